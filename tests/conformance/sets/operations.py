# Set operators and methods, printed sorted.
a, b = {1, 2, 3}, {3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), len(a), 2 in a, 9 not in a)
print(sorted(a.union(b, [7])), sorted(a.intersection(b, {3})), sorted(a.difference([1])), sorted(a.symmetric_difference(b)))
print(a < {1, 2, 3, 4}, a <= a, a < a, a > {1}, a >= b, a == {3, 2, 1}, a != b, a.issubset(range(9)), a.issuperset([1]), a.isdisjoint([8]))
c = a.copy()
c |= {9}
c &= {1, 2, 9}
c -= {1}
c ^= {2, 5}
print(sorted(c), sorted(a))
c.update([6], (7,)); c.intersection_update({5, 6, 7}); c.difference_update([7]); c.symmetric_difference_update([5, 8])
print(sorted(c))
print(set(), set("aab") == {"a", "b"}, {1}, {1, True, 1.0}, set([1, 1, 1]), frozenset(), frozenset([2]), {(1, 2)})
for f in (lambda: a | [1], lambda: a - 1, lambda: {[]}, lambda: a + b, lambda: set(5), lambda: hash(a), lambda: a[0], lambda: a < [1]):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
