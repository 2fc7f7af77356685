"""What of statistics is noticed first, and cube roots to the last bit."""

import math
import statistics


def told(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


for data in [1, 0, -1], [1, -1, 0], [0], [-1], [2, 4], [0.0, 1]:
    told(lambda: statistics.harmonic_mean(data))
told(lambda: statistics.harmonic_mean([1, 2], [1, -1]))
told(lambda: statistics.harmonic_mean([0, 2], [0, 1]))
told(lambda: statistics.mean([1.5, b"a"]))
told(lambda: statistics.mean([1.5, 1j]))
print([math.cbrt(x) for x in (0.1, 2.5, 1e308, 7.0, 100.0, 0.3, -3.3, 27, 5e-324)])
