# functools.reduce, partial, wraps, lru_cache, cmp_to_key.
import functools
from functools import reduce, partial, wraps, lru_cache, cmp_to_key
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, "hello"), reduce(lambda a, b: b, [], "start"))
try: reduce(lambda a, b: a, [])
except TypeError as e: print(e)
def power(base, exponent=2): return base ** exponent
square, cube, two_to = partial(power), partial(power, exponent=3), partial(power, 2)
print(square(5), cube(2), two_to(10), cube.func is power, cube.args, cube.keywords, partial(print, "a", sep="-").func is print)
def logged(f):
    @wraps(f)
    def wrapper(*args): return ("logged", f(*args))
    return wrapper
@logged
def documented(x):
    "The doc."
    return x
print(documented(1), documented.__name__, documented.__doc__, documented.__wrapped__(2))
calls = []
@lru_cache(maxsize=2)
def slow(x):
    calls.append(x)
    return x * 10
print([slow(x) for x in (1, 1, 2, 3, 1)], calls, slow.cache_info())
print(sorted(["b", "A", "c"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
