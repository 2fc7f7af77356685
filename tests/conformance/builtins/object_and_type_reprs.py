# repr of functions' kinds, classes and singletons, without addresses.
import sys
class A:
    def m(self): pass
    class Inner: pass
def f(): pass
def shape(x): return repr(x).split(" at 0x")[0]
for x in (A, A.Inner, A(), f, A.m, A().m, len, [].append, str.upper, (x for x in ()), lambda: 0, sys, object(), type, int, None, ..., NotImplemented, ValueError, iter([]), zip(), property(), A.__init__, range(3), slice(1), super(A, A())):
    print(shape(x))
def outer():
    class L: pass
    def g(): yield
    return L, L(), g, g()
for x in outer(): print(shape(x))
