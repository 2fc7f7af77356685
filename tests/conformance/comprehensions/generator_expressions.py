# Generator expressions are lazy and one-shot.
g = (x * x for x in range(4))
print(next(g), list(g), list(g), type(g).__name__)
print(sum(x for x in range(101)), max(len(w) for w in ["a", "bbb"]), ",".join(str(i) for i in range(3)), any(x > 2 for x in range(4)), all(x for x in (1, 0)))
def loud(x):
    print("make", x)
    return x
g = (loud(x) for x in range(3))
print("nothing yet")
print(next(g))
print(any(loud(x) > 0 for x in range(5)))
def boom():
    raise ValueError("source is evaluated at once")
try:
    g = (x for x in boom())
except ValueError as e:
    print(type(e).__name__, e)
g = (1 / x for x in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(type(e).__name__, e)
print(list(g))
print(sum(x * y for x in range(3) for y in range(3) if x != y), sorted((x, -x) for x in (2, 1)), dict((k, 1) for k in "ab"), tuple(i for i in range(2)))
