import weakref
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"K{self.n}"
a, b = K(1), K(2)
v = weakref.WeakValueDictionary(x=a, y=b); k = weakref.WeakKeyDictionary({a: "one", b: "two"}); s = weakref.WeakSet([a, b])
print(dict(v), dict(k), len(s), a in s, v.get("q"), k[b], sorted(v)); del a
print(dict(v), dict(k), len(v), len(k), len(s), "x" in v)
try: v["x"]
except KeyError as e: print("KeyError", e)
v["z"] = b; print(v.pop("z"), v.setdefault("y", 3), list(v.values())); b = None; print(len(v), list(k), list(s))
