# sorted and reversed on all kinds of iterables.
print(sorted([3, 1, 2]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted({3, 1}), sorted(x % 3 for x in range(5)), sorted((2, 1), reverse=True), sorted([]), sorted("aB", key=str.lower))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed((1,))), list(reversed({"x": 1, "y": 2})), list(reversed({"x": 1}.items())))
class R:
    def __reversed__(self): return iter("custom")
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
print(list(reversed(R())), list(reversed(S())))
a = [1, 2, 3]
b = sorted(a, key=lambda x: -x)
print(a, b, a is sorted(a))
people = [("ada", 36), ("bob", 25), ("cy", 36)]
print(sorted(people, key=lambda p: (-p[1], p[0])), sorted(people, key=lambda p: p[1], reverse=True))
for f in (lambda: sorted([1, "a"]), lambda: sorted(5), lambda: sorted([1], 2), lambda: sorted([1], key=1), lambda: reversed(5), lambda: reversed({1}), lambda: sorted([{}, {}]), lambda: sorted([1j, 2j]), lambda: sorted([None, None])):
    try: print(f())
    except TypeError as e: print(e)
