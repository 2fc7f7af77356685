# list.sort and sorted: stable, key, reverse, errors.
a = [3, 1, 2, 10, -5]
print(a.sort(), a)
a.sort(reverse=True)
print(a)
words = ["banana", "Apple", "cherry", "fig", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y"), (1, "c")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted({"b": 1, "a": 2}), sorted("hello"), sorted(range(5), key=lambda x: -x), sorted([True, 0, 2.5]))
print(sorted([[2], [1, 5], [1]]), sorted([]), sorted(pairs, key=lambda p: (-p[0], p[1])))
for f in (lambda: [1, "a"].sort(), lambda: sorted([1, None]), lambda: sorted(5), lambda: [3, 1].sort(len), lambda: sorted([1], bad=1),
          lambda: [1, 2].sort(key=lambda x: x.nope), lambda: sorted()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class Version:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __repr__(self):
        return f"v{self.n}"

print(sorted([Version(3), Version(1), Version(2)]))
