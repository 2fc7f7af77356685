import numbers
from fractions import Fraction
for n in (1, True, 1.0, 1j, Fraction(1), "1"): print([isinstance(n, c) for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
try: numbers.Integral()
except TypeError as e: print(str(e)[:50])
