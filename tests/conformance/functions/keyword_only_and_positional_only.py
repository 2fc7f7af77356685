# Parameters after * are keyword-only, before / positional-only.
def f(a, /, b, *, c):
    return a, b, c
print(f(1, 2, c=3), f(1, b=2, c=3))
def g(x, /, **kw):
    return x, kw
print(g(1, x=2))
def h(a=1, b=2, /, *, c=3):
    return a, b, c
print(h(), h(5), h(5, 6, c=7))
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: f(1, 2, 3))
attempt(lambda: f(a=1, b=2, c=3))
attempt(lambda: f(1, 2))
attempt(lambda: h(a=5))
attempt(lambda: h(b=5, a=4))
attempt(lambda: g(x=2))
attempt(lambda: h(1, 2, 3))
attempt(lambda: f(1, c=2))
