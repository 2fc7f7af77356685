# __slots__ fixes the attributes of instances.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
p.x += 10
print(p.x, p.y, hasattr(p, "__dict__"), P.__slots__)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: setattr(p, "z", 3))
attempt(lambda: p.z)
del p.x
attempt(lambda: p.x)
attempt(lambda: delattr(p, "x"))
class Q(P):
    __slots__ = ("z",)
q = Q(1, 2)
q.z = 3
print(q.x, q.y, q.z)
attempt(lambda: setattr(q, "w", 1))
class D(P): pass
d = D(1, 2)
d.anything = 5
print(d.__dict__, d.x)
class One:
    __slots__ = "only"
o = One()
attempt(lambda: o.only)
o.only = 1
print(o.only)
class Both:
    __slots__ = ("a", "__dict__")
b = Both()
b.a, b.other = 1, 2
print(b.a, b.__dict__)
def conflict():
    class C:
        __slots__ = ("x",)
        x = 1
attempt(conflict)
