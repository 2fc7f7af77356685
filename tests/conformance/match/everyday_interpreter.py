# A small expression interpreter with match.
class Num:
    __match_args__ = ("value",)
    def __init__(self, value): self.value = value
class Op:
    __match_args__ = ("op", "left", "right")
    def __init__(self, op, left, right): self.op, self.left, self.right = op, left, right
def build(x):
    match x:
        case int() | float(): return Num(x)
        case (left, str(op), right): return Op(op, build(left), build(right))
        case _: raise ValueError(f"cannot build {x!r}")
def simplify(e):
    match e:
        case Op("*", Num(0), _) | Op("*", _, Num(0)): return Num(0)
        case Op("+", Num(0), x) | Op("+", x, Num(0)): return simplify(x)
        case Op(op, l, r): return Op(op, simplify(l), simplify(r))
        case _: return e
def show(e):
    match e:
        case Num(v): return str(v)
        case Op(op, l, r): return f"({show(l)} {op} {show(r)})"
def evaluate(e):
    match e:
        case Num(v): return v
        case Op("+", l, r): return evaluate(l) + evaluate(r)
        case Op("*", l, r): return evaluate(l) * evaluate(r)
        case Op("-", l, r): return evaluate(l) - evaluate(r)
        case Op(op): raise ValueError(f"unknown operator {op}")
for source in ((1, "+", (2, "*", 3)), ((0, "+", 5), "*", (7, "*", 0)), (8, "-", (0, "+", 2.5)), (1, "^", 2), (1, 2)):
    try:
        e = build(source)
        print(show(e), "=>", show(simplify(e)), "=", evaluate(e))
    except (ValueError, TypeError) as err: print(type(err).__name__, err)
