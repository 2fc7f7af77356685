"""Averages and spreads of data, computed exactly before they are rounded."""

__all__ = ['StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode',
           'multimode', 'NormalDist', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']

import math
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from math import fsum


class StatisticsError(ValueError):
    """Raised where the data have no such statistic."""


def _exact_sum(data):
    """(the type of the data, their exact sum, how many)."""
    kinds, count, special = [], 0, None
    # The sums of the numerators by their denominators: few, for floats are fractions of powers of two.
    sums = {}
    for value in data:
        count += 1
        given = type(value)
        if given not in kinds:
            kinds.append(given)
        if given is int:
            numerator, denominator = value, 1
        else:
            try:
                numerator, denominator = value.as_integer_ratio()
            except AttributeError:
                raise TypeError(f"can't convert type {given.__name__!r} to numerator/denominator") from None
            except (OverflowError, ValueError):
                # Infinities and what is no number.
                special = value if special is None else special + value
                continue
        sums[denominator] = sums.get(denominator, 0) + numerator
    kind = int
    for given in kinds:
        kind = _common(kind, given)
    if special is not None:
        return kind, special, count
    return kind, sum([Fraction(numerator, denominator) for denominator, numerator in sums.items()], Fraction(0)), count


def _common(one, other):
    if one is other or other is int or other is bool:
        return int if one is bool else one
    if one is int or issubclass(other, one):
        return other
    if issubclass(one, other):
        return one
    if issubclass(one, Fraction) and issubclass(other, float):
        return other
    if issubclass(one, float) and issubclass(other, Fraction):
        return one
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _as(value, kind):
    """The exact value in the type of the data; the mean of integers may be a float."""
    if type(value) is kind:
        return value
    if kind is int and isinstance(value, Fraction) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def mean(data):
    """Return the sample arithmetic mean of data."""
    kind, total, n = _exact_sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _as(total / n, kind)


def fmean(data, weights=None):
    """Convert data to floats and compute the arithmetic mean."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return fsum([value * weight for value, weight in zip(data, weights)]) / total


def geometric_mean(data):
    """Convert data to floats and compute the geometric mean."""
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    """Return the harmonic mean of data."""
    data = list(data)
    wrong = 'harmonic mean does not support negative values'
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if len(data) == 1 and weights is None:
        if data[0] < 0:
            raise StatisticsError(wrong)
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    if any([weight < 0 for weight in weights]):
        raise StatisticsError(wrong)
    parts = []
    for value, weight in zip(data, weights):
        if value < 0:
            raise StatisticsError(wrong)
        if weight and value == 0:
            return 0
        parts.append(weight / value if weight else 0)
    kind, total, _ = _exact_sum(parts)
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _as(sum([Fraction(weight) for weight in weights]) / total, kind)


def median(data):
    """Return the median (middle value) of numeric data."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """Return the low median of numeric data."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Return the high median of data."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Estimates the median for numeric data binned around the midpoints of consecutive intervals."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    below = bisect_left(data, x)
    inside = bisect_right(data, x, lo=below) - below
    try:
        x, interval = float(x), float(interval)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return x - interval / 2.0 + interval * (n / 2 - below) / inside


def mode(data):
    """Return the most common data point from discrete or nominal data."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    """Return a list of the most frequently occurring values."""
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """Divide data into n continuous intervals with equal probability; returns the n - 1 cut points."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
    elif method == 'exclusive':
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    else:
        raise ValueError(f'Unknown method: {method!r}')
    return result


def _squares(data, center=None):
    """(type, exact sum of the squared distances from the mean or the center, count)."""
    data = list(data)
    kind, total, n = _exact_sum(data)
    if not n:
        return kind, Fraction(0), 0
    if center is None and not isinstance(total, Fraction):
        # Infinities and what is no number.
        return kind, total, n
    middle = total / n if center is None else Fraction(center)
    return kind, sum([(Fraction(value) - middle) ** 2 for value in data]), n


def variance(data, xbar=None):
    """Return the sample variance of data."""
    kind, squares, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _as(squares / (n - 1), kind)


def pvariance(data, mu=None):
    """Return the population variance of `data`."""
    kind, squares, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _as(squares / n, kind)


def _exact_root(value):
    """The float nearest to the square root of a fraction."""
    n, m = value.numerator, value.denominator
    if not n:
        return 0.0
    # Enough bits for a correct rounding; the last one keeps that something was cut off.
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        root, scale = _odd_root(n, m << 2 * shift) << shift, 1
    else:
        root, scale = _odd_root(n << -2 * shift, m), 1 << -shift
    return root / scale


def _odd_root(n, m):
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


def stdev(data, xbar=None):
    """Return the square root of the sample variance."""
    _, squares, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _exact_root(squares / (n - 1))


def pstdev(data, mu=None):
    """Return the square root of the population variance."""
    _, squares, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _exact_root(squares / n)


def covariance(x, y, /):
    """Return the sample covariance of two inputs *x* and *y*."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar, ybar = fsum(x) / n, fsum(y) / n
    return fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)]) / (n - 1)


def correlation(x, y, /):
    """Pearson's correlation coefficient."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    xbar, ybar = fsum(x) / n, fsum(y) / n
    sxy = fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)])
    sxx = fsum([(xi - xbar) ** 2.0 for xi in x])
    syy = fsum([(yi - ybar) ** 2.0 for yi in y])
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept for simple linear regression."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    xbar = ybar = 0.0
    if not proportional:
        xbar, ybar = fsum(x) / n, fsum(y) / n
    sxy = fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)])
    sxx = fsum([(xi - xbar) ** 2.0 for xi in x])
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


# Wichura's algorithm AS 241: two polynomials for the middle, the sides and the tails of the distribution each.
_MIDDLE = (
    (2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
     1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0),
    (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
     5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0))
_SIDES = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
     3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0))
_TAILS = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0))


def _polynomial(coefficients, x):
    value = coefficients[0]
    for coefficient in coefficients[1:]:
        value = value * x + coefficient
    return value


def _standard_quantile(p):
    """The x up to which the standard normal distribution has the probability p."""
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return _polynomial(_MIDDLE[0], r) * q / _polynomial(_MIDDLE[1], r)
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    (above, below), r = (_SIDES, r - 1.6) if r <= 5.0 else (_TAILS, r - 5.0)
    x = _polynomial(above, r) / _polynomial(below, r)
    return -x if q < 0.0 else x


class NormalDist:
    """The normal distribution of a mean and a standard deviation."""

    __slots__ = ('_mu', '_sigma')

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """Make a normal distribution instance from sample data."""
        data = list(data)
        return cls(fmean(data), stdev(data))

    @property
    def mean(self):
        return self._mu

    median = mode = mean

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def pdf(self, x):
        """Probability density function."""
        if not self._sigma:
            raise StatisticsError('pdf() not defined when sigma is zero')
        variance = self._sigma * self._sigma
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * variance)) / math.sqrt(math.tau * variance)

    def cdf(self, x):
        """Cumulative distribution function."""
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def zscore(self, x):
        """Compute the Standard Score."""
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    def inv_cdf(self, p):
        """Inverse cumulative distribution function: the x of which cdf(x) is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return self._mu + _standard_quantile(p) * self._sigma

    def quantiles(self, n=4):
        """The n - 1 cut points between n intervals of equal probability."""
        return [self.inv_cdf(part / n) for part in range(1, n)]

    def samples(self, n, *, seed=None):
        """A list of n random samples."""
        import random
        gauss = (random if seed is None else random.Random(seed)).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def overlap(self, other):
        """The area that two distributions have in common."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        narrow, wide = sorted((self, other), key=lambda one: (one._sigma, one._mu))
        narrow_variance, wide_variance = narrow.variance, wide.variance
        if not narrow_variance or not wide_variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        more = wide_variance - narrow_variance
        distance = math.fabs(wide._mu - narrow._mu)
        if not more:
            return 1.0 - math.erf(distance / (2.0 * narrow._sigma * math.sqrt(2.0)))
        # Where the densities cross.
        middle = narrow._mu * wide_variance - wide._mu * narrow_variance
        spread = narrow._sigma * wide._sigma * math.sqrt(
            distance * distance + more * math.log(wide_variance / narrow_variance))
        first, second = (middle + spread) / more, (middle - spread) / more
        return 1.0 - (math.fabs(wide.cdf(first) - narrow.cdf(first))
                      + math.fabs(wide.cdf(second) - narrow.cdf(second)))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * math.fabs(factor))

    __rmul__ = __mul__

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / math.fabs(divisor))

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
