# ** and pow(): integers stay exact, negative exponents give floats.
print(2**10, 2**0, 0**0, 0**5, (-2)**3, -2**2, 2**-1, (-2)**-2, 10**-3)
print(2.0**3, 2**0.5, 4**0.5, 0.0**0, 2**3**2, (2**3)**2)
print(-2**-2, 2**-2**1)
print(True**5, False**0, 2**True)
print(pow(3, 4), pow(3, 4, 5), pow(2, 1000, 1000007), pow(-3, 3, 5), pow(3, 3, -5))
print(pow(3, -1, 7), pow(38, -1, 97), pow(2.0, 3))
print(pow(base=2, exp=5), pow(2, 5, mod=7))
print(10**25 % 10**9, pow(10**25, 3, 10**9 + 7))
try:
    pow(2, -1, 4)
except ValueError as e:
    print(type(e).__name__, e)
try:
    pow(2.0, 2, 3)
except TypeError as e:
    print(type(e).__name__, e)
try:
    10.0 ** 400
except OverflowError as e:
    print(type(e).__name__, e)
