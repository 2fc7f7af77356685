"""A byte array that overrides one half of repetition keeps the other, which is asked as a method."""


def told(work):
    try:
        result = work()
        print(type(result).__name__, result)
    except Exception as error:
        print(type(error).__name__, error)


class Bytes(bytearray):
    def __mul__(self, other):
        return "times"


class Reflected(bytearray):
    def __rmul__(self, other):
        return "reflected"


for one in Bytes(b"ab"), Reflected(b"ab"):
    for other in 3, True, 2.5, "a", [1], b"a", None, frozenset(), bytearray(b"c"):
        told(lambda: other * one)
        told(lambda: one * other)

target = frozenset([1])
try:
    target *= Bytes(b"ab")
except TypeError as error:
    print(error)
