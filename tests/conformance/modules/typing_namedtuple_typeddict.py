from typing import NamedTuple, TypedDict, is_typeddict
class P(NamedTuple):
    "doc of P"
    x: int
    y: str = "q"
    def both(self): return self.x, self.y
print(P(1), P(1).both(), P._field_defaults, P.__doc__, P.__annotations__, P.__bases__, P(2) == (2, "q"), P(1)._replace(y="z"))
Q = NamedTuple("Q", [("a", int), ("b", str)]); print(Q(1, "b"))
class M(TypedDict, total=False):
    a: int
class N(M):
    b: str
print(N(a=1, b="x"), N.__required_keys__, N.__optional_keys__, N.__total__, M.__total__, is_typeddict(N), type(N(b="")).__name__)
try:
    class Bad(NamedTuple):
        a: int = 1
        b: int
except TypeError as e: print(e)
try: isinstance({}, M)
except TypeError as e: print(e)
