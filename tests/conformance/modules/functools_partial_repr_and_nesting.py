from functools import partial
class F:
    def __repr__(self): return "F"
    def __call__(self, *a, **k): return a, k
p = partial(F(), 1, x=2)
print(p, p(3, y=4), partial(p, 5, x=6), partial(p, 5).func is p.func)
p.label = "named"
print(p.label, p.args, p.keywords)
for bad in ((), (3,)):
    try: partial(*bad)
    except TypeError as e: print(e)
