"""super objects that are unbound, stored in classes, or of a class that derives from super."""


class A:
    def f(self):
        return 'A'


class B(A):
    def f(self):
        return 'B' + self.__super.f()


B._B__super = super(B)


class C(B):
    def f(self):
        return 'C' + self.__super.f()


C._C__super = super(C)
print(C().f(), B().f())
unbound = super(C)
print(unbound.__thisclass__, unbound.__self__, unbound.__self_class__)
print(unbound.__get__(C()).f(), unbound.__get__(None, C) is unbound)
bound = super(C, C())
print(bound.__get__(B()) is bound)
try:
    unbound.__get__(5)
except TypeError as error:
    print(error)


class Own(super):
    def extra(self):
        return 'extra'


own = Own(C, C())
print(own.f(), own.extra(), type(own).__name__)
C.stored = Own(C)
print(type(C().stored).__name__, C().stored.f())
for name in ['missing', 'f']:
    try:
        print(getattr(super(A, A()), name))
    except AttributeError as error:
        print(error)
