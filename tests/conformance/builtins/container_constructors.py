# list, tuple, set, dict, frozenset, str, bytes from each other.
print(list(), list("ab"), list((1, 2)), list({1: 2}), list(range(3)), tuple(), tuple([1]), tuple("ab"), set(), sorted(set("aab")), frozenset(), dict(), str(), bytes(), bytearray())
a = [1, [2]]
b = list(a)
print(b == a, b is a, b[1] is a[1], tuple((t := (1, 2))) is t)
print(dict([(1, 2)]), dict(a=1, b=2), dict({"x": 1}, y=2), dict(zip("ab", [1, 2])), dict([[1, 2], "xy"]), {**dict(a=1)})
print(list(map(type, [[], (), {}, set(), ""])) == [list, tuple, dict, set, str], list(enumerate("a")), list(zip("ab")), list({"k": 1}.items()))
print(bytes(2), bytes([1, 2]), bytes("a", "ascii"), list(b"ab"), bytearray(b"x"), str(b"a"), set([1, 1.0, True]))
for f in (lambda: list(1, 2), lambda: list(5), lambda: tuple(1, 2), lambda: set(1), lambda: set([[]]), lambda: dict(1), lambda: dict([1]), lambda: frozenset(5), lambda: list(x=1), lambda: bytes("a"), lambda: bytes([300]), lambda: bytes(-1)):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
