"""The class Context: the operations of decimals, as methods that take all operands."""

# Tracebacks pass over this module, which is native in CPython.

__name__ = 'decimal'

from decimal import _arithmetic as arithmetic
from decimal import _functions as functions
from decimal import _logical as logical
from decimal import _text as text
from decimal._context import BareContext, _templates, set_default
from decimal._number import Decimal, done, exactly, of_float, of_int, required
from decimal._rounding import ROUND_HALF_EVEN, ROUND_HALF_UP, length
from decimal._signals import (DivisionByZero, INVALID, InvalidOperation, Overflow, SYNTAX, Clamped, Underflow)


def _method(name, count):
    """A method of Decimal as one of a context."""
    compute = getattr(Decimal, name)

    def one(self, a, /):
        return compute(required(a), context=self)

    def two(self, /, a, b):
        return compute(required(a), required(b), context=self)
    return one if count == 1 else two


def _operation(compute):
    def method(self, /, a, b):
        return done(compute(required(a), required(b), self), self)
    return method


def _single(compute):
    def method(self, a, /):
        return done(compute(required(a), self), self)
    return method


class Context(BareContext):
    """The context affects almost all operations and controls rounding,
Over/Underflow, raising of exceptions and much more.  A new context
can be initialized as follows:

    >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,
    ...             rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,
    ...             traps=[InvalidOperation, DivisionByZero, Overflow],
    ...             flags=[])
    >>>


"""

    __slots__ = ()

    add = _operation(arithmetic.add)
    subtract = _operation(lambda a, b, context: arithmetic.add(a, b, context, 1))
    multiply = _operation(arithmetic.multiply)
    divide = _operation(arithmetic.divide)
    divide_int = _operation(arithmetic.divide_integer)
    divmod = _operation(arithmetic.divide_and_rest)
    remainder = _operation(arithmetic.remainder)
    minus = _single(logical.minus)
    plus = _single(logical.plus)
    abs = _single(logical.absolute)
    to_integral_value = _single(arithmetic.to_integral)
    to_integral = to_integral_value
    to_integral_exact = _single(lambda a, context: arithmetic.to_integral(a, context, None, True))

    def power(self, /, a, b, modulo=None):
        """Compute a**b. If 'a' is negative, then 'b' must be integral. The result
will be inexact unless 'a' is integral and the result is finite and can
be expressed exactly in 'precision' digits."""
        a, b = required(a), required(b)
        if modulo is None:
            return done(functions.power(a, b, self), self)
        return done(functions.modular_power(a, b, required(modulo), self), self)

    def fma(self, /, a, b, c):
        """Return a multiplied by b, plus c."""
        return done(arithmetic.fused(required(a), required(b), required(c), self), self)

    def create_decimal(self, num='0', /):
        """Create a new Decimal instance from num, using self as the context. Unlike the
Decimal constructor, this function observes the context limits."""
        if isinstance(num, str) and (num != num.strip() or '_' in num):
            self._status |= SYNTAX
            return done(arithmetic.make(0, 0, 0, 'n'), self)
        number = exactly(num, self)
        if number._special in ('n', 'N') and length(number._coefficient) > self._prec - self._clamp \
                and number._coefficient:
            self._status |= SYNTAX
            return done(arithmetic.make(0, 0, 0, 'n'), self)
        return number if number._special else done(arithmetic.fit(number, self), self)

    def create_decimal_from_float(self, f, /):
        """Create a new Decimal instance from float f.  Unlike the Decimal.from_float()
class method, this function observes the context limits."""
        return done(arithmetic.fit(Decimal.from_float(f), self), self)

    def to_sci_string(self, a, /):
        """Convert a number to a string using scientific notation."""
        return text.shown(required(a), self._capitals)

    def to_eng_string(self, a, /):
        """Convert a number to a string, using engineering notation."""
        return text.shown(required(a), self._capitals, True)

    def quantize(self, /, a, b):
        """Return a value equal to 'a' (rounded), having the exponent of 'b'."""
        return done(arithmetic.quantize(required(a), required(b), self), self)

    def radix(self, /):
        """Return 10."""
        return arithmetic.make(0, 10, 0)


for _name in ('exp', 'ln', 'log10', 'sqrt', 'normalize', 'logb', 'logical_invert', 'next_minus', 'next_plus',
              'number_class', 'is_normal', 'is_subnormal'):
    setattr(Context, _name, _method(_name, 1))
for _name in ('compare', 'compare_signal', 'compare_total', 'compare_total_mag', 'copy_sign', 'logical_and',
              'logical_or', 'logical_xor', 'max', 'max_mag', 'min', 'min_mag', 'next_toward', 'remainder_near',
              'rotate', 'same_quantum', 'scaleb', 'shift'):
    setattr(Context, _name, _method(_name, 2))


def _plain(name):
    compute = getattr(Decimal, name)

    def method(self, a, /):
        return compute(required(a))
    return method


for _name in ('canonical', 'copy_abs', 'copy_negate', 'is_canonical', 'is_finite', 'is_infinite', 'is_nan',
              'is_qnan', 'is_snan', 'is_signed', 'is_zero'):
    setattr(Context, _name, _plain(_name))


def _copy_decimal(self, a, /):
    """Return a copy of Decimal x."""
    return required(a)


Context.copy_decimal = _copy_decimal
for _name, _function in list(vars(Context).items()):
    if hasattr(_function, '__code__'):
        _function.__name__, _function.__qualname__ = _name, f'Context.{_name}'

DefaultContext = Context()
set_default(DefaultContext)
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, flags=[],
                       traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])
_templates.extend((DefaultContext, BasicContext, ExtendedContext))
