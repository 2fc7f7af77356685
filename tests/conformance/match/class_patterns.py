# Patterns of classes: positional, keyword, builtin types, __match_args__.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Circle:
    def __init__(self, center, r): self.center, self.r = center, r
def f(s):
    match s:
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x, 0): return f"on x at {x}"
        case Point(): return "a point"
        case Circle(center=Point(0, 0), r=r): return f"centred {r}"
        case Circle(center=Point(x, y)): return f"circle at {x},{y}"
        case bool(b): return f"bool {b}"
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return "number"
        case str(t): return f"text {t}"
        case [int(a), str(b)]: return f"mixed {a} {b}"
        case list() | tuple() as seq: return f"sequence of {len(seq)}"
        case dict(d): return f"dict {sorted(d)}"
        case type(): return "a class"
        case object(__len__=_): return "sized"
        case _: return "unknown"
for s in (Point(0, 0), Point(0, 5), Point(4, 0), Point(1, 1), Circle(Point(0, 0), 3), Circle(Point(1, 2), 3), Circle(5, 5), True, 500, 7, 2.5, "hi", [1, "a"], [1, 2, 3], (), {"k": 1}, int, {1}, None):
    print(f(s))
for bad in (lambda: match_too_many(), lambda: match_no_args(), lambda: match_not_class()):
    def match_too_many():
        match Point(1, 2):
            case Point(a, b, c): pass
    def match_no_args():
        match Circle(1, 2):
            case Circle(a): pass
    def match_not_class():
        not_class = 5
        match 1:
            case not_class(): pass
    try: bad()
    except TypeError as e: print(e)
