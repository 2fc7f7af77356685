# round(): half to even, digits to both sides, ints stay ints.
print([round(x) for x in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 2.4999, 2.6)])
print(round(2.675, 2), round(1.005, 2), round(3.14159, 3), round(0.125, 2), round(0.375, 2))
print(round(1234.5678, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(5, -1), round(15, -1))
print(round(7), round(7, 2), round(True), type(round(True)).__name__)
print(round(2.0), type(round(2.0)).__name__, round(2.0, 0), type(round(2.0, 0)).__name__)
print(round(2.5, None), round(10**20 + 55, -1), round(1e20), round(12345678901234567890, -5))
print(round(1e300, 2), round(1.5e-10, 3), round(-0.0001, 2))
try:
    round(float("nan"))
except ValueError as e:
    print(type(e).__name__, e)
try:
    round("3")
except TypeError as e:
    print(type(e).__name__, e)
