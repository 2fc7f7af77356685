# keys, values and items are live views with set operations.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "c" in keys, 3 in values, ("c", 3) in items, ("c", 4) in items)
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}))
print(keys == {"a", "b", "c"}, keys <= {"a", "b", "c", "d"}, items >= {("a", 1)}, keys.isdisjoint(["q"]))
print(list(keys), list(reversed(values)), dict(items), max(values), sorted(items, key=lambda kv: -kv[1]))
print(d.keys() == {"c": 0, "a": 0, "b": 0}.keys(), d.values() == d.values())
try:
    keys[0]
except TypeError as e:
    print(type(e).__name__, e)
try:
    keys.add("x")
except AttributeError as e:
    print(type(e).__name__, e)
