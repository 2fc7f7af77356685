from fractions import Fraction as F
print(F(3, 6), repr(F("0.75")), F(1.5), F("3/4") + 1, F(1, 3) * 3, F(1, 3) ** 2, F(2) ** -1, 1 / F(3), F(7, 2) // 1, F(7, 2) % 2, divmod(F(7, 2), 2), float(F(1, 3)), round(F(7, 2)), round(F(22, 7), 2))
print(F(1, 2) == 0.5, hash(F(1, 2)) == hash(0.5), F(1, 3) < 0.5, F(3.14159).limit_denominator(100), F(1, 2) + 0.5, F(1, 2) * 1j, int(F(-7, 2)), abs(F(-1, 2)), bool(F(0)), F(1, 2) ** 0.5, sum([F(1, 3)] * 3), sorted([F(1, 2), F(1, 3)]), -F(1, 2), F("1e-2"), F(" -5 "))
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1, 2.0), lambda: F(None), lambda: F(1) / 0):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
