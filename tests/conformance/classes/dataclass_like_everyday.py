# Everyday small value classes written by hand.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __repr__(self): return f"{type(self).__name__}(x={self.x!r}, y={self.y!r})"
    def __eq__(self, o): return type(o) is type(self) and (o.x, o.y) == (self.x, self.y)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield from (self.x, self.y)
    def moved(self, dx=0, dy=0): return type(self)(self.x + dx, self.y + dy)
class Point3(Point):
    def __init__(self, x=0, y=0, z=0):
        super().__init__(x, y)
        self.z = z
p = Point(1, 2)
x, y = p
print(p, x, y, p == Point(1, 2), p == (1, 2), p != Point3(1, 2), p.moved(dy=5), {p: "a"}[Point(1, 2)])
print(Point3(1), Point3(1).moved(1), len({Point(), Point(), Point(1)}), list(p), tuple(Point3(4, 5, 6)))
print([Point(*t) for t in [(1,), (2, 3), ()]], max([Point(1, 5), Point(3, 0)], key=lambda q: q.y), isinstance(Point3(), Point))
match p:
    case Point(a, b): print("matched", a, b)
