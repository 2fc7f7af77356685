# Patterns of dicts: keys, rest, nesting.
def f(x):
    match x:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": "box", "size": [w, h]}: return f"box {w}x{h}"
        case {"type": kind, **rest}: return f"{kind} with {rest}"
        case {1: one, None: none}: return f"{one} {none}"
        case {}: return "some mapping"
        case _: return "no mapping"
for x in ({"type": "circle", "r": 2, "color": "red"}, {"type": "box", "size": (3, 4)}, {"type": "box", "size": 3}, {1: "a", None: "b"}, {}, {"x": 1}, [("type", 1)], 5):
    print(f(x))
class D(dict):
    def __missing__(self, k): return "missing"
match D():
    case {"any": v}: print("never", v)
    case _: print("__missing__ is not asked")
match {"user": {"name": "ada", "tags": ["x", "y"]}}:
    case {"user": {"name": str(name), "tags": [*_, last]}}: print(name, last)
