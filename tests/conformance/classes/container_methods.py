# __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__.
class Shelf:
    def __init__(self): self.data = {}
    def __len__(self): return len(self.data)
    def __getitem__(self, k):
        print("get", k)
        return self.data[k]
    def __setitem__(self, k, v): self.data[k] = v
    def __delitem__(self, k): del self.data[k]
    def __contains__(self, k): return k in self.data
    def __iter__(self): return iter(sorted(self.data))
    def __reversed__(self): return iter(sorted(self.data, reverse=True))
s = Shelf()
s["b"] = 1; s["a"] = 2; s["c"] = 3
print(len(s), s["a"], "b" in s, "z" in s, list(s), list(reversed(s)), bool(s), bool(Shelf()))
s["a"] += 5
del s["b"]
print(list(s), s["a"])
class Old:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * i
print(list(Old()), 4 in Old(), 5 in Old(), [x for x in Old()], max(Old()), tuple(Old()), sum(Old()))
a, b, c = Old()
print(a, b, c)
class Nothing: pass
n = Nothing()
def put(): n[0] = 1
def remove(): del n[0]
for f in (lambda: n[0], put, remove, lambda: len(n), lambda: 1 in n, lambda: iter(n), lambda: list(n), lambda: reversed(n), lambda: next(n), lambda: s["zz"]):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
class BadLen:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (-1, "x", 2.0):
    try:
        len(BadLen(n))
    except Exception as e:
        print(type(e).__name__, e)
print(len(BadLen(True)), bool(BadLen(0)), bool(BadLen(2)))
