# Slots of bases in all their forms; the attribute __weakref__ gives the first weak reference.
import weakref
from dataclasses import dataclass


class Text:
    __slots__ = "a"


class Mapped(Text):
    __slots__ = {"b": "doc"}


@dataclass(slots=True)
class Derived(Mapped):
    a: int
    b: int
    c: int


print(Derived.__slots__, Derived(1, 2, 3))


class Lost:
    __slots__ = iter(["a"])


try:
    @dataclass(slots=True)
    class FromLost(Lost):
        a: int
except TypeError as error:
    print(error)


@dataclass(slots=True, weakref_slot=True)
class Referred:
    a: int


made = Referred(1)
print(made.__weakref__)
reference = weakref.ref(made)
print(made.__weakref__ is reference)
