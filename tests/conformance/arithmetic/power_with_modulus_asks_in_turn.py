"""pow() with a modulus asks each operand in its way, once, and the base alone by its method."""


def told(work):
    try:
        result = work()
        print(type(result).__name__, result)
    except Exception as error:
        print(type(error).__name__, error)


class Answering(int):
    def __pow__(self, *others):
        return "pow", len(others)


class Declining(int):
    def __pow__(self, other, modulus=None):
        return NotImplemented


class DecliningFloat(float):
    def __pow__(self, other, modulus=None):
        return NotImplemented


class Reflected(int):
    def __rpow__(self, other, modulus=None):
        return "reflected"


class OnlyReflected:
    def __rpow__(self, *others):
        return "reflected", len(others)


class WithNone(int):
    __pow__ = None


values = [2, Answering(2), Declining(2), DecliningFloat(2), Reflected(2), OnlyReflected(), WithNone(2), 1j]
for base in values:
    for exponent in values:
        for modulus in values:
            told(lambda: pow(base, exponent, modulus))
