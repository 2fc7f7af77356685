"""Mathematical functions for complex numbers.

The formulas are Kahan's ("Branch cuts for complex elementary functions", 1987), with C99's values (annex G) where an
argument is not finite.
"""

import math
from math import e, inf, nan, pi, tau

_DIGITS = 53
_TINY = 2.2250738585072014e-308
_HUGE = 1.7976931348623157e308
_LARGE = _HUGE / 4
_ROOT_OF_LARGE = math.sqrt(_LARGE)
_ROOT_OF_TINY = math.sqrt(_TINY)
_LOG_OF_LARGE = math.log(_LARGE)
_LN_2 = math.log(2)

infj = complex(0.0, inf)
nanj = complex(0.0, nan)


def _complex(z, /):
    if isinstance(z, complex):
        return z
    if isinstance(z, (int, float)):
        return complex(z)
    if hasattr(type(z), '__complex__') or hasattr(type(z), '__float__') or hasattr(type(z), '__index__'):
        return complex(z)
    raise TypeError(f'must be real number, not {type(z).__name__}')


def _domain():
    return ValueError('math domain error')


def _checked(real, imag):
    """The result, where the arguments were finite: an infinity is an overflow."""
    if math.isinf(real) or math.isinf(imag):
        raise OverflowError('math range error')
    return complex(real, imag)


def _is_finite(z):
    return math.isfinite(z.real) and math.isfinite(z.imag)


def _exp(x):
    try:
        return math.exp(x)
    except OverflowError:
        return inf


def _hypot(x, y):
    """The length of a vector as the C library tells it, and as `abs` does."""
    return abs(complex(x, y))


def _log_of_large(x, y):
    return math.log(_hypot(x / 2.0, y / 2.0)) + _LN_2 * 2.0


def phase(z, /):
    """Return argument, also known as the phase angle, of a complex."""
    z = _complex(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    """Convert a complex from rectangular coordinates to polar coordinates.

    r is the distance from 0 and phi the phase angle.
    """
    z = _complex(z)
    try:
        r = abs(z)
    except OverflowError:
        raise OverflowError('math range error') from None
    return r, math.atan2(z.imag, z.real)


def rect(r, phi, /):
    """Convert from polar coordinates to rectangular coordinates."""
    r, phi = _real(r), _real(phi)
    if math.isinf(phi) and not math.isnan(r) and r != 0.0:
        raise _domain()
    if not (math.isfinite(r) and math.isfinite(phi)):
        if math.isinf(r) and math.isfinite(phi) and phi != 0.0:
            x, y = math.copysign(inf, math.cos(phi)), math.copysign(inf, math.sin(phi))
            return complex(x, y) if r > 0 else complex(-x, -y)
        if r == 0.0:
            return complex(0.0, 0.0)
        return complex(r, phi * math.copysign(1.0, r)) if phi == 0.0 else complex(inf if math.isinf(r) else nan, nan)
    if phi == 0.0:
        # Whatever r is, the sign of zero survives so.
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def _real(x):
    if isinstance(x, (int, float)) or hasattr(type(x), '__float__') or hasattr(type(x), '__index__'):
        return float(x)
    raise TypeError(f'must be real number, not {type(x).__name__}')


def sqrt(z, /):
    """Return the square root of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _is_finite(z):
        if math.isinf(y):
            return complex(inf, y)
        if math.isnan(x):
            return complex(nan, nan)
        if math.isinf(x) and x > 0:
            return complex(inf, math.copysign(0.0, y) if not math.isnan(y) else nan)
        if math.isinf(x):
            return complex(nan, inf) if math.isnan(y) else complex(0.0, math.copysign(inf, y))
        return complex(nan, nan)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < _TINY and ay < _TINY and (ax > 0.0 or ay > 0.0):
        # Both are subnormal: scaled up, lest bits be lost.
        ax = math.ldexp(ax, _DIGITS)
        s = math.ldexp(math.sqrt(ax + _hypot(ax, math.ldexp(ay, _DIGITS))), -27)
    else:
        ax /= 8.0
        s = 2.0 * math.sqrt(ax + _hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    return complex(s, math.copysign(d, y)) if x >= 0.0 else complex(d, math.copysign(s, y))


def exp(z, /):
    """Return the exponential value e**z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _is_finite(z):
        if math.isinf(x) and math.isfinite(y) and y != 0.0:
            scale = inf if x > 0 else 0.0
            return complex(math.copysign(scale, math.cos(y)), math.copysign(scale, math.sin(y)))
        if math.isinf(y) and (math.isfinite(x) or x > 0):
            raise _domain()
        if y == 0.0:
            return complex(_exp(x) if not math.isnan(x) else nan, y)
        if math.isinf(x):
            return complex(0.0, 0.0) if x < 0 else complex(inf, nan)
        return complex(nan, nan)
    if x > _LOG_OF_LARGE:
        scale = _exp(x - 1.0)
        return _checked(scale * math.cos(y) * e, scale * math.sin(y) * e)
    scale = _exp(x)
    return _checked(scale * math.cos(y), scale * math.sin(y))


def _log(z):
    x, y = z.real, z.imag
    angle = math.atan2(y, x)
    if not _is_finite(z):
        if math.isinf(x) or math.isinf(y):
            return complex(inf, angle)
        return complex(nan, nan)
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        size = math.log(_hypot(ax / 2.0, ay / 2.0)) + _LN_2
    elif ax < _TINY and ay < _TINY:
        if ax == 0.0 and ay == 0.0:
            raise _domain()
        size = math.log(_hypot(math.ldexp(ax, _DIGITS), math.ldexp(ay, _DIGITS))) - _DIGITS * _LN_2
    else:
        size = _hypot(ax, ay)
        if 0.71 <= size <= 1.73:
            more, less = (ax, ay) if ax > ay else (ay, ax)
            size = math.log1p((more - 1.0) * (more + 1.0) + less * less) / 2.0
        else:
            size = math.log(size)
    return complex(size, angle)


def log(z, base=None, /):
    """log(z[, base]) -> the logarithm of z to the given base.

    If the base is not specified, returns the natural logarithm (base e) of z.
    """
    result = _log(_complex(z))
    if base is not None:
        try:
            result = result / _log(_complex(base))
        except ZeroDivisionError:
            raise _domain() from None
    return result


def log10(z, /):
    """Return the base-10 logarithm of z."""
    result = _log(_complex(z))
    return complex(result.real / math.log(10.0), result.imag / math.log(10.0))


def acos(z, /):
    """Return the arc cosine of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _LARGE or abs(y) > _LARGE or not _is_finite(z):
        if math.isnan(x) or math.isnan(y):
            if math.isinf(y):
                return complex(nan, -y)
            if math.isinf(x):
                return complex(nan, inf)
            return complex(pi / 2.0 if x == 0.0 else nan, nan)
        size = inf if math.isinf(x) or math.isinf(y) else _log_of_large(x, y)
        return complex(math.atan2(abs(y), x), -math.copysign(size, y))
    low, high = sqrt(complex(1.0 - x, -y)), sqrt(complex(1.0 + x, y))
    return complex(2.0 * math.atan2(low.real, high.real), math.asinh(high.real * low.imag - high.imag * low.real))


def acosh(z, /):
    """Return the inverse hyperbolic cosine of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _LARGE or abs(y) > _LARGE or not _is_finite(z):
        if math.isnan(x) or math.isnan(y):
            return complex(inf if math.isinf(x) or math.isinf(y) else nan, nan)
        size = inf if math.isinf(x) or math.isinf(y) else _log_of_large(x, y)
        return complex(size, math.atan2(y, x))
    low, high = sqrt(complex(x - 1.0, y)), sqrt(complex(x + 1.0, y))
    return complex(math.asinh(low.real * high.real + low.imag * high.imag), 2.0 * math.atan2(low.imag, high.real))


def asin(z, /):
    """Return the arc sine of z."""
    z = _complex(z)
    if math.isnan(z.imag) and math.isinf(z.real):
        return complex(nan, -inf)
    result = asinh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def asinh(z, /):
    """Return the inverse hyperbolic sine of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _LARGE or abs(y) > _LARGE or not _is_finite(z):
        if math.isnan(x) or math.isnan(y):
            if math.isinf(x):
                return complex(x, nan)
            if math.isnan(x) and y == 0.0:
                return complex(nan, y)
            return complex(math.copysign(inf, x) if math.isinf(y) else nan, nan)
        size = inf if math.isinf(x) or math.isinf(y) else _log_of_large(x, y)
        return complex(math.copysign(size, x), math.atan2(y, abs(x)))
    low, high = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    return complex(
        math.asinh(low.real * high.imag - high.real * low.imag),
        math.atan2(y, low.real * high.real - low.imag * high.imag),
    )


def atan(z, /):
    """Return the arc tangent of z."""
    z = _complex(z)
    result = atanh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def atanh(z, /):
    """Return the inverse hyperbolic tangent of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _is_finite(z):
        if math.isinf(y):
            return complex(math.copysign(0.0, x), math.copysign(pi / 2.0, y))
        if math.isinf(x):
            return complex(math.copysign(0.0, x), nan if math.isnan(y) else math.copysign(pi / 2.0, y))
        return complex(x if x == 0.0 else nan, nan)
    if math.copysign(1.0, x) < 0.0:
        return -atanh(-z)
    ay = abs(y)
    if x > _ROOT_OF_LARGE or ay > _ROOT_OF_LARGE:
        h = _hypot(x / 2.0, ay / 2.0)
        return complex(x / 4.0 / h / h, -math.copysign(pi / 2.0, -y))
    if x == 1.0 and ay < _ROOT_OF_TINY:
        if ay == 0.0:
            raise _domain()
        return complex(
            -math.log(math.sqrt(ay) / math.sqrt(_hypot(ay, 2.0))), math.copysign(math.atan2(2.0, -ay) / 2.0, y)
        )
    return complex(
        math.log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay)) / 4.0,
        -math.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - ay * ay) / 2.0,
    )


def cos(z, /):
    """Return the cosine of z."""
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    """Return the sine of z."""
    z = _complex(z)
    result = sinh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def tan(z, /):
    """Return the tangent of z."""
    z = _complex(z)
    result = tanh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def _hyperbolic(z, odd):
    """The infinite values of cosh, or of sinh (odd)."""
    x, y = z.real, z.imag
    if math.isinf(y) and not math.isnan(x):
        raise _domain()
    if math.isinf(x):
        if math.isnan(y):
            return complex(inf, nan)
        if y == 0.0:
            return complex(x if odd else inf, y if x > 0 or odd else -y)
        real, imag = math.copysign(inf, math.cos(y)), math.copysign(inf, math.sin(y))
        if x > 0:
            return complex(real, imag)
        return complex(-real, imag) if odd else complex(real, -imag)
    if y == 0.0:
        return complex(nan, y if odd else 0.0)
    if x == 0.0:
        return complex(0.0, nan) if odd else complex(nan, 0.0)
    return complex(nan, nan)


def cosh(z, /):
    """Return the hyperbolic cosine of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _is_finite(z):
        return _hyperbolic(z, False)
    if abs(x) > _LOG_OF_LARGE:
        less = x - math.copysign(1.0, x)
        return _large(math.cos(y), math.cosh, math.sin(y), math.sinh, less)
    return _checked(math.cos(y) * math.cosh(x), math.sin(y) * math.sinh(x))


def sinh(z, /):
    """Return the hyperbolic sine of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _is_finite(z):
        return _hyperbolic(z, True)
    if abs(x) > _LOG_OF_LARGE:
        less = x - math.copysign(1.0, x)
        return _large(math.cos(y), math.sinh, math.sin(y), math.cosh, less)
    return _checked(math.cos(y) * math.sinh(x), math.sin(y) * math.cosh(x))


def _large(first, of_real, second, of_imag, x):
    try:
        return _checked(first * of_real(x) * e, second * of_imag(x) * e)
    except OverflowError:
        raise OverflowError('math range error') from None


def tanh(z, /):
    """Return the hyperbolic tangent of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _is_finite(z):
        if math.isinf(y) and math.isfinite(x):
            raise _domain()
        if math.isinf(x):
            sign = 0.0 if not math.isfinite(y) else math.copysign(0.0, 2.0 * math.sin(y) * math.cos(y))
            return complex(math.copysign(1.0, x), sign)
        if y == 0.0:
            return complex(nan, y)
        return complex(nan, nan)
    if abs(x) > _LOG_OF_LARGE:
        return complex(math.copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / math.cosh(x)
    both = tx * ty
    below = 1.0 + both * both
    return complex(tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx)


def isfinite(z, /):
    """Return True if both the real and imaginary parts of z are finite, else False."""
    return _is_finite(_complex(z))


def isnan(z, /):
    """Checks if the real or imaginary part of z not a number (NaN)."""
    z = _complex(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isinf(z, /):
    """Checks if the real or imaginary part of z is infinite."""
    z = _complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Determine whether two complex numbers are close in value.

      rel_tol
        maximum difference for being considered "close", relative to the
        magnitude of the input values
      abs_tol
        maximum difference for being considered "close", regardless of the
        magnitude of the input values

    Return True if a is close in value to b, and False otherwise.

    For the values to be considered close, the difference between them must be
    smaller than at least one of the tolerances.

    -inf, inf and NaN behave similarly to the IEEE 754 Standard. That is, NaN is
    not close to anything, even itself. inf and -inf are only close to themselves.
    """
    a, b = _complex(a), _complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
