from enum import Enum, auto, unique
class C(Enum):
    RED = 1
    CRIMSON = 1
    BLUE = auto()
    def nice(self): return self.name.title()
    @classmethod
    def default(cls): return cls.BLUE
    @property
    def double(self): return self.value * 2
print(list(C), C.CRIMSON is C.RED, list(C.__members__), C.BLUE.value, C.BLUE.nice(), C.default(), C.BLUE.double, C, C.RED in C, len(C), list(reversed(C)))
print(C(2), C["RED"], hash(C.RED) == hash("RED"), C.RED == C.RED, C.RED == 1, {C.RED: "r"}[C.CRIMSON], f"{C.RED} {C.RED!r} {C.RED:>8}|")
for bad in (lambda: C(9), lambda: C["NO"], lambda: setattr(C, "RED", 2), lambda: delattr(C, "RED"), lambda: C.RED < C.BLUE, lambda: setattr(C.RED, "value", 2), lambda: C.NOPE):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
try:
    @unique
    class D(Enum): A = 1; B = 1; Z = 1
except ValueError as e: print(e)
try:
    class E(C): X = 1
except TypeError as e: print(e)
try:
    class F(Enum): A = 1; A = 2
except TypeError as e: print(e)
match C.RED:
    case C.BLUE: print("blue")
    case C.RED: print("red")
