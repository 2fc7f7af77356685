# add, remove, discard, pop, clear and their errors.
s = set()
print(s.add(1), s.add(1), s.add("x"), len(s))
print(s.discard("x"), s.discard("x"), s)
print(s.pop(), s)
for f in (lambda: s.pop(), lambda: s.remove(3), lambda: s.remove("k"), lambda: s.add([]), lambda: s.nope, lambda: s.add(), lambda: frozenset([1]).add):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s.update(range(5))
s.remove(3)
print(s, s.clear(), s)
def grow():
    t = {1, 2, 3}
    for x in t:
        t.add(x + 10)
try:
    grow()
except RuntimeError as e:
    print(type(e).__name__, e)
seen = set()
unique = [x for x in [3, 1, 3, 2, 1] if not (x in seen or seen.add(x))]
print(unique)
