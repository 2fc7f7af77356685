# List comprehensions: filters, several fors, nesting.
print([x * x for x in range(5)], [x for x in range(10) if x % 2 if x > 4], [c.upper() for c in "abc"])
print([(x, y) for x in range(3) for y in "ab"], [(x, y) for x in range(4) for y in range(x)], [[i * j for j in range(3)] for i in range(3)])
print([x if x % 2 else -x for x in range(5)], [n for row in [[1, 2], [3], []] for n in row], [y for x in range(3) if x for y in [x, x * 10] if y != 10])
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]], [x for x in [] for y in 1 / 0])
print([len(w) for w in "a bb ccc".split()], [f(2) for f in [lambda x: x + 1, lambda x: x * 5]], [x for x in (1, 2, 3)][::-1])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [*range(3), *"ab"], [x, ] if (x := 3) else [])
