"""A metaclass may say in which order the bases of its classes are searched."""


class Reversed(type):
    def mro(cls):
        return type.mro(cls)[::-1]


class A:
    name = 'A'

    def f(self):
        return 'A.f'


class B(A):
    name = 'B'

    def f(self):
        return 'B.f'


class R(B, metaclass=Reversed):
    name = 'R'

    def f(self):
        return 'R.f'


print([c.__name__ for c in R.__mro__], R().f(), R.name, isinstance(R(), A), issubclass(R, B))
print([c.__name__ for c in R.mro()], [c.__name__ for c in type.mro(R)])


class Skipping(type):
    def mro(cls):
        return [cls, A, object]


class S(B, metaclass=Skipping):
    pass


print(S().f(), S.__mro__ == (S, A, object))


class Extra(type):
    def mro(cls):
        return super().mro() + [Mixin]


class Mixin:
    def mixed(self):
        return 'mixed'


class E(metaclass=Extra):
    pass


print(E().mixed(), E.__mro__[-1] is Mixin)
for wrong in ['not classes', None, [1], 5]:
    try:
        type('Wrong', (type,), {'mro': lambda cls: wrong})('C', (), {})
    except TypeError as error:
        print(error)


class Early(type):
    def mro(cls):
        cls.__dict__['note'](cls)
        return super().mro()


class N(metaclass=Early):
    def note(cls):
        print(cls.__name__, __class__ is cls)

calls = []


class Counting(type):
    def mro(cls):
        calls.append(cls.__name__)
        return super().mro()


class Base:
    pass


class P(Base, metaclass=Counting):
    pass


class Q(P):
    pass


P.__bases__ = (A,)
print(calls, Q().f(), Q.__mro__ == (Q, P, A, object))
