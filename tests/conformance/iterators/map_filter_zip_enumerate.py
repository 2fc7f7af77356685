# The lazy builtin iterators.
m = map(lambda x: print("f", x) or x * 2, [1, 2])
print("lazy")
print(next(m), next(m), next(m, "end"))
print(list(map(str, range(3))), list(map(pow, [2, 3], [3, 2, 1])), list(map(lambda *a: a, "ab", (1, 2), [True])), list(map(None.__class__, [])))
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(str.isdigit, "a1b2")), list(filter(lambda x: x > 1, {1: 0, 2: 0})))
print(list(zip()), list(zip("abc")), list(zip("ab", range(9), [True, False, None])), dict(zip("ab", (1, 2))), list(zip(*[(1, 2), (3, 4)])))
print(list(zip("ab", "cd", strict=True)))
for args in (("ab", "c"), ("a", "bc"), ("a", "b", "cd"), ("ab", "cd", "e")):
    try: list(zip(*args, strict=True))
    except ValueError as e: print(e)
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate(start=1, iterable="x")), list(enumerate([])))
print(type(map(str, [])).__name__, type(zip()).__name__, type(enumerate([])).__name__, type(filter(None, [])).__name__)
def gen():
    yield 1
    raise ValueError("in source")
for make in (lambda: map(str, gen()), lambda: filter(None, gen()), lambda: zip(gen()), lambda: enumerate(gen())):
    it = make()
    print(next(it), end=" ")
    try: next(it)
    except ValueError as e: print(e)
