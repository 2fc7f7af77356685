# all and any stop early and take any iterable.
def show(x):
    print("look", x, end="; ")
    return x
print(all([]), any([]), all([1, "a", [0]]), any([0, "", None]), all([1, 0]), any([0, 1]))
print(all(show(x) for x in (1, 0, 1)))
print(any(show(x) for x in (0, 2, 0)))
print(all({}), any({0: 1}), all("ab"), any(range(1)), any(range(2)), all(x > 0 for x in [1, 2]), all(map(str.isupper, "AB")))
it = iter([0, 1, 2, 3])
print(any(it), list(it))
