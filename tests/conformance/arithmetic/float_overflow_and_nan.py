# Float arithmetic overflows to inf quietly; inf and nan spread.
inf = float("inf")
nan = float("nan")
print(1e308 * 10, -1e308 * 10, 1e308 + 1e308, inf - inf, inf * 0, inf / inf)
print(inf + 1, inf > 1e308, -inf < inf, inf == inf)
print(nan + 1, nan * 0, max(1, 2, inf), min(-inf, 0))
print(int(1e18), int(1e20), int(-1e25), int(2.0**70))
for value in (inf, -inf, nan):
    try:
        print(int(value))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
try:
    float(10**400)
except OverflowError as e:
    print(type(e).__name__, e)
