# super() follows changes of the classes above.
class A:
    def m(self): return ["A"]
class B(A):
    def m(self): return ["B"] + super().m()
class C(A):
    def m(self): return ["C"] + super().m()
class D(B):
    def m(self): return ["D"] + super().m()
d = D()
print(d.m(), d.m())
A.m = lambda self: ["new A"]
print(d.m())
D.__bases__ = (B, C)
print(d.m(), [k.__name__ for k in D.__mro__])
B.__bases__ = (C,)
D.__bases__ = (B,)
print(d.m())
del C.m
print(d.m())
del A.m
try: d.m()
except AttributeError as e: print(e)
