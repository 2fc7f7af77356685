# hash: equal things hash alike; mutable ones not at all.
print(hash(5), hash(-1), hash(-2), hash(0), hash(True), hash(1.0), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(10**20) == hash(1e20), hash(0.5), hash(1.5), hash(float("inf")), hash(float("-inf")))
print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash((1, 2)) == hash((2, 1)), hash(None) == hash(None), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(()) == hash(()))
print(hash(range(3)) == hash(range(3)), hash(b"a") == hash("a"), hash(len) == hash(len), hash(int) == hash(int), hash(-0.0) == hash(0))
for x in ([], {}, set(), bytearray(), ([],), slice(1)):
    try: print(hash(x))
    except TypeError as e: print(e)
