# __repr__, __str__, __format__, __bool__, __len__ as text and truth.
class R:
    def __repr__(self): return "R()"
class S:
    def __str__(self): return "S text"
    def __repr__(self): return "S()"
class B:
    def __bool__(self): print("bool?"); return False
class F:
    def __format__(self, spec): return spec.upper() or "EMPTY"
print(R(), str(R()), [R()], f"{R()} {R()!r} {R()!s}", "%s %r" % (R(), R()))
print(S(), str(S()), [S()], f"{S()} {S()!r}", {"k": S()}, (S(),))
print(bool(B()), not B(), "yes" if B() else "no", (B() or 1) == 1)
print(f"{F()} {F():abc}", "{:x y}".format(F()), format(F()))
class Bad:
    def __repr__(self): return 5
    def __bool__(self): return 1
    def __format__(self, spec): return None
for f in (lambda: repr(Bad()), lambda: str(Bad()), lambda: bool(Bad()), lambda: f"{Bad()}", lambda: f"{R():>5}"):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
class Sub(str):
    def __str__(self): return "sub"
print(Sub("x"), Sub("x") == "x", [Sub("x")], f"{Sub('x')}", Sub("x") + "y", "".join([Sub("x")]))
class Num:
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 3
print(int(Num()), float(Num()), [10, 20, 30, 40][Num()], hex(Num()), range(Num()), "ab" * Num())
