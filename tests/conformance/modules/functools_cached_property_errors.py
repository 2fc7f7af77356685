from functools import cached_property
class A:
    @cached_property
    def v(self): print("once"); return 7
a = A(); print(a.v, a.v, a.__dict__); del a.v; print(a.v)
class S:
    __slots__ = ()
    @cached_property
    def v(self): return 1
try: S().v
except TypeError as e: print(e)
class N: pass
N.late = cached_property(lambda self: 1)
try: N().late
except TypeError as e: print(e)
print(type(A.v).__name__)
