# cmath: values, branch cuts, infinities and errors.
import cmath
import math

values = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 1e-310, 1e300, math.inf, -math.inf]
for name in "sqrt exp log log10 acos acosh asin asinh atan atanh cos sin tan cosh sinh tanh polar".split():
    function = getattr(cmath, name)
    for real in values:
        for imag in values:
            try:
                print(name, complex(real, imag), function(complex(real, imag)))
            except (ValueError, OverflowError) as error:
                print(name, complex(real, imag), type(error).__name__, error)
for step in range(1, 40):
    number = complex(math.sin(step) * step, math.cos(step * step) * 3)
    print(number, cmath.sqrt(number), cmath.log(number), cmath.asin(number), cmath.tanh(number), cmath.phase(number))
print(cmath.rect(2, math.pi / 3), cmath.rect(1, 0.0), cmath.polar(3 + 4j), cmath.log(8, 2), cmath.log(2j, 10))
print(cmath.isfinite(1j), cmath.isinf(complex(math.inf, 0)), cmath.isnan(cmath.nanj), cmath.infj, cmath.pi, cmath.e, cmath.tau)
print(cmath.isclose(1, 1 + 1e-10), cmath.isclose(1j, 2j), cmath.isclose(1, 1.1, abs_tol=0.2), cmath.isclose(math.nan, math.nan))


class Number:
    def __complex__(self):
        return 3 + 4j


print(cmath.sqrt(Number()), cmath.exp(True), cmath.sqrt(-1))
for work in (lambda: cmath.sqrt("x"), lambda: cmath.log(0), lambda: cmath.log(1, 0), lambda: cmath.rect(1j, 2),
             lambda: cmath.isclose(1, 2, rel_tol=-1)):
    try:
        print(work())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
