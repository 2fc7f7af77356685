# Decorators: plain, with arguments, stacked, classes, on classes.
def shout(f):
    print("decorating", f.__name__)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs).upper()
    return wrapper
def repeat(n):
    def decorate(f):
        return lambda *a: [f(*a)] * n
    return decorate
@shout
def hi(name):
    return f"hi {name}"
@repeat(2)
@shout
def bye():
    return "bye"
print(hi("ada"), bye())
class CountCalls:
    def __init__(self, f):
        self.f, self.count = f, 0
    def __call__(self, *args):
        self.count += 1
        return self.f(*args)
@CountCalls
def square(x):
    return x * x
print(square(2), square(3), square.count)
registry = {}
def register(name):
    def add(cls):
        registry[name] = cls
        return cls
    return add
@register("circle")
class Circle: pass
@register("box")
class Box: pass
print(sorted(registry), registry["box"] is Box)
@(lambda f: "replaced")
def gone(): pass
print(gone)
order = []
@order.append
def noted(): pass
print(noted, order[0].__name__)
def memo(f):
    cache = {}
    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
