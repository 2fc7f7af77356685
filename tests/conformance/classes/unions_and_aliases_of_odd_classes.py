# How a union and an alias write what has a name, and what only looks like an alias.
import types


class Answering(type):
    def __getattr__(cls, name):
        return 'meta ' + name


class A(metaclass=Answering):
    pass


class B:
    __origin__ = 1


class C:
    __origin__ = 1
    __args__ = 2


def function():
    pass


print(A | int, B | None, C | int)
print(list[A], list[B], list[C], types.GenericAlias(C, (B, C)))
print(list[len], list[...], list[None], list[str.join])
print(list[function], dict[str, function] | None)
