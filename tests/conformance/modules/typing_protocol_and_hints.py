from typing import *
@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...
class Plain(Protocol):
    x: int
class F:
    def close(self): pass
print(isinstance(F(), Closes), isinstance(3, Closes), issubclass(F, Closes))
for bad in (lambda: isinstance(F(), Plain), lambda: Closes()):
    try: bad()
    except TypeError as e: print(e)
class Real(Plain):
    def __init__(self, x): self.x = x
print(Real(3).x)
def f(a: "int", b: Optional["F"] = None, *c: List[int], **d) -> "str": ...
class H:
    n: "int"
    m: ClassVar["str"] = ""
print(get_type_hints(f) == {"a": int, "b": Optional[F], "c": List[int], "return": str}, get_type_hints(H)["n"], cast(int, "a"), TYPE_CHECKING)
UserId = NewType("UserId", int); print(UserId(5) + 1, UserId)
@overload
def g(x: int) -> int: ...
def g(x): return x
print(g("impl"), isinstance(3, SupportsInt), isinstance("a", SupportsAbs))
