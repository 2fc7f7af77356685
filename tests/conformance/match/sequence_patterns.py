# Patterns of lists and tuples, with stars and nesting.
def f(x):
    match x:
        case []: return "empty"
        case [1]: return "just one"
        case [x]: return f"single {x!r}"
        case [1, y] | [y, 1]: return f"one and {y!r}"
        case (a, b): return f"pair {a!r} {b!r}"
        case ["go", *where]: return f"go {where}"
        case [first, *_, "end"]: return f"{first} to end"
        case [[a, b], [c, d], *rest]: return f"grid {a}{b}{c}{d} {rest}"
        case [a, *middle, b]: return f"{a}..{middle}..{b}"
        case _: return "no sequence"
for x in ([], (), [1], ["x"], (1, 5), (5, 1), "ab", [2, 3], ["go", "n", "e"], [7, 8, "end"], [[1, 2], [3, 4], 5], [1, 2, 3, 4], {1, 2}, {"a": 1}, range(3), b"ab", 5, None, iter([1, 2])):
    print(f(x))
match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]: print(a, b, c)
match (1, 2, 3):
    case 1, *rest: print(rest)
match ["x"]:
    case ["x", *rest]: print(rest)
