# The target of a for may be any assignable thing.
class Box: pass
box = Box()
items = [0, 0]
d = {}
for box.value in range(3): pass
for items[1] in "ab": pass
for d["k"] in (1, 2): pass
for a, (b, *c) in [(1, "xyz"), (2, [3])]:
    print(a, b, c)
for i, in [(1,), (2,)]: print(i)
for [p, q] in [[1, 2]]: print(p, q)
print(box.value, items, d)
for i, (k, v) in enumerate({"a": 1, "b": 2}.items()): print(i, k, v)
for x in []: pass
try:
    print(x)
except NameError as e:
    print(type(e).__name__, e)
for x in 1, 2, 3: print(x, end=" ")
print()
for n in range(3):
    n += 100
    print(n, end=" ")
print()
for t in *range(2), "end": print(t, end=" ")
print()
try:
    for x in 5: pass
except TypeError as e:
    print(type(e).__name__, e)
try:
    for a, b in [(1, 2), (3,)]: print(a, b)
except ValueError as e:
    print(type(e).__name__, e)
