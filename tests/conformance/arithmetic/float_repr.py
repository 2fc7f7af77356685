# repr of a float is the shortest text that reads back as the same float.
for x in (0.1, 0.2 + 0.1, 1 / 3, 1.0, 100.0, 1e15, 1e16, 123456789012345678.0, 1e17, 1e22, 1e23,
          1e100, 0.0001, 0.00001, 1.5e-5, 5e-324, 1.7976931348623157e308, 2.5, -0.0, -1.25e-7,
          3.141592653589793, 1e-4, 9999999999999998.0, 12345.678, 1.1e16):
    print(x, repr(x), str(x), float(repr(x)) == x)
print(float("inf"), float("-inf"), float("nan"), -float("inf"))
print([1.0, 2.5, float("inf")], (0.1,), {0.5: 1e300})
print(1e400, -1e400, 1e-400)
