# The everyday functions of itertools.
from itertools import chain, count, cycle, repeat, islice, takewhile, dropwhile, groupby, product, permutations, combinations, combinations_with_replacement, accumulate, zip_longest, starmap, filterfalse, compress, tee, pairwise
print(list(chain("ab", [1])), list(chain.from_iterable(["ab", "c"])), list(islice(count(5, 2), 3)), list(islice(cycle("xy"), 5)), list(repeat(0, 3)))
print(list(islice("abcdef", 1, 5, 2)), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print([(k, list(g)) for k, g in groupby("aabbba")], {k: [x for x in g] for k, g in groupby(sorted(["bb", "a", "cc"], key=len), len)})
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(permutations([1, 2, 3], 2)), list(combinations("abc", 2)), list(combinations_with_replacement("ab", 2)))
print(list(accumulate([1, 2, 3])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)), list(zip_longest("ab", [1], fillvalue="-")))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(filterfalse(None, [0, 1, ""])), list(compress("abc", [1, 0, 1])), list(pairwise([1, 2, 3])))
a, b = tee(iter([1, 2, 3]))
print(next(a), list(b), list(a))
for f in (lambda: islice([], -1), lambda: list(combinations("ab", -1)), lambda: count("a")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
