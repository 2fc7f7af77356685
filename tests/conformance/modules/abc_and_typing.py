# abstract classes; typing names at run time.
from abc import ABC, abstractmethod
from typing import Optional, List, Protocol, NamedTuple, TypeVar, Generic
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def show(self): return f"{self.name} {self.area()}"
class Sq(Shape):
    name = "square"
    def area(self): return 4
print(Sq().show(), isinstance(Sq(), Shape))
try: Shape()
except TypeError as e: print(e)
class Half(Shape):
    def area(self): return 1
try: Half()
except TypeError as e: print(e)
class Pt(NamedTuple):
    x: int
    y: int = 0
print(Pt(1), Pt(1) == (1, 0))
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
def f(a: Optional[int] = None, b: List[str] = []) -> Box[int]: return Box(a)
print(f(3).v, Box[int]("x").v)
