from typing import *
T, K = TypeVar("T"), TypeVar("K")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
class Pair(Box[T], Generic[T, K]): pass
class IntBox(Box[int]): pass
print(Box[int], Box[int](3).get(), Box.__parameters__, Pair.__parameters__, Pair[int, str], IntBox(1).v, IntBox.__orig_bases__, [c.__name__ for c in Pair.__mro__])
class Names(List[str]): pass
print(Names(["a"]), [c.__name__ for c in Names.__mro__])
for bad in (lambda: Box[int, str], lambda: IntBox[int], lambda: Pair[int]):
    try: bad()
    except TypeError as e: print(e)
class S(Mapping[str, T]):
    def __getitem__(self, k): return k
    def __iter__(self): return iter("ab")
    def __len__(self): return 2
print(dict(S()), S[int])
