# dataclasses: fields, defaults, ordering, frozen, replace.
from dataclasses import dataclass, field, replace, asdict, FrozenInstanceError
@dataclass(order=True)
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list, compare=False)
    def total(self, n): return self.price * n
a, b = Item("a"), Item("b", 2.5, ["x"])
print(a, b, a == Item("a"), a < b, b.total(2), a.tags is not Item("c").tags, sorted([b, a]) == [a, b])
print(replace(b, name="z"), asdict(b))
@dataclass(frozen=True)
class P:
    x: int
    y: int = 0
print({P(1): "p"}[P(1, 0)], hash(P(1)) == hash(P(1)))
try: P(1).x = 5
except FrozenInstanceError as e: print(e)
try: Item()
except TypeError as e: print(e)
@dataclass
class Sub(Item):
    extra: int = 0
    def __post_init__(self): self.extra += 1
print(Sub("s"), Sub("s", extra=4))
try:
    @dataclass
    class Bad: x: list = []
except ValueError as e: print(e)
