"""What classes do by their metaclasses, qualified names and layouts, where it is easily taken for something else."""

from abc import ABC, ABCMeta


def told(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


class Answering(type):
    def __getattr__(cls, name):
        return lambda *arguments: (name, arguments)


class Equal(type):
    def __eq__(cls, other):
        return True

    __hash__ = type.__hash__


class EqualAbstract(ABCMeta):
    def __eq__(cls, other):
        return True

    __hash__ = ABCMeta.__hash__


class A(metaclass=Answering):
    pass


class B(metaclass=Equal):
    pass


class C(metaclass=EqualAbstract):
    pass


class Named:
    __qualname__ = "Other"


told(lambda: A[1])
told(lambda: A[int, str])
told(lambda: B[1])
told(lambda: int | B)
told(lambda: list[int] | B | list[int] | dict[str, int])
told(lambda: isinstance(1, C))
told(lambda: Named.__init_subclass__(k=1))
told(lambda: Named.__init_subclass__(1))


class Items(tuple):
    def __mro_entries__(self, bases):
        return self


told(lambda: Items((A,)).__mro_entries__(()))


class D(Items((Named,))):
    pass


print(D.__mro__[1].__qualname__)
for base in int, tuple, bytes, str, list, dict, float, ValueError:
    for slots in {}, {"__slots__": ()}:
        one, other = type("One", (base,), dict(slots)), type("Other", (base,), {})
        told(lambda: type("Both", (one, other), {}).__name__)
        told(lambda: type("Below", (one,), {}).__name__)
        told(lambda: object.__new__(one))
made = type("Made", (dict,), {"__new__": lambda cls: object.__new__(cls)})
told(made)
told(lambda: setattr(ExceptionGroup("g", [ValueError()]), "message", 1))
told(lambda: delattr(ExceptionGroup("g", [ValueError()]), "exceptions"))
