from dataclasses import *
from collections import namedtuple, defaultdict
@dataclass
class In: v: int = 0
P = namedtuple("P", "a b")
@dataclass
class Out:
    one: In
    many: list
    named: dict
    pair: P
o = Out(In(1), [In(2), (In(3),)], {"k": In(4)}, P(In(5), 6))
print(asdict(o)); print(astuple(o)); print(asdict(In(1), dict_factory=list), is_dataclass(In), is_dataclass(In()), is_dataclass(3))
D = make_dataclass("D", [("y", int), ("z", int, 5)], namespace={"s": lambda self: self.y + self.z}); print(D(1), D(1).s())
for bad in (lambda: asdict(3), lambda: astuple(In), lambda: fields(3), lambda: replace(3), lambda: make_dataclass("Q", ["1a"]), lambda: make_dataclass("Q", ["a", "a"]), lambda: field(default=1, default_factory=int)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
@dataclass
class Child(In):
    w: int = 1
    v: int = 10
print(Child(), [f.name for f in fields(Child)])
match In(3):
    case In(v): print("matched", v)
