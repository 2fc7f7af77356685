from functools import total_ordering
import operator as o
for name in ("lt", "le", "gt", "ge"):
    def make(op):
        def method(self, other): return op(self.v, other.v) if isinstance(other, C) else NotImplemented
        return method
    C = type("C", (), {"__init__": lambda self, v: setattr(self, "v", v), "__eq__": lambda self, other: self.v == other.v})
    setattr(C, f"__{name}__", make(getattr(o, name)))
    C = total_ordering(C)
    a, b = C(1), C(2)
    print(name, a < b, a <= b, a > b, a >= b, a <= C(1), a >= C(1))
try: C(1) < 3
except TypeError as e: print(e)
try: total_ordering(type("E", (), {}))
except ValueError as e: print(e)
