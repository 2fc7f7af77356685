# What a conversion gives should be of exactly the type; a subclass is deprecated.
import math
import operator
import warnings


class Number(int):
    pass


class Real(float):
    pass


class Pair(complex):
    pass


class Odd:
    def __int__(self): return Number(5)
    def __index__(self): return Number(6)
    def __float__(self): return Real(1.5)
    def __complex__(self): return Pair(1, 2)


class Truth:
    def __index__(self): return True


class Cut:
    def __trunc__(self): return 3


for work in (lambda: int(Odd()), lambda: operator.index(Odd()), lambda: [1, 2] * Truth(), lambda: float(Odd()), lambda: complex(Odd()),
             lambda: int(Cut()), lambda: int(Truth()), lambda: math.sqrt(Odd()), lambda: int(Number(3)), lambda: float(Real(2))):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        result = work()
    print(type(result).__name__, result, [(each.category.__name__, str(each.message)) for each in caught])
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        try:
            print(work())
        except DeprecationWarning as error:
            print('raised', error)
