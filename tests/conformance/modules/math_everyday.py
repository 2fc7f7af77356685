# The math module: values and errors.
import math
print(math.pi, math.e, math.inf, math.nan, math.tau)
print(math.sqrt(2), math.sqrt(16), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.7), math.fabs(-3), math.pow(2, 10), math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.factorial(25))
print(math.floor(1e20), math.ceil(2**70), math.isqrt(10**20), math.isqrt(99), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3, 4]), math.prod([], start=5), math.fsum([0.1] * 10))
print(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.log(10**400) > 900, math.exp(0), math.hypot(3, 4), math.dist((0, 0), (3, 4)))
print(round(math.sin(1), 12), round(math.cos(1), 12), round(math.tan(1), 12), math.atan2(0, -1) == math.pi, math.degrees(math.pi), math.radians(180) == math.pi)
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.copysign(3, -0.0), math.fmod(-7, 3), math.modf(2.5), math.frexp(8), math.ldexp(0.5, 4))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.exp(1000), lambda: math.floor(math.inf), lambda: math.floor("a"), lambda: math.sqrt("a"), lambda: math.isqrt(-1), lambda: math.gcd(1.5), lambda: math.comb(-1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
