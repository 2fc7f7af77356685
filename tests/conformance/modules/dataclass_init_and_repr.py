from dataclasses import dataclass, field, KW_ONLY, InitVar
from typing import ClassVar
@dataclass
class A:
    x: int
    y: list = field(default_factory=list)
    z: int = field(default=3, repr=False, compare=False)
    w: int = field(init=False, default=9)
    k: ClassVar[int] = 7
print(A(1), A.__doc__, A.__match_args__, A(1) == A(1, z=4), A(1) == (1,), A(1, [2], 5).z, A.__hash__, A.k)
for bad in (lambda: A(), lambda: A(1, 2, 3, 4), lambda: A(q=1), lambda: A(1, x=2)):
    try: bad()
    except TypeError as e: print(e)
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 2
    c: InitVar[int] = 5
    def __post_init__(self, c): self.d = c
print(K(1, b=3), K(1, c=8).d)
try: K(1, 2)
except TypeError as e: print(e)
@dataclass(kw_only=True)
class O: a: int; b: int = 1
print(O(a=3), O.__match_args__)
@dataclass
class R: me: object = None
r = R(); r.me = r; print(r)
@dataclass(init=False, repr=False, eq=False)
class Bare: q: int = 1
print(Bare().q, Bare() == Bare(), "Bare object" in repr(Bare()))
