"""The class Decimal; what its operations compute is in _arithmetic.py and _functions.py."""

# Tracebacks pass over this module, which is native in CPython.

__name__ = 'decimal'

import sys
from collections import namedtuple
from decimal import _arithmetic as arithmetic
from decimal import _functions as functions
from decimal import _logical as logical
from decimal import _text as text
from decimal._arithmetic import finish, fit, make, quiet
from decimal._context import BareContext, getcontext
from decimal._rounding import MODES, ROUND_HALF_EVEN, length, power_of_ten
from decimal._signals import FLOAT, INVALID, SYNTAX

DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')


def _context_of(context):
    if context is None:
        return getcontext()
    if not isinstance(context, BareContext):
        raise TypeError('optional argument must be a context')
    return context


def _rounding_of(rounding):
    if rounding is not None and rounding not in MODES:
        raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                        '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
    return rounding


def of_int(value):
    value = int(value)
    return make(0, value, 0) if value >= 0 else make(1, -value, 0)


def of_float(value):
    if value != value:
        return make(0, 0, 0, 'n')
    sign = int(str(value)[0] == '-')
    if value in (float('inf'), float('-inf')):
        return make(sign, 0, 0, 'F')
    numerator, denominator = abs(value).as_integer_ratio()
    shift = denominator.bit_length() - 1
    return make(sign, numerator * 5 ** shift, -shift)


def of_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if isinstance(exponent, str):
        if exponent not in ('F', 'n', 'N'):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    elif not isinstance(exponent, int):
        raise ValueError('exponent must be an integer')
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if not isinstance(digits, (tuple, list)):
        raise ValueError('coefficient must be a tuple of digits')
    coefficient = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError('coefficient must be a tuple of digits')
        coefficient = coefficient * 10 + digit
    if isinstance(exponent, str):
        return make(sign, 0 if exponent == 'F' else coefficient, 0, exponent)
    return make(sign, coefficient, exponent)


def exactly(value, context):
    """The Decimal of an argument of the constructor."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str):
        number = text.parsed(value)
        if number is None:
            context._status |= SYNTAX
            context._raise()
            return make(0, 0, 0, 'n')
        return number
    if isinstance(value, int):
        return of_int(value)
    if isinstance(value, (tuple, list)):
        return of_tuple(value)
    if isinstance(value, float):
        context._status |= FLOAT
        context._raise()
        return of_float(value)
    raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')


def operand(value):
    """The Decimal of an operand, or NotImplemented."""
    if isinstance(value, Decimal):
        return value
    return of_int(value) if isinstance(value, int) else NotImplemented


def required(value):
    """The Decimal of an argument of a method."""
    number = operand(value)
    if number is NotImplemented:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return number


def done(result, context):
    """The result, once the signals of the operation are raised."""
    if context._status:
        context._raise()
    return result


def _binary(compute):
    def forward(self, other):
        if other.__class__ is not Decimal:
            other = operand(other)
            if other is NotImplemented:
                return NotImplemented
        context = getcontext()
        result = compute(self, other, context)
        return done(result, context) if context._status else result

    def backward(self, other):
        other = operand(other)
        if other is NotImplemented:
            return NotImplemented
        context = getcontext()
        return done(compute(other, self, context), context)
    return forward, backward


def _one(compute):
    """A method that takes nothing but a context."""
    def method(self, /, context=None):
        context = _context_of(context)
        return done(compute(self, context), context)
    return method


def _two(compute):
    """A method that takes another number, and a context."""
    def method(self, /, other, context=None):
        context = _context_of(context)
        return done(compute(self, required(other), context), context)
    return method


def _test(compute):
    def method(self, /):
        return compute(self)
    return method


def _subtract(a, b, context):
    return arithmetic.add(a, b, context, 1)


def _comparable(self, other, is_equality):
    """The other operand of a comparison, exact, or NotImplemented; a fraction comes with what multiplies the first."""
    if isinstance(other, Decimal):
        return self, other
    if isinstance(other, int):
        return self, of_int(other)
    if isinstance(other, float):
        context = getcontext()
        context._flags |= FLOAT
        if not is_equality and context._traps & FLOAT:
            context._status |= FLOAT
            context._raise()
        return self, of_float(other)
    if isinstance(other, complex):
        return (self, of_float(other.real)) if is_equality and other.imag == 0 else NotImplemented
    numbers = sys.modules.get('numbers')
    if numbers is not None and isinstance(other, numbers.Rational):
        if self._special:
            return self, of_int(int(other))
        multiplied = make(self._sign, self._coefficient * other.denominator, self._exponent)
        return multiplied, of_int(other.numerator)
    return NotImplemented


def _ordering(accept):
    def method(self, other):
        pair = _comparable(self, other, False)
        if pair is NotImplemented:
            return NotImplemented
        a, b = pair
        if a._special in ('n', 'N') or b._special in ('n', 'N'):
            context = getcontext()
            context._status |= INVALID
            return done(False, context)
        return accept(arithmetic.order(a, b))
    return method


class Decimal:
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
or another Decimal object. If no value is given, return Decimal('0').
The context does not affect the conversion and is only passed to determine
if the InvalidOperation trap is active.
"""

    __slots__ = ('_sign', '_coefficient', '_exponent', '_special')

    def __new__(cls, value='0', context=None):
        if cls is Decimal and context is None and value.__class__ is str:
            number = text.parsed(value)
            if number is not None:
                return number
        number = exactly(value, _context_of(context))
        if cls is Decimal and number.__class__ is Decimal:
            return number
        self = object.__new__(cls)
        self._sign, self._coefficient = number._sign, number._coefficient
        self._exponent, self._special = number._exponent, number._special
        return self

    @classmethod
    def from_float(cls, value, /):
        """Class method that converts a float to a decimal number, exactly.
Since 0.1 is not exactly representable in binary floating point,
Decimal.from_float(0.1) is not the same as Decimal('0.1').
"""
        if isinstance(value, int):
            number = of_int(value)
        elif isinstance(value, float):
            number = of_float(value)
        else:
            raise TypeError('argument must be int or float')
        return number if cls is Decimal else cls(number)

    __add__, __radd__ = _binary(arithmetic.add)
    __sub__, __rsub__ = _binary(_subtract)
    __mul__, __rmul__ = _binary(arithmetic.multiply)
    __truediv__, __rtruediv__ = _binary(arithmetic.divide)
    __floordiv__, __rfloordiv__ = _binary(arithmetic.divide_integer)
    __mod__, __rmod__ = _binary(arithmetic.remainder)
    __divmod__, __rdivmod__ = _binary(arithmetic.divide_and_rest)

    def __pow__(self, other, modulo=None):
        other = operand(other)
        if other is NotImplemented:
            return NotImplemented
        context = getcontext()
        if modulo is None:
            return done(functions.power(self, other, context), context)
        modulo = operand(modulo)
        if modulo is NotImplemented:
            return NotImplemented
        return done(functions.modular_power(self, other, modulo, context), context)

    def __rpow__(self, other):
        other = operand(other)
        return NotImplemented if other is NotImplemented else other.__pow__(self)

    def __neg__(self):
        context = getcontext()
        return done(logical.minus(self, context), context)

    def __pos__(self):
        context = getcontext()
        return done(logical.plus(self, context), context)

    def __abs__(self):
        context = getcontext()
        return done(logical.absolute(self, context), context)

    def __bool__(self):
        return bool(self._special or self._coefficient)

    def __eq__(self, other):
        pair = _comparable(self, other, True)
        if pair is NotImplemented:
            return NotImplemented
        a, b = pair
        if a._special in ('n', 'N') or b._special in ('n', 'N'):
            if 'N' in (a._special, b._special):
                context = getcontext()
                context._status |= INVALID
                return done(False, context)
            return False
        return arithmetic.order(a, b) == 0

    __lt__ = _ordering(lambda found: found < 0)
    __le__ = _ordering(lambda found: found <= 0)
    __gt__ = _ordering(lambda found: found > 0)
    __ge__ = _ordering(lambda found: found >= 0)

    def __hash__(self):
        if self._special:
            if self._special == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if self._special == 'n':
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        modulus = sys.hash_info.modulus
        scale = pow(10, self._exponent, modulus) if self._exponent >= 0 else \
            pow(pow(10, modulus - 2, modulus), -self._exponent, modulus)
        value = self._coefficient * scale % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __int__(self):
        if self._special:
            if self._special == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        value = self._coefficient * power_of_ten(self._exponent) if self._exponent >= 0 else \
            self._coefficient // power_of_ten(-self._exponent)
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._special in ('n', 'N'):
            if self._special == 'N':
                raise ValueError('cannot convert signaling NaN to float')
            return float('-nan' if self._sign else 'nan')
        return float(text.shown(self, 1))

    def __complex__(self):
        return complex(float(self))

    def _whole(self, rounding):
        if self._special:
            if self._special == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        return int(arithmetic.rescaled(self, 0, rounding)[0] if self._exponent < 0 else self)

    def __floor__(self):
        return self._whole('ROUND_FLOOR')

    def __ceil__(self):
        return self._whole('ROUND_CEILING')

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError('optional arg must be an integer')
        context = getcontext()
        return done(arithmetic.quantize(self, make(0, 1, -int(ndigits)), context), context)

    def __repr__(self):
        return f"Decimal('{text.shown(self, getcontext()._capitals)}')"

    def __str__(self):
        return text.shown(self, getcontext()._capitals)

    def __format__(self, spec, override=None):
        if not isinstance(spec, str):
            raise TypeError('format argument must be str')
        return text.formatted(self, spec, getcontext())

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __sizeof__(self):
        return 104

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return make(0, 0, 0)

    def conjugate(self, /):
        """Return self."""
        return self

    def canonical(self, /):
        """Return the canonical encoding of the argument.  Currently, the encoding
of a Decimal instance is always canonical, so this operation returns its
argument unchanged."""
        return self

    def adjusted(self, /):
        """Return the adjusted exponent of the number.  Defined as exp + digits - 1."""
        return 0 if self._special else self._exponent + length(self._coefficient) - 1

    def as_tuple(self, /):
        """Return a tuple representation of the number."""
        if self._special == 'F':
            return DecimalTuple(self._sign, (0,), 'F')
        if self._special:
            digits = tuple(map(int, str(self._coefficient))) if self._coefficient else ()
            return DecimalTuple(self._sign, digits, self._special)
        return DecimalTuple(self._sign, tuple(map(int, str(self._coefficient))), self._exponent)

    def as_integer_ratio(self, /):
        """Decimal.as_integer_ratio() -> (int, int)

Return a pair of integers, whose ratio is exactly equal to the original
Decimal and with a positive denominator. The ratio is in lowest terms.
Raise OverflowError on infinities and a ValueError on NaNs."""
        if self._special:
            if self._special == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        from math import gcd
        numerator = self._coefficient * power_of_ten(max(self._exponent, 0))
        denominator = power_of_ten(max(-self._exponent, 0))
        common = gcd(numerator, denominator)
        return (-numerator if self._sign else numerator) // common, denominator // common

    def to_eng_string(self, /, context=None):
        """Convert to an engineering-type string."""
        return text.shown(self, _context_of(context)._capitals, True)

    def quantize(self, /, exp, rounding=None, context=None):
        """Return a value equal to the first operand after rounding and having the
exponent of the second operand."""
        context = _context_of(context)
        result = arithmetic.quantize(self, required(exp), context, _rounding_of(rounding))
        return done(result, context) if context._status else result

    def to_integral_value(self, /, rounding=None, context=None):
        """Round to the nearest integer without signaling Inexact or Rounded."""
        context = _context_of(context)
        return done(arithmetic.to_integral(self, context, _rounding_of(rounding)), context)

    to_integral = to_integral_value

    def to_integral_exact(self, /, rounding=None, context=None):
        """Round to the nearest integer, signaling Inexact or Rounded as appropriate."""
        context = _context_of(context)
        return done(arithmetic.to_integral(self, context, _rounding_of(rounding), True), context)

    def fma(self, /, other, third, context=None):
        """Fused multiply-add.  Return self*other+third with no rounding of the
intermediate product."""
        context = _context_of(context)
        return done(arithmetic.fused(self, required(other), required(third), context), context)

    exp = _one(functions.exponential)
    ln = _one(functions.logarithm)
    log10 = _one(functions.logarithm_10)
    sqrt = _one(arithmetic.square_root)
    normalize = _one(arithmetic.normalize)
    logb = _one(logical.exponent_of)
    logical_invert = _one(logical.invert)
    next_minus = _one(logical.next_below)
    next_plus = _one(logical.next_above)
    number_class = _one(logical.class_of)
    is_normal = _one(logical.is_normal)
    is_subnormal = _one(logical.is_subnormal)
    compare = _two(logical.compare)
    compare_signal = _two(logical.compare_signaling)
    compare_total = _two(lambda a, b, context: logical.whole(arithmetic.total_order(a, b)))
    compare_total_mag = _two(lambda a, b, context: logical.whole(
        arithmetic.total_order(logical.unsigned(a), logical.unsigned(b))))
    copy_sign = _two(lambda a, b, context: make(b._sign, a._coefficient, a._exponent, a._special))
    logical_and = _two(logical.both)
    logical_or = _two(logical.either)
    logical_xor = _two(logical.one_of)
    max = _two(logical.maximum)
    max_mag = _two(logical.maximum_magnitude)
    min = _two(logical.minimum)
    min_mag = _two(logical.minimum_magnitude)
    next_toward = _two(logical.next_toward)
    remainder_near = _two(arithmetic.remainder_near)
    rotate = _two(logical.rotate)
    same_quantum = _two(logical.same_quantum)
    scaleb = _two(logical.scale)
    shift = _two(logical.shift)
    copy_abs = _test(logical.unsigned)
    copy_negate = _test(lambda a: make(1 - a._sign, a._coefficient, a._exponent, a._special))
    radix = _test(lambda a: make(0, 10, 0))
    is_canonical = _test(lambda a: True)
    is_finite = _test(lambda a: not a._special)
    is_infinite = _test(lambda a: a._special == 'F')
    is_nan = _test(lambda a: a._special in ('n', 'N'))
    is_qnan = _test(lambda a: a._special == 'n')
    is_snan = _test(lambda a: a._special == 'N')
    is_signed = _test(lambda a: a._sign == 1)
    is_zero = _test(lambda a: not a._special and not a._coefficient)


for _name, _function in list(vars(Decimal).items()):
    if hasattr(_function, '__code__'):
        _function.__name__, _function.__qualname__ = _name, f'Decimal.{_name}'
Decimal.to_integral.__name__ = 'to_integral_value'
arithmetic.install(Decimal)
