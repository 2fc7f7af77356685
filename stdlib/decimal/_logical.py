"""What decimals have beside arithmetic: comparisons that give numbers, neighbours, digits as bits, tests."""

# Tracebacks pass over this module, which is native in CPython.

from decimal._arithmetic import (add, finish, fit, infinity, invalid, make, nan_of, order, quiet, total_order)
from decimal._rounding import ROUND_CEILING, ROUND_FLOOR, length, power_of_ten
from decimal._signals import CLAMPED, INEXACT, INVALID, ROUNDED, SUBNORMAL, UNDERFLOW, ZERO_DIVISION


def whole(number):
    return make(int(number < 0), abs(number), 0)


def unsigned(a):
    return make(0, a._coefficient, a._exponent, a._special)


def minus(a, context):
    if a._special in ('n', 'N'):
        return quiet(a, context)
    sign = 1 - a._sign
    if not a._special and not a._coefficient:
        sign = 1 - a._sign if context._rounding == ROUND_FLOOR else 0
    return fit(make(sign, a._coefficient, a._exponent, a._special), context)


def plus(a, context):
    if not a._special and not a._coefficient:
        return finish(a._sign if context._rounding == ROUND_FLOOR else 0, 0, a._exponent, context)
    return fit(a, context)


def absolute(a, context):
    if a._special in ('n', 'N'):
        return quiet(a, context)
    return minus(a, context) if a._sign and (a._special or a._coefficient) else fit(unsigned(a), context)


def compare(a, b, context):
    nan = nan_of(a, b, context)
    return nan if nan is not None else whole(order(a, b))


def compare_signaling(a, b, context):
    nan = nan_of(a, b, context)
    if nan is not None:
        context._status |= INVALID
        return nan
    return whole(order(a, b))


def _chosen(a, b, context, key, is_maximum):
    if a._special in ('n', 'N') or b._special in ('n', 'N'):
        if a._special == 'n' and b._special in ('', 'F'):
            return fit(b, context)
        if b._special == 'n' and a._special in ('', 'F'):
            return fit(a, context)
        return nan_of(a, b, context)
    found = order(key(a), key(b)) or total_order(a, b)
    return fit(a if (found >= 0) == is_maximum else b, context)


def _itself(a):
    return a


def maximum(a, b, context):
    return _chosen(a, b, context, _itself, True)


def minimum(a, b, context):
    return _chosen(a, b, context, _itself, False)


def maximum_magnitude(a, b, context):
    return _chosen(a, b, context, unsigned, True)


def minimum_magnitude(a, b, context):
    return _chosen(a, b, context, unsigned, False)


def exponent_of(a, context):
    """The adjusted exponent as a number."""
    if a._special:
        return infinity() if a._special == 'F' else quiet(a, context)
    if not a._coefficient:
        context._status |= ZERO_DIVISION
        return infinity(1)
    return fit(whole(a._exponent + length(a._coefficient) - 1), context)


def class_of(a, context):
    """The name of the kind of number that it is."""
    if a._special:
        return {'n': 'NaN', 'N': 'sNaN'}.get(a._special) or ('-Infinity' if a._sign else '+Infinity')
    sign = '-' if a._sign else '+'
    if not a._coefficient:
        return sign + 'Zero'
    return sign + ('Subnormal' if is_subnormal(a, context) else 'Normal')


def is_normal(a, context):
    if a._special or not a._coefficient:
        return False
    return context._emin <= a._exponent + length(a._coefficient) - 1


def is_subnormal(a, context):
    if a._special or not a._coefficient:
        return False
    return a._exponent + length(a._coefficient) - 1 < context._emin


def same_quantum(a, b, context):
    if a._special or b._special:
        return (a._special == b._special == 'F') or (a._special in ('n', 'N') and b._special in ('n', 'N'))
    return a._exponent == b._exponent


def _tiny(sign, context):
    return make(sign, 1, context._emin - context._prec + 1)


def _largest(sign, context):
    return make(sign, power_of_ten(context._prec) - 1, context._top)


def _neighbour(a, context, sign):
    """The next number towards an infinity."""
    if a._special in ('n', 'N'):
        return quiet(a, context)
    if a._special:
        return a if a._sign == sign else _largest(a._sign, context)
    status, rounding = context._status, context._rounding
    context._rounding = ROUND_FLOOR if sign else ROUND_CEILING
    try:
        # What is not there exactly is rounded towards the neighbour already.
        rounded = fit(a, context)
        if rounded._special or order(rounded, a):
            return rounded
        return add(a, make(sign, 1, context._emin - context._prec), context)
    finally:
        context._status, context._rounding = status, rounding


def next_below(a, context):
    return _neighbour(a, context, 1)


def next_above(a, context):
    return _neighbour(a, context, 0)


def next_toward(a, b, context):
    nan = nan_of(a, b, context)
    if nan is not None:
        return nan
    found = order(a, b)
    if not found:
        return make(b._sign, a._coefficient, a._exponent, a._special)
    result = _neighbour(a, context, int(found > 0))
    if result._special:
        from decimal._signals import OVERFLOW
        context._status |= OVERFLOW | INEXACT | ROUNDED
    elif result._exponent + length(result._coefficient) - 1 < context._emin:
        context._status |= UNDERFLOW | SUBNORMAL | INEXACT | ROUNDED
        if not result._coefficient:
            context._status |= CLAMPED
    return result


def _bits(a, context):
    """The digits of a number of zeros and ones, as bits; None for every other number."""
    if a._special or a._sign or a._exponent:
        return None
    digits = str(a._coefficient)
    return None if digits.strip('01') else int(digits[-context._prec:], 2)


def _of_bits(bits):
    return make(0, int(f'{bits:b}'), 0)


def invert(a, context):
    bits = _bits(a, context)
    return invalid(context) if bits is None else _of_bits(bits ^ ((1 << context._prec) - 1))


def _bitwise(combine):
    def compute(a, b, context):
        x, y = _bits(a, context), _bits(b, context)
        return invalid(context) if x is None or y is None else _of_bits(combine(x, y))
    return compute


both = _bitwise(lambda x, y: x & y)
either = _bitwise(lambda x, y: x | y)
one_of = _bitwise(lambda x, y: x ^ y)


def _distance(b, most):
    """The second operand of a shift, a whole number; None for every other one."""
    if b._special or b._exponent:
        return None
    number = -b._coefficient if b._sign else b._coefficient
    return number if -most <= number <= most else None


def _moved(a, b, context, move):
    """`a` with the digits that `move` gives for its coefficient, the distance `b` and the precision."""
    nan = nan_of(a, b, context)
    if nan is not None:
        return nan
    prec = context._prec
    distance = _distance(b, prec)
    if distance is None:
        return invalid(context)
    if a._special:
        return a
    return make(a._sign, move(a._coefficient % power_of_ten(prec), distance, prec), a._exponent)


def _shifted(coefficient, distance, prec):
    if distance < 0:
        return coefficient // power_of_ten(-distance)
    return coefficient * power_of_ten(distance) % power_of_ten(prec)


def _rotated(coefficient, distance, prec):
    digits = str(coefficient).zfill(prec)
    return int(digits[distance:] + digits[:distance])


def shift(a, b, context):
    return _moved(a, b, context, _shifted)


def rotate(a, b, context):
    return _moved(a, b, context, _rotated)


def scale(a, b, context):
    nan = nan_of(a, b, context)
    if nan is not None:
        return nan
    distance = _distance(b, 2 * (context._emax + context._prec))
    if distance is None:
        return invalid(context)
    return a if a._special else finish(a._sign, a._coefficient, a._exponent + distance, context)
