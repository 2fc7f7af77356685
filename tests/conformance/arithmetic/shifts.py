# Shifts grow without limit to the left and floor to the right.
print(1 << 0, 1 << 10, 5 << 3, -5 << 3, 0 << 100)
print(1024 >> 3, 1 >> 1, -1 >> 1, -1 >> 100, -5 >> 1, -8 >> 2, 7 >> 64)
print(1 << 100, (1 << 100) >> 98, -(1 << 100) >> 98, (1 << 100) >> 200)
print(-(1 << 100) >> 200, (2**70 + 1) >> 1, -(2**70 + 1) >> 1)
print(True << 2, 8 >> True)
x = 3
x <<= 70
print(x)
x >>= 69
print(x)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 2**80 >> -2):
    try:
        f()
    except ValueError as e:
        print(type(e).__name__, e)
try:
    1 << 1.0
except TypeError as e:
    print(type(e).__name__, e)
