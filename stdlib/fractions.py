"""Fractions: exact quotients of integers."""

__all__ = ['Fraction']

import math
import numbers
import operator


def _are_digits(text):
    """Whether it is a row of digits, perhaps with single underscores between them."""
    return all([part.isdecimal() for part in text.split('_')])


def _parse(text):
    """The (numerator, denominator) that a text such as '3/4', '-1.25' or '1e3' tells."""
    stripped = text.strip()
    sign = -1 if stripped.startswith('-') else 1
    body = stripped[1:] if stripped[:1] in ('+', '-') else stripped
    wrong = ValueError(f'Invalid literal for Fraction: {text!r}')
    if '/' in body:
        above, _, below = body.partition('/')
        if not (_are_digits(above) and _are_digits(below)):
            raise wrong
        return sign * int(above), int(below)
    mantissa, mark, exponent = body.replace('E', 'e').partition('e')
    whole, dot, decimals = mantissa.partition('.')
    if not (whole or decimals) or whole and not _are_digits(whole) or decimals and not _are_digits(decimals):
        raise wrong
    power = 0
    if mark:
        digits = exponent[1:] if exponent[:1] in ('+', '-') else exponent
        if not _are_digits(digits):
            raise wrong
        power = int(exponent)
    decimals = decimals.replace('_', '')
    numerator = sign * int(whole + decimals or '0')
    power -= len(decimals)
    return (numerator * 10 ** power, 1) if power >= 0 else (numerator, 10 ** -power)


class Fraction(numbers.Rational):
    """A rational number: Fraction(3, 4), Fraction('0.75'), Fraction(0.75)."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if type(numerator) is int and type(denominator) is int:
            pass
        elif denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, str):
                numerator, denominator = _parse(numerator)
            elif isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            elif isinstance(numerator, float) or hasattr(numerator, 'as_integer_ratio'):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator = numerator // divisor
        self._denominator = denominator // divisor
        return self

    @classmethod
    def from_float(cls, f):
        """Converts a finite float to a rational number, exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Converts a finite Decimal instance to a rational number, exactly."""
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Closest Fraction to self with denominator at most max_denominator."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, up to the limit.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            q2 = q0 + whole * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + whole * p1, q2
            n, d = d, n - whole * d
        k = (max_denominator - q0) // q1
        low, high = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return high if abs(high - self) <= abs(low - self) else low

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            return NotImplemented if not isinstance(b, (float, complex)) else float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power)
        return Fraction(a._denominator ** -power, a._numerator ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** float(b) if b._denominator != 1 else a ** b._numerator

    def __pos__(a):
        return Fraction(a)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator)

    def __int__(a):
        return a.__trunc__()

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 != self._denominator:
                return floor + (rest * 2 > self._denominator)
            return floor + floor % 2
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __float__(self):
        return self._numerator / self._denominator

    def __hash__(self):
        # As the equal int or float: the quotient modulo the prime 2**61 - 1.
        modulus = 2 ** 61 - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == Fraction(b)
        return NotImplemented

    def _compared(self, other, function):
        if isinstance(other, numbers.Rational):
            return function(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return function(0.0, other)
            return function(self, Fraction(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compared(b, operator.lt)

    def __gt__(a, b):
        return a._compared(b, operator.gt)

    def __le__(a, b):
        return a._compared(b, operator.le)

    def __ge__(a, b):
        return a._compared(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _add_operator(name, exact, fallback):
    """Adds an operator, exact among rational numbers; with a float or complex it is that of the floats."""
    def forward(a, b):
        if type(b) in _QUICK or isinstance(b, numbers.Rational):
            return exact(a, b)
        if isinstance(b, float):
            return fallback(float(a), b)
        if isinstance(b, complex):
            return fallback(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(a, b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        if isinstance(a, numbers.Complex):
            return fallback(complex(a), complex(b))
        return NotImplemented
    for method, function in ((f'__{name}__', forward), (f'__r{name}__', reverse)):
        function.__name__, function.__qualname__ = method, f'Fraction.{method}'
        setattr(Fraction, method, function)


def _floor_quotient(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


# The types that are rational numbers at first sight.
_QUICK = (Fraction, int)

_add_operator('add', lambda a, b: Fraction(a.numerator * b.denominator + b.numerator * a.denominator,
                                           a.denominator * b.denominator), operator.add)
_add_operator('sub', lambda a, b: Fraction(a.numerator * b.denominator - b.numerator * a.denominator,
                                           a.denominator * b.denominator), operator.sub)
_add_operator('mul', lambda a, b: Fraction(a.numerator * b.numerator, a.denominator * b.denominator), operator.mul)
_add_operator('truediv', lambda a, b: Fraction(a.numerator * b.denominator, a.denominator * b.numerator),
              operator.truediv)
_add_operator('floordiv', _floor_quotient, operator.floordiv)
_add_operator('mod', lambda a, b: Fraction(a.numerator, a.denominator) - b * _floor_quotient(a, b), operator.mod)
_add_operator('divmod', lambda a, b: (_floor_quotient(a, b), a % b), divmod)

from abc import update_abstractmethods
update_abstractmethods(Fraction)
