# Argument errors of methods and constructors count self and give the qualified name.
class C:
    def __init__(self, x): self.x = x
    def m(self, a): return a
    def none(): return 1
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
class D: pass
class E(C):
    def m(self): return super().m()
def outer():
    def local(a): return a
    return local
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: C())
attempt(lambda: C(1, 2))
attempt(lambda: C(y=1))
attempt(lambda: C(1).m())
attempt(lambda: C(1).m(1, 2))
attempt(lambda: C(1).m(b=1))
attempt(lambda: C(1).none())
attempt(lambda: C.none())
attempt(lambda: C.m())
attempt(lambda: C.m(1))
attempt(lambda: C.c())
attempt(lambda: C(1).c(1, 2))
attempt(lambda: C.s())
attempt(lambda: D(1))
attempt(lambda: D(x=1))
attempt(lambda: E(1).m())
attempt(lambda: outer()())
attempt(lambda: C(1)(2))
attempt(lambda: object(1))
