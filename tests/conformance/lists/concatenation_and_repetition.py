# +, *, += and *= on lists; sharing of elements.
a = [1, 2]
b = a
print(a + [3], a * 2, 2 * a, a * 0, a * -3, [] + [])
a += [3]
print(a, b, a is b)
a = a + [4]
print(a, b, a is b)
b *= 2
print(b)
b += "xy"
b += (z for z in (9,))
print(b)
grid = [[0] * 2] * 3
grid[0][0] = 1
print(grid)
grid = [[0] * 2 for _ in range(3)]
grid[0][0] = 1
print(grid)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(type(e).__name__, e, t)
