"""The arithmetic of finite and special decimals; signals are noted in the context's status.

A number is three things: its sign (0 or 1), its coefficient (an int), and its exponent; `_special` tells infinities
('F') and NaNs ('n', signaling ones 'N') apart, whose payload the coefficient is.
"""

# Tracebacks pass over this module, which is native in CPython.

from math import isqrt
from decimal._rounding import (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                               ROUND_HALF_UP, ROUND_UP, dropped, length, power_of_ten)
from decimal._signals import (CLAMPED, IMPOSSIBLE, INEXACT, INVALID, OVERFLOW, ROUNDED, SUBNORMAL, UNDEFINED, UNDERFLOW,
                              ZERO_DIVISION)

_new = object.__new__
Decimal = None


def install(cls):
    """Tells the class of the numbers."""
    global Decimal
    Decimal = cls


def make(sign, coefficient, exponent, special=''):
    self = _new(Decimal)
    self._sign = sign
    self._coefficient = coefficient
    self._exponent = exponent
    self._special = special
    return self


def infinity(sign=0):
    return make(sign, 0, 0, 'F')


def invalid(context, reason=INVALID):
    """The NaN that an operation without a result gives."""
    context._status |= reason
    return make(0, 0, 0, 'n')


def finish(sign, coefficient, exponent, context):
    """The number, rounded to the context's precision and fitted into its limits."""
    if coefficient < context._limit and context._emin <= exponent <= context._top and coefficient:
        return make(sign, coefficient, exponent)
    return _fit(sign, coefficient, exponent, context)


def _fit(sign, coefficient, exponent, context):
    prec, top = context._prec, context._top
    tiny = context._emin - prec + 1
    if not coefficient:
        most = top if context._clamp else context._emax
        if not tiny <= exponent <= most:
            context._status |= CLAMPED
            exponent = max(tiny, min(exponent, most))
        return make(sign, 0, exponent)
    least = length(coefficient) + exponent - prec
    if least > top:
        return _overflow(sign, context)
    is_subnormal = least < tiny
    if is_subnormal:
        least = tiny
    if exponent < least:
        coefficient, is_inexact = dropped(coefficient, least - exponent, sign, context._rounding)
        exponent = least
        if length(coefficient) > prec:
            coefficient //= 10
            exponent += 1
            if exponent > top:
                return _overflow(sign, context)
        status = ROUNDED
        if is_inexact:
            status |= INEXACT | (UNDERFLOW if is_subnormal else 0)
        if is_subnormal:
            status |= SUBNORMAL
        if not coefficient:
            status |= CLAMPED
        context._status |= status
        return make(sign, coefficient, exponent)
    if is_subnormal:
        context._status |= SUBNORMAL
    if context._clamp and exponent > top:
        context._status |= CLAMPED
        coefficient *= power_of_ten(exponent - top)
        exponent = top
    return make(sign, coefficient, exponent)


def _overflow(sign, context):
    context._status |= OVERFLOW | INEXACT | ROUNDED
    rounding = context._rounding
    if rounding in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_UP) or \
            rounding == (ROUND_FLOOR if sign else ROUND_CEILING):
        return infinity(sign)
    return make(sign, power_of_ten(context._prec) - 1, context._top)


def fit(number, context):
    """The number as an operand that is taken over: rounded, NaNs made quiet."""
    if number._special:
        return number if number._special == 'F' else quiet(number, context)
    return finish(number._sign, number._coefficient, number._exponent, context)


def quiet(number, context):
    """The NaN that comes of a NaN; a signaling one signals."""
    if number._special == 'N':
        context._status |= INVALID
    payload = number._coefficient
    most = context._prec - context._clamp
    if payload and length(payload) > most:
        payload %= power_of_ten(most)
    return make(number._sign, payload, 0, 'n')


def nan_of(a, b, context):
    """The NaN that comes of two operands, or None: signaling ones go first."""
    if a._special == 'N':
        return quiet(a, context)
    if b._special == 'N':
        return quiet(b, context)
    if a._special == 'n':
        return quiet(a, context)
    return quiet(b, context) if b._special == 'n' else None


def add(a, b, context, flip=0):
    """The sum, or the difference where `flip` is 1."""
    sign_b = b._sign ^ flip
    if a._special or b._special:
        nan = nan_of(a, b, context)
        if nan is not None:
            return nan
        if a._special:
            if b._special and a._sign != sign_b:
                return invalid(context)
            return infinity(a._sign)
        return infinity(sign_b)
    x, y, exponent_a, exponent_b = a._coefficient, b._coefficient, a._exponent, b._exponent
    sign_a = a._sign
    if exponent_a == exponent_b:
        exponent = exponent_a
    else:
        exponent = exponent_a if exponent_a < exponent_b else exponent_b
        gap = exponent_a - exponent_b
        if -64 < gap < 64:
            if gap > 0:
                x *= power_of_ten(gap)
            else:
                y *= power_of_ten(-gap)
        elif not x or not y:
            # A zero makes the other no longer, only more precise.
            if not x and not y:
                pass
            elif not y:
                lowest = max(exponent, length(x) + exponent_a - context._prec - 1)
                if exponent_a > lowest:
                    x *= power_of_ten(exponent_a - lowest)
                    exponent = lowest
                else:
                    exponent = exponent_a
            else:
                lowest = max(exponent, length(y) + exponent_b - context._prec - 1)
                if exponent_b > lowest:
                    y *= power_of_ten(exponent_b - lowest)
                    exponent = lowest
                else:
                    exponent = exponent_b
        elif gap > 0:
            x, y, exponent = _aligned(x, exponent_a, y, exponent_b, context)
        else:
            y, x, exponent = _aligned(y, exponent_b, x, exponent_a, context)
    total = (-x if sign_a else x) + (-y if sign_b else y)
    if total > 0:
        return finish(0, total, exponent, context)
    if total:
        return finish(1, -total, exponent, context)
    if x == 0 and y == 0 and sign_a == sign_b:
        return finish(sign_a, 0, exponent, context)
    return finish(1 if context._rounding == ROUND_FLOOR else 0, 0, exponent, context)


def _aligned(x, high, y, low, context):
    """Two coefficients at one exponent; what is too small to count stands as a 1 far below."""
    digits_x, digits_y = length(x), length(y)
    lowest = high + min(-1, digits_x - context._prec - 2)
    if digits_y + low - 1 < lowest:
        y, low = 1, lowest
    return x * power_of_ten(high - low), y, low


def multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = nan_of(a, b, context)
        if nan is not None:
            return nan
        if (not a._special and not a._coefficient) or (not b._special and not b._coefficient):
            return invalid(context)
        return infinity(sign)
    return finish(sign, a._coefficient * b._coefficient, a._exponent + b._exponent, context)


def divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = nan_of(a, b, context)
        if nan is not None:
            return nan
        if a._special:
            return invalid(context) if b._special else infinity(sign)
        context._status |= CLAMPED
        return make(sign, 0, context._emin - context._prec + 1)
    x, y = a._coefficient, b._coefficient
    if not y:
        if not x:
            return invalid(context, UNDEFINED)
        context._status |= ZERO_DIVISION
        return infinity(sign)
    ideal = a._exponent - b._exponent
    if not x:
        return finish(sign, 0, ideal, context)
    shift = length(y) - length(x) + context._prec + 1
    if shift >= 0:
        quotient, rest = divmod(x * power_of_ten(shift), y)
    else:
        quotient, rest = divmod(x, y * power_of_ten(-shift))
    exponent = ideal - shift
    if rest:
        if context._limit and context._rounding == ROUND_HALF_EVEN and context._emin <= exponent <= context._top - 2:
            return _rounded_quotient(sign, quotient, exponent, context)
        # A last digit that no rounding takes for a tie, or for nothing.
        if quotient % 5 == 0:
            quotient += 1
    elif exponent < ideal:
        digits = str(quotient)
        zeros = min(len(digits) - len(digits.rstrip('0')), ideal - exponent)
        quotient //= power_of_ten(zeros)
        exponent += zeros
    return finish(sign, quotient, exponent, context)


def _rounded_quotient(sign, quotient, exponent, context):
    """A quotient with one or two digits too many and a rest, rounded to the nearest."""
    limit = context._limit
    count = 2 if quotient >= 10 * limit else 1
    unit = 10 ** count
    kept, last = divmod(quotient, unit)
    # What lies in the middle lies above it, for there is a rest.
    if 2 * last >= unit:
        kept += 1
        if kept == limit:
            kept //= 10
            count += 1
    context._status |= ROUNDED | INEXACT
    return make(sign, kept, exponent + count)


def divide_whole(a, b, context):
    """The quotient, rounded towards 0, and the rest, both unfinished; None where it has too many digits.

    Both are finite, and the divisor is not 0.
    """
    exponent = min(a._exponent, b._exponent)
    if not a._coefficient:
        return make(a._sign ^ b._sign, 0, 0), make(a._sign, 0, exponent)
    gap = (length(a._coefficient) + a._exponent) - (length(b._coefficient) + b._exponent)
    if gap <= -2:
        return make(a._sign ^ b._sign, 0, 0), fit_exponent(a, exponent)
    if gap > context._prec + 1:
        return None
    x = a._coefficient * power_of_ten(a._exponent - exponent)
    y = b._coefficient * power_of_ten(b._exponent - exponent)
    quotient, rest = divmod(x, y)
    if length(quotient) > context._prec:
        return None
    return make(a._sign ^ b._sign, quotient, 0), make(a._sign, rest, exponent)


def fit_exponent(number, exponent):
    """The number at a lower exponent."""
    gap = number._exponent - exponent
    if gap <= 0:
        return number
    return make(number._sign, number._coefficient * power_of_ten(gap), exponent)


def divide_integer(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = nan_of(a, b, context)
        if nan is not None:
            return nan
        if a._special:
            return invalid(context) if b._special else infinity(sign)
        return make(sign, 0, 0)
    if not b._coefficient:
        if not a._coefficient:
            return invalid(context, UNDEFINED)
        context._status |= ZERO_DIVISION
        return infinity(sign)
    parts = divide_whole(a, b, context)
    return invalid(context, IMPOSSIBLE) if parts is None else fit(parts[0], context)


def _known_rest(a, b, context):
    """The rest of a division of or by a special number, or by zero; None where there is something to divide."""
    if a._special or b._special:
        nan = nan_of(a, b, context)
        if nan is not None:
            return nan
        return invalid(context) if a._special else fit(a, context)
    if not b._coefficient:
        return invalid(context) if a._coefficient else invalid(context, UNDEFINED)
    return None


def remainder(a, b, context):
    known = _known_rest(a, b, context)
    if known is not None:
        return known
    parts = divide_whole(a, b, context)
    return invalid(context, IMPOSSIBLE) if parts is None else fit(parts[1], context)


def divide_and_rest(a, b, context):
    """What `divmod` gives."""
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = nan_of(a, b, context)
        if nan is not None:
            return nan, nan
        if a._special:
            if b._special:
                nan = invalid(context)
                return nan, nan
            return infinity(sign), invalid(context)
        return make(sign, 0, 0), fit(a, context)
    if not b._coefficient:
        if not a._coefficient:
            nan = invalid(context, UNDEFINED)
            return nan, nan
        context._status |= ZERO_DIVISION | INVALID
        return infinity(sign), make(0, 0, 0, 'n')
    parts = divide_whole(a, b, context)
    if parts is None:
        nan = invalid(context, IMPOSSIBLE)
        return nan, nan
    return fit(parts[0], context), fit(parts[1], context)


def remainder_near(a, b, context):
    known = _known_rest(a, b, context)
    if known is not None:
        return known
    parts = divide_whole(a, b, context)
    if parts is None:
        return invalid(context, IMPOSSIBLE)
    quotient, rest = parts
    exponent = min(a._exponent, b._exponent)
    if length(a._coefficient) + a._exponent < length(b._coefficient) + b._exponent - 1:
        # Less than half of the divisor, whatever that is.
        return fit(rest, context)
    if rest._coefficient:
        if rest._exponent > exponent:
            rest = make(rest._sign, rest._coefficient * power_of_ten(rest._exponent - exponent), exponent)
        divisor = b._coefficient * power_of_ten(b._exponent - exponent)
        twice = 2 * rest._coefficient
        if twice > divisor or (twice == divisor and quotient._coefficient & 1):
            if length(quotient._coefficient + 1) > context._prec:
                return invalid(context, IMPOSSIBLE)
            rest = make(1 - rest._sign, divisor - rest._coefficient, exponent)
    return fit(rest, context)


def fused(a, b, c, context):
    """a * b + c, rounded once."""
    if a._special or b._special:
        for number in (a, b):
            if number._special == 'N':
                return quiet(number, context)
        if c._special == 'N' and (a._special == 'n' or b._special == 'n'):
            return quiet(c, context)
        for number in (a, b):
            if number._special == 'n':
                return quiet(number, context)
        if (not a._special and not a._coefficient) or (not b._special and not b._coefficient):
            return invalid(context)
        product = infinity(a._sign ^ b._sign)
    else:
        product = make(a._sign ^ b._sign, a._coefficient * b._coefficient, a._exponent + b._exponent)
    return add(product, c, context)


def of_special(a, context):
    """What a root or logarithm of a special number is."""
    if a._special != 'F':
        return quiet(a, context)
    return invalid(context) if a._sign else a


def square_root(a, context):
    if a._special:
        return of_special(a, context)
    if not a._coefficient:
        return finish(a._sign, 0, a._exponent // 2, context)
    if a._sign:
        return invalid(context)
    ideal = a._exponent // 2
    coefficient = a._coefficient
    if a._exponent & 1:
        coefficient *= 10
    # Two digits more than are asked for, and whether there is a rest.
    shift = context._prec + 1 - (length(coefficient) + 1 >> 1)
    is_exact = True
    if shift >= 0:
        coefficient *= power_of_ten(2 * shift)
    else:
        coefficient, rest = divmod(coefficient, power_of_ten(-2 * shift))
        is_exact = not rest
    root = isqrt(coefficient)
    is_exact = is_exact and root * root == coefficient
    if is_exact:
        if shift >= 0:
            root //= power_of_ten(shift)
        else:
            root *= power_of_ten(-shift)
        exponent = ideal
    else:
        exponent = ideal - shift
        if root % 5 == 0:
            root += 1
    rounding, context._rounding = context._rounding, ROUND_HALF_EVEN
    try:
        return finish(0, root, exponent, context)
    finally:
        context._rounding = rounding


def rescaled(number, exponent, rounding):
    """The finite number at another exponent, and whether it has lost something."""
    if not number._coefficient:
        return make(number._sign, 0, exponent), False
    gap = number._exponent - exponent
    if gap >= 0:
        return make(number._sign, number._coefficient * power_of_ten(gap), exponent), False
    coefficient, is_inexact = dropped(number._coefficient, -gap, number._sign, rounding)
    return make(number._sign, coefficient, exponent), is_inexact


def quantize(a, b, context, rounding=None):
    if a._special or b._special:
        nan = nan_of(a, b, context)
        if nan is not None:
            return nan
        return a if a._special and b._special else invalid(context)
    exponent = b._exponent
    if not context._emin - context._prec + 1 <= exponent <= context._emax:
        return invalid(context)
    if not a._coefficient:
        return finish(a._sign, 0, exponent, context)
    adjusted = a._exponent + length(a._coefficient) - 1
    if adjusted > context._emax or adjusted - exponent + 1 > context._prec:
        return invalid(context)
    result, is_inexact = rescaled(a, exponent, rounding or context._rounding)
    digits = length(result._coefficient)
    if digits > context._prec or (result._coefficient and exponent + digits - 1 > context._emax):
        return invalid(context)
    if result._coefficient and exponent + digits - 1 < context._emin:
        context._status |= SUBNORMAL
    if a._exponent < exponent:
        context._status |= ROUNDED
        if is_inexact:
            context._status |= INEXACT
    return result


def to_integral(a, context, rounding=None, is_exact=False):
    """The whole number next to it; `is_exact` notes that something was lost."""
    if a._special:
        return a if a._special == 'F' else quiet(a, context)
    if a._exponent >= 0:
        return a
    result, is_inexact = rescaled(a, 0, rounding or context._rounding)
    if is_exact and a._coefficient:
        context._status |= ROUNDED
        if is_inexact:
            context._status |= INEXACT
    return result


def normalize(a, context):
    """Without the zeros at its end."""
    if a._special:
        return a if a._special == 'F' else quiet(a, context)
    result = fit(a, context)
    if result._special:
        return result
    coefficient, exponent = result._coefficient, result._exponent
    if not coefficient:
        return make(result._sign, 0, 0)
    most = context._top if context._clamp else context._emax
    while coefficient % 10 == 0 and exponent < most:
        coefficient //= 10
        exponent += 1
    return make(result._sign, coefficient, exponent)


def order(a, b):
    """-1, 0 or 1, for two numbers that are no NaNs."""
    if a._special or b._special:
        x = (-1 if a._sign else 1) if a._special else 0
        y = (-1 if b._sign else 1) if b._special else 0
        return (x > y) - (x < y)
    x, y = a._coefficient, b._coefficient
    if not x or not y:
        x = 0 if not x else (-1 if a._sign else 1)
        y = 0 if not y else (-1 if b._sign else 1)
        return (x > y) - (x < y)
    if a._sign != b._sign:
        return -1 if a._sign else 1
    gap = a._exponent - b._exponent
    if gap:
        high, low = length(x) + a._exponent, length(y) + b._exponent
        if high != low:
            return (-1 if high < low else 1) * (-1 if a._sign else 1)
        if gap > 0:
            x *= power_of_ten(gap)
        else:
            y *= power_of_ten(-gap)
    return ((x > y) - (x < y)) * (-1 if a._sign else 1)


def total_order(a, b):
    """-1, 0 or 1 in the order in which no two different representations are equal."""
    if a._sign != b._sign:
        return -1 if a._sign else 1
    direction = -1 if a._sign else 1
    ranks = {'': 0, 'F': 0, 'N': 1, 'n': 2}
    x, y = ranks[a._special], ranks[b._special]
    if x != y:
        return direction if x > y else -direction
    if x:
        return ((a._coefficient > b._coefficient) - (a._coefficient < b._coefficient)) * direction
    found = order(a, b)
    if found or a._special:
        return found
    return ((a._exponent > b._exponent) - (a._exponent < b._exponent)) * direction
