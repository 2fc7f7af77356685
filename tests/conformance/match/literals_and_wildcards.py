# match on literals, None, booleans, or-patterns, the wildcard.
def f(x):
    match x:
        case 0: return "zero"
        case 1 | 2 | 3: return "few"
        case -1: return "minus one"
        case 2.5: return "float"
        case "a" | "b": return "letter"
        case "multi" "part": return "joined"
        case b"x": return "bytes"
        case None: return "none"
        case True: return "true"
        case False: return "false"
        case 3 + 4j: return "complex"
        case _: return "other"
print([f(x) for x in (0, 1, 3, -1, 2.5, "a", "multipart", b"x", None, True, False, 0.0, 1.0, [], "c", 3 + 4j)])
match 5:
    case 1: print("never")
print("no match is no error")
match = 3
case = "names"
_ = 7
print(match, case, _)
match (match):
    case 3: print("soft keywords")
match "x", 1:
    case "x", n: print("tuple subject", n)
