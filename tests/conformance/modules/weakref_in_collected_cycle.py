import weakref, gc
class N: pass
def make():
    a, b = N(), N(); a.b, b.a = b, a
    return weakref.ref(a), weakref.ref(b, lambda r: print("callback"))
x, y = make(); gc.collect(); print(x(), y())
class D:
    def __del__(self): print("del", ref() is not None)
d = D(); ref = weakref.ref(d); d = None; print(ref())
