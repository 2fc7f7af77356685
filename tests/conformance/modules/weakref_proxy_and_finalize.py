import weakref
class A:
    def __init__(self): self.x = 1
    def hi(self): return "hi"
    def __len__(self): return 3
    def __add__(self, other): return ("add", other)
    def __getitem__(self, i): return i * 2
    def __call__(self, y): return y
a = A(); p = weakref.proxy(a)
p.y = 5; print(p.x, p.hi(), len(p), p + 1, p[4], a.y, p(9), bool(p), weakref.proxy(a) is p, type(p).__name__)
f = weakref.finalize(a, print, "finalized", end="!\n"); print(f.alive, f.peek()[1] is print)
del a
print(f.alive, f())
for bad in (lambda: p.x, lambda: len(p), lambda: p + 1):
    try: bad()
    except ReferenceError as e: print(e)
class M:
    def m(self): return "called"
o = M(); w = weakref.WeakMethod(o.m); print(w()()); del o; print(w())
