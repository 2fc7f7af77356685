import statistics as S
from fractions import Fraction as F
print(S.mean([1, 2, 3, 4]), S.mean([1, 3]), S.mean([F(1, 2), F(1, 3)]), S.fmean([1, 2]), S.median([3, 1, 2]), S.median([1, 2, 3, 4]), S.median_low([1, 2, 3, 4]), S.median_high([1, 2, 3, 4]), S.mode("aabbb"), S.multimode("aabb"))
print(S.stdev([1, 2, 3, 4]), S.pstdev([1, 2, 3.5]), S.variance([2.75, 1.75, 1.25, 0.25]), S.pvariance([1, 2, 3]), S.quantiles(range(10)), S.quantiles(range(10), n=3, method="inclusive"), S.geometric_mean([54, 24, 36]), S.harmonic_mean([40, 60]), S.linear_regression([1, 2, 3], [2, 4, 7]), S.correlation([1, 2, 3], [2, 4, 7]), S.NormalDist(1, 2))
for bad in (lambda: S.mean([]), lambda: S.stdev([1]), lambda: S.median([]), lambda: S.mode([]), lambda: S.variance([1])):
    try: bad()
    except S.StatisticsError as e: print(e)
