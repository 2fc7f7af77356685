from itertools import islice
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 4)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 0, None, 3)), list(islice("ab", 5)), list(islice("abc", None)))
it = iter(range(10)); print(list(islice(it, 2, 5)), next(it)); print(list(islice(it, 0)), next(it))
for a in ((-1,), (1, -2), (0, 5, 0), ("a",), (), (1, 2, 3, 4)):
    try: islice([], *a)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
