# A subclass of float that overrides an operator has the last word beside an int, which declines floats.
class Declines(float):
    def __add__(self, other): return NotImplemented


class Reflects(float):
    def __radd__(self, other): return 'reflected', other
    def __rsub__(self, other): return NotImplemented


class Whole(int):
    def __radd__(self, other): return 'whole', other


class Plane(complex):
    def __radd__(self, other): return 'plane', other


def show(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error)


for value in (Declines(2), Reflects(2), Whole(2), Plane(2)):
    for other in (3, 2.5, 1j, True, Declines(1), Reflects(1), Whole(1), Plane(1)):
        show(lambda: value + other)
        show(lambda: other + value)
        show(lambda: value - other)
        show(lambda: other - value)
        show(lambda: other * value)
