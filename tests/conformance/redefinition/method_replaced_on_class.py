# Replacing a method on a class is seen by all instances at once.
class A:
    def m(self): return "A.m"
    def n(self): return "calls " + self.m()
class B(A): pass
a, b = A(), B()
def use(): return a.m(), b.m(), b.n()
print(use(), use())
A.m = lambda self: "new A.m"
print(use())
B.m = lambda self: "B.m"
print(use())
del B.m
print(use())
A.m = 5
try: use()
except TypeError as e: print(e)
A.m = staticmethod(lambda: "static")
print(use())
A.m = classmethod(lambda cls: cls.__name__)
print(use())
A.m = property(lambda self: lambda: "from property")
print(use())
del A.m
try: use()
except AttributeError as e: print(e)
class Base2:
    def m(self): return "Base2.m"
B.__bases__ = (Base2,)
print(b.m())
try: b.n()
except AttributeError as e: print(e)
