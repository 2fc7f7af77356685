# abs, divmod, sum with starts and mixed numbers.
print(abs(-5), abs(5), abs(-2.5), abs(True), abs(-10**30), abs(0), abs(-0.0), abs(3 + 4j))
print(divmod(17, 5), divmod(-17, 5), divmod(17.5, 5), divmod(10**20, 7), divmod(True, 2))
print(sum([]), sum([1, 2.5]), sum([[1], [2]], []), sum((1, 2), 10), sum([True, True]), sum([0.1] * 3), sum(range(10), start=100), sum([2**62, 2**62, 2**62]), sum({1: 0, 2: 0}))
print(sum([(1,), (2,)], ()), sum(x * x for x in range(4)), sum([10**20, 0.5]))
