# Enum, IntEnum, Flag, auto.
from enum import Enum, IntEnum, Flag, auto
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def shout(self): return self.name + "!"
print(Color.RED, repr(Color.GREEN), Color(2), Color["RED"], Color.CRIMSON is Color.RED, list(Color), Color.RED.shout(), Color.RED.value, Color.RED == 1, len(Color))
for f in (lambda: Color(9), lambda: Color["NO"], lambda: setattr(Color, "RED", 5)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class Level(IntEnum):
    LOW = auto()
    HIGH = auto()
print(Level.HIGH > Level.LOW, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]), Level(1).name)
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
print(Perm.R | Perm.W, Perm.R in (Perm.R | Perm.X), bool(Perm.R & Perm.W), (Perm.R | Perm.W).value)
