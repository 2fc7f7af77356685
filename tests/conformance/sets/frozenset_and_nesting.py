# frozensets are hashable, mix with sets, and keep the left type.
f = frozenset([1, 2])
print(f, {f: "value"}[frozenset([2, 1])], {f} == {frozenset([1, 2])}, f == {1, 2}, {1, 2} == f, hash(f) == hash(frozenset([2, 1])))
print(type(f | {3}).__name__, type({3} | f).__name__, sorted(f | {3}), f & {1}, f - {1}, f ^ {1})
print({1, 2} in {frozenset([1, 2])}, f.copy() is f, frozenset(f) is f)
groups = {frozenset(g) for g in ([1, 2], [2, 1], [3])}
print(sorted(sorted(g) for g in groups))
x = f
x |= {9}
print(sorted(x), sorted(f))
