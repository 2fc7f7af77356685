import functools, copy
from functools import *
def err(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
p = partial(int, base=2); print(p('101'), p.func, p.args, p.keywords, repr(p)); p.x = 5; print(p.x, p.__dict__)
print(partial(p, '11')(), partial(p,'11').func)
q = partial(print, 1, 2, sep='-'); q(3, end='!\n'); q2 = partial(q, 9, sep='+'); q2(4); print(q2.args, q2.keywords)
err(partial); err(partial, 1); err(setattr, q, 'func', 1); err(q2.__setstate__, 1); err(partial(lambda a: a))
class PP(partial): pass
print(PP(int, 3), PP(int)('5')); print(copy.copy(q), copy.deepcopy(q).args)
print(reduce(lambda a,b:a+b, [1,2,3]), reduce(lambda a,b:a+b, [], 5), reduce(max, [3,1], 9)); err(reduce, max, []); err(reduce, max, 5); err(reduce, max)
@lru_cache(maxsize=2)
def f(x, y=0): 
    print('f', x, y); return x+y
print(f(1), f(1), f(2), f(1), f(3), f(2), f.cache_info(), f.cache_parameters(), f.__name__)
f(x=1); f(x=1); f(1, y=2); f.cache_clear(); print(f.cache_info())
@lru_cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info())
@lru_cache(maxsize=None, typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t(1), t.cache_info())
err(lru_cache, 'a'); err(f, []); 
@lru_cache(maxsize=0)
def z(x): return x
z(1); z(1); print(z.cache_info())
class M:
    @lru_cache(maxsize=10)
    def m(self, x): return (x, id(self)==id(self))
    @cached_property
    def cp(self): print('computing'); return 7
    @cache
    def c(self): return 3
m = M(); print(m.m(1), m.m(1), M.m.cache_info(), m.cp, m.cp, m.__dict__, m.c()); del m.cp; print(m.cp); print(M.cp.attrname)
class S:
    __slots__ = ()
    @cached_property
    def cp(self): return 1
err(lambda: S().cp)
K = cmp_to_key(lambda a,b: (a>b)-(a<b)); print(sorted([3,1,2], key=K), K(1)<K(2), K(1)==K(1), K(obj=3).obj, K(1)>=K(3)); err(lambda: K(1)<3); err(hash, K(1)); err(K); err(K, 1, 2); err(cmp_to_key)
print(copy.copy(f) is f, repr(type(f)), repr(f)[:40]); 
import weakref; print(weakref.ref(p)() is p, weakref.ref(f)() is f)
@wraps(fib)
def w(): pass
print(w.__name__)
@singledispatch
def sd(x): return 'obj'
@sd.register
def _(x: int): return 'int'
@sd.register(list)
def _(x): return 'list'
print(sd(1), sd([]), sd(''), sd(True))
class PM:
    def f(self, a, b): return (a,b)
    g = partialmethod(f, 1)
print(PM().g(2))
err(lambda: f(1,2,3,4))
x = partial(lambda *a, **k: (a,k), 1, k=2)
print(x(3, k=4, j=5), partial(x, z=1)())
rec = partial(print); rec.__setstate__((rec, (rec,), {}, {})); print(repr(rec))
