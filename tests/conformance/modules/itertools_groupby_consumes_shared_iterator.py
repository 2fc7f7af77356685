from itertools import groupby
print([(k, list(g)) for k, g in groupby("aaabbc")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
groups = [g for _, g in groupby("aab")]; print([list(g) for g in groups])
it = groupby("aabbcc"); k, g = next(it); print(k, next(g)); k2, g2 = next(it); print(k2, list(g), list(g2), [k for k, _ in it])
print(list(groupby([])), [k for k, g in groupby([1, 1.0, True, 2])])
