def t(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


t(lambda: set().pop())
t(lambda: {1}.remove(2))
t(lambda: {1}.remove({2}))
t(lambda: set(1, 2))
t(lambda: set(1))
t(lambda: set(a=1))
t(lambda: frozenset(1, 2))
t(lambda: frozenset(a=1))
t(lambda: {1} | [1])
t(lambda: {1} & [1])
t(lambda: {1} - [1])
t(lambda: {1} ^ [1])
t(lambda: {1} < [1])
t(lambda: {1}.union(1))
t(lambda: {1}.isdisjoint(5))
t(lambda: {1}.issubset(5))
t(lambda: hash({1}))
t(lambda: set().add())
t(lambda: set().add([]))
t(lambda: set().discard([]))
t(lambda: [] in set())
t(lambda: {1} in {frozenset([1])})
t(lambda: {frozenset([1]), 2}.remove({1}))
t(lambda: {1}[0])
t(lambda: {*5})
t(lambda: {[]})
print({1, 2} | frozenset([3]), frozenset([1]) | {2}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3})
print({1, 2}.union([3], (4,), "5"), {1, 2, 3}.intersection([1, 2], (2, 3)), {1, 2, 3}.difference([1], {2}))
print({1, 2} <= {1, 2, 3}, {1, 2} < {1, 2}, {1, 2} >= {1}, {1} > {2}, {1} == frozenset([1]), {1} != {2})
print({1, 2}.issubset([1, 2, 3]), {1, 2}.issuperset([1]), {1, 2}.isdisjoint([3]), {1}.symmetric_difference([1, 2]))


class S(set):
    pass


class F(frozenset):
    pass


s = S([1, 2])
print(s, type(s.copy()), type(s | {3}), s == {1, 2}, len(s), 1 in s, sorted(s), S(), F([1]), type(F([1]) | F()))
s |= {3}
print(type(s), s)
s -= s
print(s)
a = {1, 2, 3}
a &= {2, 3}
a ^= {3, 4}
a -= {2}
print(a, frozenset([1]) is frozenset(frozenset([1])), a.copy() is a)
f = frozenset([1])
print(frozenset(f) is f, f.copy() is f, hash(f) == hash(frozenset([1])), {f: 1}[frozenset([1])])
for name in ["add", "remove", "pop", "clear", "update", "__ior__"]:
    print(name, hasattr(f, name))


def change(work):
    s = {1, 2, 3}
    try:
        for item in s:
            work(s, item)
    except RuntimeError as error:
        print(error)


change(lambda s, x: s.add(x + 10))
change(lambda s, x: s.discard(x))


class Evil:
    def __init__(self, target):
        self.target = target

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if self.target is not None:
            target, self.target = self.target, None
            target.clear()
            target.update(range(30, 40))
        return False


s = set()
s.add(Evil(s))
s.add(Evil(None))
print(len(s), sorted(x for x in s if isinstance(x, int)))


class Raises:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        raise ValueError("eq")


s = {Raises()}
t(lambda: s.add(Raises()))
t(lambda: 5 in s)
t(lambda: s == {Raises()})
print(len(s))
