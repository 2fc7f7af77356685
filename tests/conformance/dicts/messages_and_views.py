def t(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


t(lambda: dict(1))
t(lambda: dict([1]))
t(lambda: dict([(1,)]))
t(lambda: dict([(1, 2, 3)]))
t(lambda: dict(["ab", "c"]))
t(lambda: dict(["ab", "cd"], e=1))
t(lambda: dict(1, 2))
t(lambda: {}.popitem())
t(lambda: {}.pop(1))
t(lambda: {}.pop(1, 2))
t(lambda: {}.update(1))
t(lambda: {}.update([[1]]))
t(lambda: {}.update(1, 2))
t(lambda: {} | [])
t(lambda: {1: 2} | {1: 3, 4: 5})
t(lambda: {}.fromkeys(5))
t(lambda: dict.fromkeys())
t(lambda: dict.fromkeys("aba", 0))
t(lambda: {}.get())
t(lambda: {}.setdefault())
t(lambda: {}.setdefault([], 1))
t(lambda: {}[[]])
t(lambda: {[]: 1})
t(lambda: {}["x"])
t(lambda: {}.clear(1))
t(lambda: {}.copy(1))
t(lambda: dict.keys(5))
t(lambda: hash({}))
t(lambda: {} < {})

d = {1: "a", 2: "b", 3: "c"}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), len(values), len(items))
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)), list(reversed(d)))
print(2 in keys, "b" in values, (2, "b") in items, (2, "c") in items, 5 in items, (1, 2, 3) in items)
print(keys & {2, 3, 4}, keys | [9], keys - {1}, keys ^ {1, 7})
print({2, 3, 4} & keys, {9} | keys, {1, 9} - keys, {1, 7} ^ keys, [1, 9] - keys, [5, 1] & keys)
numbers = {1: 10, 2: 20, 3: 30}.items()
print(numbers & {(1, 10)}, numbers - {(1, 10)}, numbers ^ {1: 10, 2: 21}.items(), numbers | [5])
print(keys == {1, 2, 3}, keys == [1, 2, 3], keys <= {1, 2, 3, 4}, keys < {1, 2, 3}, keys >= {1}, keys > {1: 0}.keys())
print(keys.isdisjoint([4, 5]), keys.isdisjoint({1}), items.isdisjoint(items), values == values, values == d.values())
t(lambda: keys | 5)
t(lambda: keys & 5)
t(lambda: 5 | keys)
t(lambda: items - 5)
t(lambda: values | 1)
t(lambda: keys < 5)
t(lambda: hash(keys))
t(lambda: keys.mapping)
t(lambda: keys[0])
d[4] = "d"
print(keys, values, items)
recursive = {}
recursive[1] = recursive.values()
recursive[2] = recursive
print(recursive)


def change(work):
    d = {1: 1, 2: 2, 3: 3}
    try:
        for key in d:
            work(d, key)
            print(key)
    except RuntimeError as error:
        print(error)
    print(d)


change(lambda d, k: d.pop(k))
change(lambda d, k: d.__setitem__(k + 10, 0))
change(lambda d, k: d.__setitem__(k, 0))
change(lambda d, k: (d.pop(k), d.__setitem__(k + 10, 0)) if k < 13 else None)


class Default(dict):
    def __missing__(self, key):
        return f"no {key}"


x = Default(a=1)
print(x["a"], x["b"], x.get("b"), x, x.copy(), type(x.copy()), Default.fromkeys("ab"), type(Default.fromkeys("ab")))
print(dict.__getitem__(x, "c"), len(x), x | {"z": 1}, type(x | {}), x == {"a": 1})


class Mapping:
    def keys(self):
        return ["k", "l"]

    def __getitem__(self, key):
        return key * 2


print(dict(Mapping()), dict(Mapping(), z=1), {**Mapping()})
d = {}
d |= [(1, 2)]
d |= {3: 4}
print(d)
d.update(d)
d.update(Mapping(), q=3)
print(d, list(d.items()), d.setdefault(1, 9), d.setdefault(8), d.popitem())
it = iter({1: 2, 3: 4})
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__(), next(it, "end"))
