# Tuples: building, indexing, methods, immutability.
t = 1, "a", [2]
print(t, (), (1,), 1, (1, (2, (3,))), tuple("ab"), tuple([1]), tuple())
print(t[0], t[-1], t[1:], t[::-1], len(t), t + (4,), t * 2, "a" in t, t.index("a"), (1, 1, 2).count(1))
t[2].append(3)
print(t, (1, 2) == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == [1, 2], (1, 2) != (1, 2))
print({(1, 2): "point"}[1, 2], hash((1, 2)) == hash((1, 2)), max((1, 9), (2, 0)))
print(repr(("x",)), str((1.0, None)), tuple(x * x for x in range(4)))
for f in (lambda: t[5], lambda: t["a"], lambda: t.nope, lambda: t + [1], lambda: (1,).index(2), lambda: hash(t), lambda: tuple(5), lambda: t < 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(type(e).__name__, e)
try:
    del t[0]
except TypeError as e:
    print(type(e).__name__, e)
