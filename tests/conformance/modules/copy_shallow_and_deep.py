import copy
class A:
    def __init__(self): self.x = [1]; self.me = self
a = A(); b, c = copy.copy(a), copy.deepcopy(a)
print(b.x is a.x, b.me is a, c.x is a.x, c.x, c.me is c)
l = [1, [2]]; l.append(l); d = copy.deepcopy(l); print(d[2] is d, d[1] is l[1], copy.copy(l)[1] is l[1])
t = ([],); u = copy.deepcopy(t); print(u is t, copy.deepcopy((1, 2)), copy.copy(t) is t)
shared = []; p = copy.deepcopy([shared, shared]); print(p[0] is p[1])
class L(list): pass
m = L([1, [2]]); m.z = [3]; n = copy.deepcopy(m); print(n, type(n).__name__, n.z, n.z is m.z, n[1] is m[1])
class S: __slots__ = ("a", "b")
s = S(); s.a = [1]; t = copy.copy(s); print(t.a is s.a, hasattr(t, "b"))
print(copy.deepcopy({1: {2}, "k": bytearray(b"x")}), copy.copy(len) is len, copy.copy(A) is A, copy.deepcopy(ValueError("v", 1)).args)
