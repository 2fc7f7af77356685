# A class that overrides one of __mul__ and __rmul__ of a sequence has its other one asked as a method.
def show(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error)


class Declines(str):
    def __mul__(self, other):
        return NotImplemented


class Reflected(str):
    def __rmul__(self, other):
        return 'reflected', other


class Items(list):
    def __mul__(self, other):
        return 'items', other


class Plain(tuple):
    pass


class Right:
    def __rmul__(self, other):
        return 'right', other

    def __radd__(self, other):
        return 'added', other


class Adds(str):
    def __radd__(self, other):
        return 'adds', other


for value in (Declines('ab'), Reflected('ab'), Items([1]), Plain((1, 2))):
    for other in (2, [0], 'x', 2.5, None, Right(), value):
        if type(other) is Right:
            show(lambda: type(value * other))
        else:
            show(lambda: value * other)
            show(lambda: other * value)
show(lambda: Adds('a') + 1)
show(lambda: 1 + Adds('a'))
show(lambda: Adds('a') + 'b')
show(lambda: 'b' + Adds('a'))
show(lambda: Adds('a') + Right())
show(lambda: type('a' + Right()))
