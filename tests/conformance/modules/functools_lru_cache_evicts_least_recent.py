from functools import lru_cache, cache
calls = []
@lru_cache(maxsize=2)
def f(x, y=0): calls.append((x, y)); return x + y
print(f(1), f(2), f(1), f(3), f(2), calls, f.cache_info(), f.cache_parameters())
f.cache_clear(); print(f.cache_info(), f.__name__, f.__wrapped__(5))
@lru_cache(typed=True)
def g(x): return type(x).__name__
print(g(1), g(1.0), g(True), g.cache_info())
@lru_cache
def h(x): return x
print(h(1), h(1.0), h(x=1), h.cache_info())
try: f([])
except TypeError as e: print(e)
try: lru_cache("a")
except TypeError as e: print(e)
class K:
    @cache
    def m(self, x): calls.append(x); return x * 2
k = K(); print(k.m(4), k.m(4), K.m.cache_info().hits)
