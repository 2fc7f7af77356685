# auto() beside values of other kinds, in tuples, and with an order that is said.
import warnings
from enum import Enum, Flag, IntEnum, KEEP, IntFlag, auto
warnings.simplefilter("always")


def show(make):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(list(make()))
        except TypeError as error:
            print(error)
    for each in caught:
        print(each.category.__name__, each.message, each.lineno)


def mixed():
    class Mixed(Enum):
        RED = "red"
        BLUE = 2
        GREEN = auto()
    return Mixed


def tuples():
    class Tuples(Enum):
        ONE = auto()
        TWO = auto(), auto()
        THREE = auto(), "x"
        FOUR = auto()
    return Tuples


def ordered():
    class Ordered(Enum):
        _order_ = "RED GREEN BLUE PURPLE"
        RED = 1
        GREEN = 2
        BLUE = 3
    return Ordered


def upwards():
    class Upwards(Enum):
        def __new__(cls, value):
            return super().__new__(cls, value)
        ONLY = 1
    return Upwards


for make in (mixed, tuples, ordered, upwards):
    show(make)


class Described(Enum):
    def __new__(cls, value):
        made = object.__new__(cls)
        made._value_ = value
        made.description = "text"
        made._hidden = 1
        return made
    ONE = 1

    def method(self):
        pass


class Number(IntEnum):
    ONE = 1


print(dir(Described.ONE))
print(sorted(set(dir(Number.ONE)) - set(dir(1))))


class Hint(Flag):
    HIDDEN = 0x10
    DIGITS = 1
    LETTERS = 2
    ALL = 0xf


print(Hint.HIDDEN | Hint.ALL, Hint.DIGITS | Hint.LETTERS, list(Hint))
try:
    Hint(0x0c)
except ValueError as error:
    print(error)


class Kept(IntFlag, boundary=KEEP):
    A = 1
    B = 4


print(repr(Kept(13)), Kept(8).name)
