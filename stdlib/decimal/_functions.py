"""Powers, exponentials and logarithms of decimals, rounded correctly: by ints with ever more digits."""

# Tracebacks pass over this module, which is native in CPython.

from decimal._arithmetic import finish, infinity, invalid, make, nan_of, of_special, order, quiet
from decimal._rounding import ROUND_HALF_EVEN, length, power_of_ten
from decimal._signals import (CLAMPED, INEXACT, INVALID, OVERFLOW, ROUNDED, SUBNORMAL, UNDERFLOW, ZERO_DIVISION)


def _scaled(number, digits):
    """The number in units of the digit, rounded down."""
    shift = number._exponent + digits
    coefficient = number._coefficient * power_of_ten(shift) if shift >= 0 else \
        number._coefficient // power_of_ten(-shift)
    return -coefficient if number._sign else coefficient


_LOGARITHMS = {}


def _log_of_ten(digits):
    """The natural logarithm of 10 in units of the digit; a few units off at most."""
    known = _LOGARITHMS.get('digits', 0)
    if known < digits:
        digits_made = digits + 20
        _LOGARITHMS['value'] = _log_by_series(10 * power_of_ten(digits_made), digits_made)
        _LOGARITHMS['digits'] = known = digits_made
    return _LOGARITHMS['value'] // power_of_ten(known - digits)


def _log_by_series(x, digits):
    """The natural logarithm of x in units of the digit."""
    unit = power_of_ten(digits)
    # Square roots bring x near to 1, where the series of artanh is short.
    from math import isqrt
    roots = 0
    extra = power_of_ten(10)
    x *= extra
    one = unit * extra
    while abs(x - one) * 32 > one:
        x = isqrt(x * one)
        roots += 1
    z = (x - one) * one // (x + one)
    square = z * z // one
    total, power, place = 0, z, 1
    while power:
        total += power // place
        power = power * square // one
        place += 2
    return (2 * total << roots) // extra


def _log(coefficient, exponent, digits):
    """The natural logarithm of a positive number in units of the digit; a few hundred units off at most."""
    extra = 10 + length(abs(exponent) + length(coefficient))
    digits += extra
    size = length(coefficient)
    # c * 10**e = m * 10**(e + size - 1), with 1 <= m < 10.
    shift = digits - (size - 1)
    mantissa = coefficient * power_of_ten(shift) if shift >= 0 else coefficient // power_of_ten(-shift)
    value = _log_by_series(mantissa, digits) + (exponent + size - 1) * _log_of_ten(digits)
    return value // power_of_ten(extra)


def _exponential(x, digits):
    """e**x, x and the result in units of the digit, for |x| up to some units of 1; a few units off."""
    extra = 12
    halvings = 8 + digits // 20
    digits += extra + halvings // 3
    x = x * power_of_ten(extra + halvings // 3)
    unit = power_of_ten(digits)
    x >>= halvings
    total, term, place = unit, unit, 1
    while term:
        term = term * x // unit // place
        total += term
        place += 1
        if -2 < term < 1:
            break
    for _ in range(halvings):
        total = total * total // unit
    return total // power_of_ten(extra + halvings // 3)


def _half_even(sign, coefficient, exponent, context):
    """The number rounded half to even, whatever rounding the context has."""
    rounding, context._rounding = context._rounding, ROUND_HALF_EVEN
    try:
        return finish(sign, coefficient, exponent, context)
    finally:
        context._rounding = rounding


def _rounded(sign, approximate, context, round=_half_even):
    """The number that ever better approximations approach, rounded half to even.

    `approximate` takes a count of digits and gives a coefficient and an exponent, right but for a few units of 10.
    """
    extra = 3
    while True:
        coefficient, exponent = approximate(context._prec + extra)
        # Rounding is safe where the digits behind the precision are not all 0 or 9, or 5 and then all 0 or 4 and 9.
        size = length(coefficient)
        tail = size - context._prec
        if tail >= 2:
            unit = 5 * power_of_ten(tail - 1)
            rest = coefficient % unit
            if 1000 <= rest <= unit - 1000 or extra > 200:
                break
        extra += 6 if extra < 40 else 100
    return round(sign, coefficient * 10 + 1, exponent - 1, context)


def exponential(a, context):
    """e to the power of the number."""
    if a._special:
        if a._special != 'F':
            return quiet(a, context)
        return make(0, 0, 0) if a._sign else a
    if not a._coefficient:
        return make(0, 1, 0)
    adjusted = a._exponent + length(a._coefficient) - 1
    prec = context._prec
    if adjusted > 20 or (adjusted > 0 and _scaled(a, 0) > 4 * (context._emax + 2)):
        return _half_even(0, 1, context._emin - prec - 1 if a._sign else context._emax + 1, context)
    if a._sign and adjusted > 0 and -_scaled(a, 0) > 4 * (prec - context._emin + 2):
        return _half_even(0, 1, context._emin - prec - 1, context)
    if adjusted < -prec - 1:
        # So near to 1 that only the last digit tells.
        return _half_even(0, power_of_ten(prec + 1) + (-1 if a._sign else 1), -prec - 1, context)

    def approximate(digits):
        # x = n * ln 10 + r
        work = digits + max(adjusted, 0) + 6
        x = _scaled(a, work)
        ten = _log_of_ten(work)
        number, rest = divmod(x, ten)
        value = _exponential(rest, work)
        cut = work - digits
        return value // power_of_ten(cut), number - digits
    return _rounded(0, approximate, context)


def logarithm(a, context):
    """The natural logarithm."""
    if a._special:
        return of_special(a, context)
    if not a._coefficient:
        return infinity(1)
    if a._sign:
        return invalid(context)
    if order(a, make(0, 1, 0)) == 0:
        return make(0, 0, 0)
    sign = int(order(a, make(0, 1, 0)) < 0)
    return _rounded(sign, lambda digits: _small(lambda work: _log(a._coefficient, a._exponent, work), digits), context)


def _small(compute, digits):
    """So many digits of a value that may be far below 1."""
    work = digits
    while True:
        value = abs(compute(work))
        missing = digits - length(value)
        if missing <= 0 and value:
            return value, -work
        work += max(missing, 1) + 2


def logarithm_10(a, context):
    """The logarithm to the base 10."""
    if a._special:
        return of_special(a, context)
    if not a._coefficient:
        return infinity(1)
    if a._sign:
        return invalid(context)
    digits = str(a._coefficient)
    if digits.rstrip('0') == '1':
        value = a._exponent + len(digits) - 1
        return finish(int(value < 0), abs(value), 0, context)
    sign = int(order(a, make(0, 1, 0)) < 0)

    def compute(work):
        further = work + 10
        value = _log(a._coefficient, a._exponent, further + 10)
        return value * power_of_ten(further) // _log_of_ten(further + 10) // power_of_ten(10)
    return _rounded(sign, lambda digits: _small(compute, digits), context)


def power(a, b, context):
    """a to the power of b."""
    if a._special in ('n', 'N') or b._special in ('n', 'N'):
        return nan_of(a, b, context)
    if not b._special and not b._coefficient:
        if not a._special and not a._coefficient:
            return invalid(context)
        return make(0, 1, 0)
    is_whole = not b._special and (b._exponent >= 0 or not b._coefficient % power_of_ten(min(-b._exponent, 5000)))
    whole = None
    if is_whole:
        whole = b._coefficient * power_of_ten(b._exponent) if 0 <= b._exponent < 100 else \
            b._coefficient // power_of_ten(-b._exponent) if b._exponent < 0 else None
    sign = 0
    if a._sign:
        if is_whole:
            if whole is not None and whole & 1:
                sign = 1
        elif a._special or a._coefficient:
            return invalid(context)
    if not a._special and not a._coefficient:
        return make(sign, 0, 0) if not b._sign else infinity(sign)
    if a._special:
        return infinity(sign) if not b._sign else make(sign, 0, 0)
    one = order(make(0, a._coefficient, a._exponent), make(0, 1, 0))
    if one == 0:
        return _power_of_one(a, b, sign, whole, context)
    if b._special:
        return make(0, 0, 0) if b._sign == (one > 0) else infinity()
    if whole is not None and whole.bit_length() < 64:
        return _whole_power(sign, a, -whole if b._sign else whole, context)
    return _real_power(sign, a, b, context)


def _power_of_one(a, b, sign, whole, context):
    prec = context._prec
    if whole is None and not b._special and b._exponent >= 0 and not a._exponent:
        return make(sign, 1, 0)
    if b._special or whole is None:
        context._status |= INEXACT | ROUNDED
        return make(sign, power_of_ten(prec - 1), 1 - prec)
    exponent = a._exponent * whole
    if b._sign:
        exponent = 0
    if exponent < 1 - prec:
        exponent = 1 - prec
        context._status |= ROUNDED
    return make(sign, power_of_ten(-exponent), exponent) if exponent <= 0 else make(sign, 1, 0)


def _bounded(sign, a, whole, context):
    """The result of a power whose exponent is beyond all limits, or None."""
    adjusted = a._exponent + length(a._coefficient) - 1
    # The logarithm to the base 10 lies between the two.
    low, high = sorted((adjusted * whole, (adjusted + 1) * whole))
    if low > context._emax + 2:
        return finish(sign, 1, context._emax + 1, context)
    if high < context._emin - context._prec - 2:
        return _half_even(sign, 1, context._emin - context._prec - 1, context)
    return None


def _whole_power(sign, a, whole, context):
    bounded = _bounded(sign, a, whole, context)
    if bounded is not None:
        return bounded
    count = abs(whole)
    size = length(a._coefficient)
    prec = context._prec
    if size * count <= 4 * prec + 400:
        coefficient, exponent = a._coefficient ** count, a._exponent * count
        return _end(sign, coefficient, exponent, whole, context)
    # Squares, cut off at some digits more than are asked for.
    digits = prec + 10 + length(count) * 2
    coefficient, exponent, is_exact = 1, 0, True
    base, base_exponent = a._coefficient, a._exponent
    rest = count
    while rest:
        if rest & 1:
            coefficient, exponent, kept = _cut(coefficient * base, exponent + base_exponent, digits)
            is_exact = is_exact and kept
        rest >>= 1
        if rest:
            base, base_exponent, kept = _cut(base * base, 2 * base_exponent, digits)
            is_exact = is_exact and kept
    if not is_exact:
        coefficient, exponent = coefficient * 10 + 1, exponent - 1
    return _end(sign, coefficient, exponent, whole, context)


def _end(sign, coefficient, exponent, whole, context):
    """The power that was computed with a positive exponent, or its inverse."""
    adjusted = exponent + length(coefficient) - 1
    if whole < 0:
        adjusted = -adjusted
    round = finish
    if adjusted < context._emin - context._prec - length(abs(whole)) - 4:
        # Nothing was left of it before the last rounding.
        round = _half_even
    if whole > 0:
        return round(sign, coefficient, exponent, context)
    return _inverse(sign, coefficient, exponent, context, round)


def _cut(coefficient, exponent, digits):
    size = length(coefficient)
    if size <= digits:
        return coefficient, exponent, True
    cut = size - digits
    coefficient, rest = divmod(coefficient, power_of_ten(cut))
    return coefficient, exponent + cut, not rest


def _inverse(sign, coefficient, exponent, context, round):
    shift = length(coefficient) + context._prec + 2
    quotient, rest = divmod(power_of_ten(shift), coefficient)
    exponent = -exponent - shift
    if rest:
        if quotient % 5 == 0:
            quotient += 1
    else:
        ideal = exponent + shift
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return round(sign, quotient, exponent, context)


def _real_power(sign, a, b, context):
    adjusted_b = b._exponent + length(b._coefficient) - 1
    adjusted_a = a._exponent + length(a._coefficient) - 1
    is_above = order(make(0, a._coefficient, a._exponent), make(0, 1, 0)) > 0
    if adjusted_b > 20 + length(abs(context._emin) + context._prec) + context._prec:
        grows = is_above != bool(b._sign)
        return finish(sign, 1, context._emax + 1 if grows else context._emin - context._prec - 1, context)

    if adjusted_b + length(abs(adjusted_a) + 1) + 1 < -context._prec - 2:
        # So near to 1 that no digit tells.
        context._status |= INEXACT | ROUNDED
        return make(sign, power_of_ten(context._prec - 1), 1 - context._prec)

    def approximate(digits):
        work = digits + max(adjusted_b, 0) + length(abs(adjusted_a) + 1) + 12
        value = _log(a._coefficient, a._exponent, work)
        shift = b._exponent
        value = value * b._coefficient
        value = value * power_of_ten(shift) if shift >= 0 else value // power_of_ten(-shift)
        if b._sign:
            value = -value
        ten = _log_of_ten(work)
        number, rest = divmod(value, ten)
        if abs(number) > 4 * (context._emax + context._prec + abs(context._emin)):
            return power_of_ten(digits), (1 if number > 0 else -1) * 4 * (context._emax + abs(context._emin)) - digits
        return _exponential(rest, work) // power_of_ten(work - digits), number - digits
    exact = _exact_root(a, b, context)
    if exact is not None:
        context._status |= INEXACT | ROUNDED
        coefficient, exponent = exact
        pad = context._prec - length(coefficient)
        if pad > 0:
            coefficient, exponent = coefficient * power_of_ten(pad), exponent - pad
        result = finish(sign, coefficient, exponent, context)
        if context._status & SUBNORMAL:
            context._status |= UNDERFLOW
        return result
    return _rounded(sign, approximate, context, finish)


def _exact_root(a, b, context):
    """The coefficient and exponent of a power that is a number of few digits, or None: what no approximation tells."""
    if b._exponent < -12:
        return None
    numerator = b._coefficient * power_of_ten(max(b._exponent, 0))
    denominator = power_of_ten(max(-b._exponent, 0))
    from math import gcd
    common = gcd(numerator, denominator)
    numerator, denominator = numerator // common, denominator // common
    if denominator.bit_length() > 16 or numerator * length(a._coefficient) > 5000 + 10 * context._prec:
        return None
    coefficient, exponent = a._coefficient, a._exponent
    while coefficient % 10 == 0:
        coefficient //= 10
        exponent += 1
    if exponent % denominator:
        # Zeros may be moved into the coefficient.
        move = exponent % denominator
        coefficient *= power_of_ten(move)
        exponent -= move
    root = _integer_root(coefficient, denominator)
    if root is None:
        return None
    root, exponent = root ** numerator, exponent // denominator * numerator
    if b._sign:
        # The inverse has few digits only where nothing but 2 and 5 divides it.
        rest, twos, fives = root, 0, 0
        while rest % 2 == 0:
            rest //= 2
            twos += 1
        while rest % 5 == 0:
            rest //= 5
            fives += 1
        if rest != 1:
            return None
        most = max(twos, fives)
        root, exponent = power_of_ten(most) // root, -exponent - most
    return (root, exponent) if length(root) <= context._prec else None


def _integer_root(number, degree):
    if degree == 1:
        return number
    high = 1 << (number.bit_length() // degree + 1)
    low = 0
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** degree <= number:
            low = middle
        else:
            high = middle - 1
    return low if low ** degree == number else None


def modular_power(a, b, modulo, context):
    """a to the power of b, modulo a whole number."""
    for number in (a, b, modulo):
        if number._special == 'N':
            return quiet(number, context)
    for number in (a, b, modulo):
        if number._special == 'n':
            return quiet(number, context)
    for number in (a, b, modulo):
        if number._special or (number._exponent < 0 and number._coefficient % power_of_ten(-number._exponent)):
            return invalid(context)
    exponent, modulus = _scaled(b, 0), abs(_scaled(modulo, 0))
    if exponent < 0 or modulus == 0 or length(modulus) > context._prec:
        return invalid(context)
    if not a._coefficient and exponent == 0:
        return invalid(context)
    # The base may be far larger than its rest.
    if a._exponent >= 0:
        base = a._coefficient % modulus * pow(10, a._exponent, modulus)
    else:
        base = a._coefficient // power_of_ten(-a._exponent)
    sign = a._sign and exponent & 1
    return make(int(bool(sign)), pow(base, exponent, modulus), 0)
