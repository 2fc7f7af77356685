# Keys that are equal and hash alike are one key.
d = {1: "int", "1": "str", (1,): "tuple", None: "none", 1.5: "float", frozenset([1]): "frozenset", b"1": "bytes"}
print(d[1], d[1.0], d[True], d["1"], d[(1,)], d[None], d[1.5], d[frozenset([1])], d[b"1"])
d[True] = "bool"
print(d[1], list(d)[0], len(d))
d[2**70] = "big"
print(d[2.0**70], 2**70 in d, -1 in d, 0 in {False: 1}, "" in {"": 0})

class Key:
    def __init__(self, v):
        self.v = v
    def __hash__(self):
        return hash(self.v) % 2
    def __eq__(self, other):
        return isinstance(other, Key) and self.v == other.v
    def __repr__(self):
        return f"Key({self.v})"

k = {Key(i): i for i in range(6)}
print(k, k[Key(4)], Key(9) in k, k.pop(Key(0)), len(k))
for bad in ([], {}, set(), [1, (2,)], ([],)):
    try:
        d[bad] = 1
    except TypeError as e:
        print(type(e).__name__, e)
nan = float("nan")
n = {nan: 1}
print(n[nan], n.get(float("nan")))
