"""What turns numbers of derived classes into floats: `__index__` of complex ones, `__float__` where ints are formatted."""

import math


def told(work):
    try:
        result = work()
        print(type(result).__name__, result)
    except Exception as error:
        print(type(error).__name__, error)


class Complex(complex):
    def __index__(self):
        return 3


for work in float, int, bin, range, math.sqrt, math.floor, lambda x: "%f" % x, lambda x: "%d" % x, complex:
    told(lambda: work(Complex(1j)))


def derived(result):
    class Int(int):
        def __float__(self):
            return result
    return Int(7)


for result in 1.5, True, 1, None, "x":
    for code in "f", "e", "g", "%", ".2f", "d", "x", "n", ",", "":
        told(lambda: format(derived(result), code))


class Long:
    def __index__(self):
        return 2**70

    def __len__(self):
        return self


told(lambda: len(Long()))
told(lambda: bool(Long()))
