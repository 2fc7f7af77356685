# A function called by functools.reduce may switch.
from functools import reduce, cached_property, lru_cache, cmp_to_key
from greenlet import greenlet, getcurrent
main = getcurrent()
g = greenlet(lambda: reduce(lambda a, b: main.switch((a, b)), [1, 2, 3, 4]))
print(g.switch(), g.switch(10), g.switch(20), g.switch("end"), g.dead)
g = greenlet(lambda: reduce(lambda a, b: a + main.switch(b), "xy", 0))
print(g.switch(), g.switch(1), g.switch(2))
def fails(): return reduce(lambda a, b: main.switch(), [1, 2])
g = greenlet(fails); g.switch()
try: g.throw(ValueError("into reduce"))
except ValueError as e: print(e)
class C:
    @cached_property
    def p(self): return main.switch("computing")
c = C()
g = greenlet(lambda: (c.p, c.p))
print(g.switch(), g.switch(5))
@lru_cache
def cached(x): return main.switch(x)
g = greenlet(lambda: [cached(1), cached(2), cached(1)])
print(g.switch(), g.switch("one"), g.switch("two"))
g = greenlet(lambda: sorted([2, 1], key=cmp_to_key(lambda a, b: main.switch((a, b)))))
print(g.switch(), g.switch(-1))
