# __getattr__, __getattribute__, __setattr__, properties and descriptors may switch.
from greenlet import greenlet, getcurrent
main = getcurrent()
class A:
    def __getattr__(self, n): return main.switch(("getattr", n))
    def __setattr__(self, n, v): object.__setattr__(self, n, main.switch(("setattr", n, v)))
    def __delattr__(self, n): main.switch(("delattr", n))
    @property
    def prop(self): return main.switch("property")
class B:
    def __getattribute__(self, n): return main.switch(("getattribute", n))
class D:
    def __get__(self, o, c): return main.switch("get")
    def __set__(self, o, v): main.switch(("set", v))
class C: d = D()
def drive(f, *answers):
    g = greenlet(f)
    out = [g.switch()]
    for a in answers: out.append(g.switch(a))
    print(out, g.dead)
a = A()
drive(lambda: a.x + a.y, 1, 2)
drive(lambda: a.prop, "p")
drive(lambda: getattr(a, "z", 0), 5)
drive(lambda: hasattr(a, "w"), 1)
def sets():
    a.s = 10
    return a.__dict__["s"]
drive(sets, 99)
def deletes(): del a.s
drive(deletes, None)
drive(lambda: B().anything, "any")
drive(lambda: C().d, "got")
def dset(): C().d = 3
drive(dset, None)
def augmented():
    a.n += 1
    return a.__dict__["n"]
drive(augmented, 5, 60)
drive(lambda: a.method(1), lambda x: ("called", x))
