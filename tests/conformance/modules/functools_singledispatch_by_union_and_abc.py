from functools import singledispatch, singledispatchmethod
from collections.abc import Sequence, Mapping
@singledispatch
def kind(x): return "other"
@kind.register(Sequence)
def _(x): return "sequence"
@kind.register
def _(x: int | float): return "number"
@kind.register(str)
def _(x): return "text"
@kind.register
def _(x: None): return "none"
print([kind(v) for v in (1, 2.5, True, "a", [1], (1,), {}, None, {1})])
print(kind.dispatch(bool) is kind.dispatch(int), sorted(c.__name__ for c in kind.registry))
try: kind()
except TypeError as e: print(e)
try: kind.register(3)
except TypeError as e: print(str(e).split(":")[0])
class P:
    @singledispatchmethod
    def neg(self, x): raise NotImplementedError("cannot")
    @neg.register
    def _(self, x: int): return -x
    @neg.register(bool)
    def _(self, x): return not x
print(P().neg(5), P().neg(True))
try: P().neg("a")
except NotImplementedError as e: print(e)
