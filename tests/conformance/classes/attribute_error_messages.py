# The messages of failed attribute access on all kinds of objects.
import sys
class C:
    __slots__ = ()
    def m(self): pass
class D: pass
def f(): pass
def attempt(g):
    try:
        print(g())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
for value in (1, 1.5, "s", [], (), {}, set(), None, True, range(3), f, print, len, C(), D(), D().__init__, (x for x in ()), b"", slice(1), NotImplemented, ..., ValueError("x"), iter([])):
    attempt(lambda: value.missing)
attempt(lambda: C.missing)
attempt(lambda: int.missing)
attempt(lambda: type.missing)
attempt(lambda: sys.missing)
attempt(lambda: super(D, D()).missing)
attempt(lambda: setattr(1, "x", 1))
attempt(lambda: setattr([], "x", 1))
attempt(lambda: setattr([], "append", 1))
attempt(lambda: setattr(C(), "x", 1))
attempt(lambda: setattr(C(), "m", 1))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: setattr(print, "x", 1))
attempt(lambda: delattr([], "append"))
attempt(lambda: delattr(D(), "x"))
attempt(lambda: delattr(f, "x"))
attempt(lambda: setattr(None, "x", 1))
attempt(lambda: getattr(1, 2))
attempt(lambda: setattr(D(), 5, 1))
