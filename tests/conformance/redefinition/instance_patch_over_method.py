# An instance attribute hides a method, until it is deleted.
class A:
    def m(self): return "method"
a, other = A(), A()
def use(): return a.m(), other.m()
print(use(), use())
a.m = lambda: "instance"
print(use())
A.m = lambda self: "new method"
print(use())
del a.m
print(use())
a.__dict__["m"] = lambda: "through __dict__"
print(use())
a.__dict__.clear()
print(use())
a.__dict__ = {"m": lambda: "new __dict__"}
print(use())
class P:
    @property
    def v(self): return "property"
p = P()
p.__dict__["v"] = "hidden"
print(p.v)
P.v = "class attribute"
print(p.v)
del p.__dict__["v"]
print(p.v)
