# Exact arithmetic, contexts, rounding, formats and conversions of decimals.
import copy
import math
import pickle
from decimal import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP,
                     ROUND_UP, Context, Decimal, DecimalException, Inexact, getcontext, localcontext, setcontext)
from fractions import Fraction

D = Decimal
print(D('1.1') + D('2.2'), D(1) / 3, D('0.10') * 3, D(7) // 2, D(-7) // 2, D(-7) % 3, divmod(D(7), D(-2)))
print(D(2) ** 100, D(2) ** D('0.5'), D(10) ** -2, D('1.1') ** 10, D(4) ** D('0.5'), 2 ** D(3), pow(D(3), 4, 5))
print(D(2).sqrt(), D(2).ln(), D(2).log10(), D(1).exp(), D('1e-10').exp(), D('123.456').log10())
print([D(text) for text in ('1e10', '-0', '0.0000001', 'NaN', 'sNaN12', '-Infinity', ' 12_3 ', '1.', '.5', '1E+5')])
print(D(1.1), D((1, (1, 2, 3), -2)), D(10 ** 30), D.from_float(0.5), D('1.20').normalize(), D('1.20').as_tuple())
modes = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
for mode in modes:
    print(mode, *[D(text).quantize(D(1), rounding=mode) for text in ('2.5', '3.5', '-2.5', '2.51', '-2.1', '5.1')])
for spec in ('', '.2f', '10.3f', '<10', '+', '.3e', 'g', '.3g', '.1%', ',', '020,.2f', '^12', '*>10.1f', 'z.0f'):
    print(repr(spec), *[repr(format(D(text), spec)) for text in ('1234567.891', '-0.005', '1E+10', '1.5E-9', 'NaN')])
print(getcontext())
with localcontext() as context:
    context.prec = 5
    print(D(1) / 3, +D('123456789'), context.flags[Inexact])
with localcontext(prec=3, rounding=ROUND_UP):
    print(D(1) / 3)
print(D(1) / 3, Context(prec=4).divide(1, 3), Context(prec=4).create_decimal('1.23456'))
print(hash(D('1.5')) == hash(1.5), D('1.5') == 1.5, D('0.1') == 0.1, {D(1): 2}[1], D('0.5') == Fraction(1, 2))
print(int(D('-1.9')), float(D('1e-5')), round(D('2.5')), round(D('2.675'), 2), math.floor(D('-1.5')), math.ceil(D('1.5')))
print(sum([D('0.1')] * 10), max(D(1), D(2)), abs(D(-3)), sorted([D(3), D('1.5'), D('-2')]), D('1.25').as_integer_ratio())
print(pickle.loads(pickle.dumps(D('1.50'))), copy.deepcopy(D(3)), D(5).fma(2, 3), D(3).next_plus(), D('1E+7').to_eng_string())
print(D('nan') == D('nan'), D(3).compare(D('nan')), D('-0').is_signed(), D('inf') > 10 ** 100, bool(D('0.0')))


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except (DecimalException, ArithmeticError, TypeError, ValueError) as error:
        print(type(error).__module__, type(error).__name__, '|', error)


attempt(lambda: D(1) / 0)
attempt(lambda: D(0) / 0)
attempt(lambda: D(1) % 0)
attempt(lambda: D('inf') - D('inf'))
attempt(lambda: D(1) + 1.0)
attempt(lambda: D('nan') < 1)
attempt(lambda: D('sNaN') + 1)
attempt(lambda: D('9e999999') * 10)
attempt(D, 'x')
attempt(D, None)
attempt(D, (1, 2))
attempt(D(1).quantize, D('1e-30'))
attempt(D(1).quantize, D(1), rounding='x')
attempt(D(-1).sqrt)
attempt(lambda: D(-8) ** D('0.5'))
attempt(int, D('nan'))
attempt(int, D('inf'))
attempt(hash, D('sNaN'))
attempt(format, D(1), 'x')
attempt(setcontext, 3)
attempt(setattr, getcontext(), 'prec', 0)
attempt(setattr, getcontext(), 'rounding', 'x')
