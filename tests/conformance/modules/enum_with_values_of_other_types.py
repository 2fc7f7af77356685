from enum import Enum, IntEnum, StrEnum, auto
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
print(Planet.EARTH, repr(Planet.MARS), Planet.MARS.mass, Planet((5.97, 6.37)).radius)
class I(IntEnum):
    A = 1
    B = 2
print(I.A, repr(I.A), I.A + 1, I.A < I.B, I.A == 1, f"{I.B:03d}", [10, 20, 30][I.B], str(I.B), "%d" % I.A, sum(I), isinstance(I.A, int), max(I))
class S(StrEnum):
    FOO = auto()
    BAR = "b"
print(S.FOO, repr(S.FOO), S.BAR == "b", S.BAR.upper(), f"{S.FOO:>5}", S("b"), "-".join(S))
class M(str, Enum):
    X = "x"
print(M.X, repr(M.X), M.X == "x", f"{M.X}", M.X.upper(), M("x") is M.X)
class O(Enum):
    def __new__(cls, code, label):
        obj = object.__new__(cls); obj._value_ = code; obj.label = label; return obj
    A = (1, "first")
    B = (2, "second")
print(O.A, O(2).label, O.B.value)
class L(Enum): P = [1]; Q = {}
print(L([1]), L.Q)
