# The inverse of a normal distribution, overlaps, and statistics of what is not finite.
import random
import statistics
from decimal import Decimal
from fractions import Fraction
normal = statistics.NormalDist(3.1, 2.7)
for p in [1e-300, 1e-20, 0.001, 0.02, 0.075, 0.0751, 0.3, 0.5, 0.77, 0.925, 0.93, 1 - 1e-15]:
    print(normal.inv_cdf(p))
print(normal.quantiles(5), normal.overlap(statistics.NormalDist(1, 2)), normal.overlap(normal))
print(+normal, 5 - normal, normal.samples(2, seed=4))


def show(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


for p in (0, 1):
    show(normal.inv_cdf, p)
show(normal.overlap, 1)
infinity, nothing = float("inf"), float("nan")
show(statistics.mean, [1, infinity])
show(statistics.mean, [1, infinity, -infinity])
show(statistics.mean, [Decimal("Infinity"), Decimal(1)])
show(statistics.mean, [infinity, Fraction(1)])
show(statistics.mean, [infinity, Decimal(1)])
show(statistics.variance, [1, infinity])
show(statistics.stdev, [1, nothing, 2])
show(statistics.harmonic_mean, [10, 40, 60], weights=[1, 3, 0])
show(statistics.harmonic_mean, [10, 20], weights=[0, 0])
show(statistics.median_grouped, ["a", "b", "c"])
