# min and max: several arguments, iterables, key, default, first of equals.
print(min(3, 1, 2), max(3, 1, 2), min([3, 1]), max("hello"), min("b", "a"), max({1: 0, 5: 0}), min((i for i in (4, 2))), max(1, 2.5, True), min(-0.0, 0.0), max([[1], [1, 0]]))
print(max("aa", "b", key=len), min(["ccc", "bb", "aaa"], key=len), max([(1, "b"), (1, "a")], key=lambda t: t[0]), min([(1, "b"), (1, "a")], key=lambda t: t[0]))
print(max([], default=None), min((), default=0), max([], default="d", key=len), min([5], default=0), max([1, 2], key=None))
words = {"x": 3, "y": 7, "z": 7}
print(max(words, key=words.get), min(words, key=words.get), max(words.values()), max(words.items(), key=lambda kv: (kv[1], kv[0])))
for f in (lambda: max([]), lambda: min(()), lambda: max(), lambda: max(5), lambda: max(1, "a"), lambda: min([1, None]), lambda: max(1, 2, default=3), lambda: max([1], bad=2), lambda: max([1], key=5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
