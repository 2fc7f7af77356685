# Tuples in swaps, returns and loops.
a, b = 1, 2
a, b = b, a
print(a, b)
x = y = (0, 0)
print(x is y, x)
def stats(values):
    return min(values), max(values), sum(values) / len(values)
low, high, mean = stats([4, 8, 15])
print(low, high, mean, stats([1]))
i, values = 0, [10, 20, 30]
i, values[i] = 2, "changed"
print(i, values)
values[0], values[1], values[2] = values[2], values[0], values[1]
print(values)
for (a, b), c in [((1, 2), 3), ((4, 5), 6)]:
    print(a + b + c)
print(*(1, 2), sep="-")
t = (1, 2)
u = t
t += (3,)
print(t, u)
