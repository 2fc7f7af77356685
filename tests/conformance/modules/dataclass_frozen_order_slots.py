from dataclasses import dataclass, replace, FrozenInstanceError, fields
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "q"
print(F(1) < F(2), F(1, "a") <= F(1, "b"), {F(1): "v"}[F(1)], sorted([F(3), F(1)]), hash(F(1)) == hash((1, "q")), replace(F(1), b="z"))
for bad in (lambda: setattr(F(1), "a", 2), lambda: delattr(F(1), "a"), lambda: setattr(F(1), "new", 2), lambda: F(1) < 3, lambda: F(1) < (1, "q")):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
print(S(1), S.__slots__, hasattr(S(1), "__dict__"))
try: S(1).c = 3
except AttributeError as e: print(e)
@dataclass(unsafe_hash=True)
class U: a: int = 1
print(hash(U()) == hash((1,)))
def one():
    @dataclass
    class X: a: int = 1; b: int
def two():
    @dataclass(order=True, eq=False)
    class X: pass
def three():
    @dataclass
    class X(F): pass
def four():
    @dataclass
    class X: a: dict = {}
for bad in (one, two, three, four):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print([f.name for f in fields(F)], fields(S(1))[1].default)
