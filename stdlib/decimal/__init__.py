"""C decimal arithmetic module"""

# Tracebacks pass over this module, which is native in CPython.

from decimal._signals import (Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible,
                              DivisionUndefined, FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow,
                              Rounded, Subnormal, Underflow)
from decimal._rounding import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                               ROUND_HALF_UP, ROUND_UP)
from decimal._context import MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, getcontext, localcontext, setcontext
from decimal._number import Decimal, DecimalTuple
from decimal._operations import BasicContext, Context, DefaultContext, ExtendedContext

HAVE_CONTEXTVAR = HAVE_THREADS = True
__version__ = '1.70'
__libmpdec_version__ = '2.5.1'

# Messages name these classes with their module.
Decimal.__name__ = 'decimal.Decimal'
Context.__name__ = 'decimal.Context'

import numbers as _numbers

_numbers.Number.register(Decimal)
