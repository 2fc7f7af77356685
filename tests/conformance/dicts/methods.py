# Each method of dict.
d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.keys(), d.values(), d.items())
print(d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("n"), d)
print(d.pop("c"), d.pop("zz", "default"), d.popitem(), d)
print(d.update({"b": 20, "d": 4}), d, d.update([("e", 5)]), d.update(f=6, g=7), d)
e = d.copy()
print(e == d, e is d, d.clear(), d, len(e))
print(dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys("xyx", []))
print(dict(), dict(a=1), dict([("x", 1), ["y", 2]]), dict({"k": 1}, m=2), dict(zip("ab", (1, 2))))
for f in (lambda: {}.pop("x"), lambda: {}.popitem(), lambda: {}["x"], lambda: {}[1], lambda: {}[(1, 2)], lambda: dict(5), lambda: dict([1]),
          lambda: dict([(1, 2, 3)]), lambda: dict(["ab", "cd"]), lambda: {[]: 1}, lambda: {}.get([]), lambda: {}.nope, lambda: {}.get(), lambda: dict(1, 2),
          lambda: {}.update(3), lambda: {}.pop()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
