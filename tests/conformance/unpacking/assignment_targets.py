# Unpacking into names, items, attributes, nested and starred targets.
a, b = 1, 2
(c, d), e = (3, 4), 5
[f, g] = "xy"
h, = [7]
print(a, b, c, d, e, f, g, h)
first, *rest = [1, 2, 3]
*init, last = "abc"
x, *middle, y = range(6)
p, *q = [1]
*only, = (1, 2)
print(first, rest, init, last, x, middle, y, p, q, only)
(m, *n), *o = [(1, 2, 3), 4, 5]
print(m, n, o)
class Box: pass
box, items, d = Box(), [0, 0, 0], {}
box.a, items[1], d["k"], *items[2:] = 1, 2, 3, 4, 5
print(box.a, items, d)
i = j = k = []
i.append(1)
print(j, k is i)
for (a, *b), c in [("xyz", 1), ([2], 3)]: print(a, b, c)
a, b = {"k1": 1, "k2": 2}
print(a, b)
a, b = {1: "x", 2: "y"}.values()
(a), (b) = b, a
print(a, b)
[] = ()
() = []
x, y = y, x = 1, 2
print(x, y)
a = [1, 2, 3]
a[0], a[1:] = a[2], [a[0]]
print(a)
