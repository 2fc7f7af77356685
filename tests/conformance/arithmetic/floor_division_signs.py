# // rounds toward minus infinity, % takes the sign of the divisor.
for a in (7, -7, 6, -6, 0):
    for b in (3, -3, 2, -2, 7, -7, 10, -10):
        q, r = a // b, a % b
        assert q * b + r == a
        print(a, b, q, r, divmod(a, b))
