# *args and **kwargs take what is left.
def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs
print(f(1, c=3), f(1, 9, c=3), f(1, 2, 3, 4, c=5, d=6, e=7, f=8))
def g(*args, **kwargs):
    return args, kwargs
print(g(), g(1, 2), g(x=1), g(*[1, 2], **{"y": 3}), g(*"ab", *[3], 4, **{"a": 1}, b=2, **{"c": 3}))
def h(**options):
    options["added"] = True
    return options
settings = {"size": 1}
print(h(**settings), settings, h(self=1, options=2))
def inner(*args):
    args += (1,)
    return args
t = (9,)
print(inner(*t), t, inner(*range(3)), inner(*{"k": 1}), inner(*(x for x in "xy")))
def total(*numbers, start=0):
    for n in numbers:
        start += n
    return start
print(total(), total(1, 2, 3), total(1, start=10))
