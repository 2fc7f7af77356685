# Operator methods added, replaced and removed after use.
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return self.v + o
    def __eq__(self, o): return self.v == o
    def __lt__(self, o): return self.v < o
    def __call__(self): return "call"
    def __getitem__(self, i): return i
    def __iter__(self): return iter("ab")
    def __len__(self): return 2
n = N(1)
def use():
    out = []
    for f in (lambda: n + 1, lambda: n == 1, lambda: n < 5, lambda: n(), lambda: n[3], lambda: list(n), lambda: len(n), lambda: "t" if n else "f"):
        try: out.append(f())
        except TypeError as e: out.append(str(e))
    return out
print(use())
N.__add__ = lambda s, o: "new add"
N.__eq__ = lambda s, o: "new eq"
N.__lt__ = lambda s, o: NotImplemented
N.__call__ = lambda s: "new call"
N.__getitem__ = lambda s, i: -i
N.__iter__ = lambda s: iter([1])
N.__len__ = lambda s: 0
print(use())
for name in ("__add__", "__eq__", "__lt__", "__call__", "__getitem__", "__iter__", "__len__"): delattr(N, name)
print(use())
N.__radd__ = lambda s, o: ("radd", o)
print(1 + n)
N.__bool__ = lambda s: False
print(bool(n))
N.__call__ = None
try: n()
except TypeError as e: print(e)
