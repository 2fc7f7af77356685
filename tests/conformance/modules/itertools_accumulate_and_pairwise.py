from itertools import accumulate, pairwise, zip_longest, chain, starmap, compress, filterfalse
import operator
print(list(accumulate([1, 2, 3])), list(accumulate([2, 3], operator.mul)), list(accumulate([1], initial=10)), list(accumulate([])), list(accumulate("abc")))
print(list(pairwise("abcd")), list(pairwise("a")), list(zip_longest("ab", "c", fillvalue="-")), list(zip_longest()))
print(list(chain("ab", [1])), list(chain.from_iterable(["ab", "c"])), list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abcd", [1, 0, 1])), list(filterfalse(None, [0, 1, "", 2])))
try: list(chain(1))
except TypeError as e: print(e)
