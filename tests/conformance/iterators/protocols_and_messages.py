
def t(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for x in [5, None, object(), int, len]:
    t(lambda: iter(x))
    t(lambda: next(x))
    t(lambda: list(x))
    t(lambda: reversed(x))


class NoIterator:
    def __iter__(self):
        return 5


class NoneIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


class Sequence:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return i * i

    def __len__(self):
        return self.n


class Stops:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("value")


t(lambda: iter(NoIterator()))
t(lambda: list(NoIterator()))
t(lambda: iter(NoneIter()))
t(lambda: [*NoIterator()])
t(lambda: list(Sequence(5)))
t(lambda: list(reversed(Sequence(5))))
t(lambda: [type(iter(Sequence(1))).__name__, type(reversed(Sequence(1))).__name__])
t(lambda: 9 in Sequence(5))
t(lambda: next(Stops()))
t(lambda: list(Stops()))
t(lambda: list(iter(lambda: 5, 5)))
calls = iter([1, 2, 3, 0, 4])
t(lambda: list(iter(lambda: next(calls), 0)))
t(lambda: iter(5, 5))
for x in [[1, 2], (1, 2), "ab", "aé", b"ab", range(2), {1: 2}, {1}, frozenset([1]), {}.values(), {}.items()]:
    it = iter(x)
    print(type(it).__name__, it.__length_hint__(), iter(it) is it, list(it), list(it), it.__length_hint__())
for x in [[1, 2], (1, 2), "ab", range(5), {1: 2}, {1: 2}.values(), {1: 2}.items(), range(0), range(10, 0, -3)]:
    it = reversed(x)
    print(type(it).__name__, it.__length_hint__(), list(it), list(it))
t(lambda: reversed({1}))
t(lambda: reversed())
t(lambda: enumerate())
t(lambda: enumerate(5))
t(lambda: enumerate([], "a"))
t(lambda: list(enumerate("ab", 10**30)))
t(lambda: list(enumerate(iterable="ab", start=2)))
t(lambda: zip(5))
t(lambda: zip([1], 5))
t(lambda: list(zip()))
t(lambda: list(zip([1, 2], "ab", (3, 4, 5))))
t(lambda: list(zip([1, 2], [1], strict=True)))
t(lambda: list(zip([1], [1, 2], strict=True)))
t(lambda: list(zip([1], [1], [1, 2], strict=True)))
t(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
t(lambda: list(zip([1], [2], strict=True)))
t(lambda: map())
t(lambda: map(1))
t(lambda: map(1, 2))
t(lambda: list(map(lambda x, y: x + y, [1, 2], [3, 4, 5])))
t(lambda: filter())
t(lambda: filter(1))
t(lambda: filter(1, 2))
t(lambda: list(filter(None, [0, 1, "", "a"])))
t(lambda: list(filter(lambda x: x > 1, [0, 1, 2, 3])))
t(lambda: range())
t(lambda: range(1, 2, 3, 4))
t(lambda: range("a"))
t(lambda: range(1, 2, 0))
t(lambda: range(1.5))
t(lambda: range(3).index(7))
t(lambda: range(3).index("a"))
t(lambda: range(10, 0, -3).index(4))
t(lambda: [range(10).count(3), range(10).count(3.0), range(10).count("a"), 3.0 in range(5), "a" in range(5)])
t(lambda: range(10)[2:8:3])
t(lambda: range(10)[::-1])
t(lambda: range(3)[5])
t(lambda: slice())
t(lambda: slice(1, 2, 3, 4))
t(lambda: slice(1, 2).indices("a"))
t(lambda: slice(1, 2).indices(-1))
t(lambda: [slice(*a).indices(10) for a in [(3,), (2, 20), (None, None, -1), (20, -20, -3), (-3, None)]])
it = iter([1, 2, 3])
it.__setstate__(2)
print(list(it))

# A list iterator looks at the length each time, and does not come back to life.
l = [1, 2, 3]
it = iter(l)
for x in it:
    if len(l) < 6:
        l.append(x * 10)
    print(x)
l.append(99)
print(list(it))
e = enumerate(l)
print(next(e), next(e), list(e)[:2], e is iter(e))
z = zip(iter(l), iter(l))
print(next(z))


class Noisy:
    def __len__(self):
        print("len")
        return 3

    def __iter__(self):
        print("iter")
        return iter([1, 2, 3])


print(list(Noisy()), tuple(Noisy()), [*Noisy()], set(Noisy()))
l = []
l.extend(Noisy())
l += Noisy()
print(l)


class BadHint:
    def __iter__(self):
        return iter([1])

    def __length_hint__(self):
        return -1


t(lambda: list(BadHint()))
