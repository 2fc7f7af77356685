from enum import Enum, IntEnum, Flag, auto, member, nonmember
A = Enum("A", "x y z"); print(list(A), A.__module__, A.y)
B = Enum("B", [("p", 10), ("q", 20)]); print(list(B)); D = IntEnum("D", {"k": 5}); print(list(D), D.k + 1); print(list(Enum("S", "m n", start=5)))
class G(Enum):
    def _generate_next_value_(name, start, count, last): return f"{name}-{count}-{len(last)}"
    ONE = auto(); TWO = auto()
print([g.value for g in G])
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value): return cls.A if value == "one" else None
print(M("one"))
try: M("two")
except ValueError as e: print(e)
class X(Enum):
    a = 1
    k = nonmember(5)
    f = member(len)
    def m(self): pass
print(list(X), X.k, X.f.value("abc"))
class Base(Enum):
    def hi(self): return "hi " + self.name
class Kid(Base): BOB = 1
print(Kid.BOB.hi(), Kid.__mro__[1].__name__)
class W(Enum):
    _ignore_ = ["tmp"]
    tmp = 3
    V = tmp + 1
print(list(W), hasattr(W, "tmp"))
try: Enum("Z", "mro")
except ValueError as e: print(e)
