# | and |= and ** merging; the right side wins.
a, b = {"x": 1, "y": 2}, {"y": 20, "z": 30}
print(a | b, b | a, {**a, **b}, {**a, "x": 0}, {"x": 0, **a}, {**{}}, dict(a, **b))
c = a.copy()
c |= b
print(c, a)
c |= [("w", 5)]
print(c)
for f in (lambda: a | [("w", 1)], lambda: {**5}, lambda: {**[1]}):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
