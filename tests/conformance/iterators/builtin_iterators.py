# iter, next and the iterator types of the containers.
for x in ([1, 2], (1, 2), "aé", {1: 2}, {5}, range(2), b"a", {1: 2}.items(), {1: 2}.values(), enumerate("a"), zip("a"), map(str, [1]), filter(None, [1]), reversed([1]), (i for i in "a")):
    it = iter(x)
    print(type(it).__name__, list(it), iter(it) is it)
it = iter([1, 2, 3])
print(next(it), list(it), next(it, None))
a = iter("abcdef")
print(list(zip(a, a)), list(zip(*[iter(range(6))] * 3)))
calls = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(calls), 0)))
for x in iter([]): print("never")
it = iter(range(5))
for x in it:
    if x == 2: break
print(list(it))
print(2 in iter([1, 2, 3]), max(iter([1, 9])), sorted(iter("ba")), tuple(iter("ab")), [*iter("ab")], dict(iter([("k", 1)])))
it = reversed((1, 2, 3))
print(next(it), list(it), list(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
