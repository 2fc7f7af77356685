# & | ^ ~ on small, negative, big and boolean operands.
print(12 & 10, 12 | 10, 12 ^ 10, ~12)
print(-12 & 10, -12 | 10, -12 ^ 10, ~-12)
print(-12 & -10, -12 | -10, -12 ^ -10)
big = 2**70 + 5
print(big & 7, big | 8, big ^ 1, ~big)
print(-big & 7, -big | 8, -big ^ 1, big & -big)
print(big & 2**70, big & -(2**70), big ^ big)
print(True & False, True | False, True ^ True, ~True)
print(type(True & True).__name__, type(True & 1).__name__, True & 3)
flags = 0
flags |= 4
flags |= 1
flags &= ~4
flags ^= 8
print(flags, bin(flags))
try:
    1.5 | 2
except TypeError as e:
    print(type(e).__name__, e)
