"""A call of a builtin type's method whose arguments come back to the same call with another receiver."""
from greenlet import greenlet

main = greenlet.getcurrent()


def call(receiver, depth):
    return receiver.pop(argument(depth))


def argument(depth):
    if depth == 3:
        main.switch("waiting")
        return 0
    receiver = [{0: "dict"}, [10, 20], {0: "other"}][depth]
    print("inner", call(receiver, depth + 1))
    return 0


other = greenlet(lambda: call(["outer"], 0))
print(other.switch())
print(call(["first"], 1) if not other.dead and other.switch() is None else "done")


def find(text, *parts):
    out = []
    for receiver in (text, text.encode(), [text], (text,), {text: 1}, {1, 2}, frozenset({1}), 5, 2.5):
        for name in ("count", "index", "get", "add", "pop", "conjugate", "split", "strip"):
            try:
                if name == "count":
                    out.append(receiver.count(text))
                elif name == "index":
                    out.append(receiver.index(text, 0))
                elif name == "get":
                    out.append(receiver.get(text))
                elif name == "add":
                    out.append(receiver.add(3))
                elif name == "pop":
                    out.append(type(receiver.pop()).__name__)
                elif name == "conjugate":
                    out.append(receiver.conjugate())
                elif name == "split":
                    out.append(receiver.split())
                else:
                    out.append(receiver.strip())
            except Exception as error:
                out.append(f"{type(error).__name__}: {error}")
    return out


for line in find("a b"):
    print(line)
for wrong in ("x.strip(1, 2)", "x.strip(1)", "x.split(1, 2, 3)", "x.find()", "[].pop(1, 2)", "{}.get()", "{}.get(1, 2, 3)", "x.ljust()"):
    def attempt(x, code=compile(wrong, "<case>", "eval")):
        return eval(code)

    for _ in range(2):
        try:
            attempt("x")
        except TypeError as error:
            print(error)
print("x".ljust(3, "-"), "x".ljust(3), "a,b".split(","), "a,b,c".split(",", 1), "abc".find("c"), "abc".find("c", 1), "abc".find("c", 0, 2))
print(list(map(str, [1, "a", None])), sorted(["b", "a"], key=str), sorted([3, -1], key=abs), list(map(type, [1, "a"])))
