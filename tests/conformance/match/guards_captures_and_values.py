# Guards, as-captures, dotted values, bindings after the match.
class Color:
    RED, GREEN = 1, 2
def f(x):
    match x:
        case Color.RED: return "red"
        case Color.GREEN: return "green"
        case int(n) if n % 2 == 0: return f"even {n}"
        case int(n) if n < 0: return f"negative {n}"
        case (1 | 2 | 3) as digit, _: return f"digit {digit}"
        case [Color.RED as c, *_] as whole: return f"{c} {whole}"
        case str() as s if len(s) > 3: return f"long {s}"
        case other: return f"other {other!r}"
for x in (1, 2, 4, -3, 7, (3, "x"), [1, 2, 3, 4], "long one", "ab"): print(f(x))
match (1, 2):
    case (a, b) if a > b: print("never")
    case (a, c): print(a, b, c)
print(a, b, c)
match [5, 6]:
    case [p, 7]: print("never")
    case _: pass
def g(command):
    match command.split():
        case ["quit" | "exit"]: return "bye"
        case ["load", name]: return f"loading {name}"
        case ["drop", *items] if items: return f"dropping {', '.join(items)}"
        case ["move", ("north" | "south") as way, n] if n.isdigit(): return f"{way} by {int(n)}"
        case [verb, *_]: return f"cannot {verb}"
        case []: return "silence"
for c in ("quit", "exit", "load a.txt", "drop", "drop a b", "move north 3", "move up 3", ""): print(g(c))
