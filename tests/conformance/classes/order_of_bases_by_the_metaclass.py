# A metaclass that gives the order of its classes is asked before the bases are found to have none.
class Verbose(type):
    def mro(cls):
        print('order of', cls.__name__)
        return super().mro()


class Own(type):
    def mro(cls):
        return [cls, *cls.__bases__[::-1], object] if cls.__bases__ != (object,) else [cls, object]


class A(metaclass=Verbose):
    pass


class B(A):
    pass


try:
    class C(A, B):
        pass
except TypeError as error:
    print(error)
print(A.__subclasses__())


class D(metaclass=Own):
    name = 'D'


class E(D):
    name = 'E'


class F(D, E):
    pass


print([c.__name__ for c in F.__mro__], F().name)
