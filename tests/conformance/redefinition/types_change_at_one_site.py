# One line of code meets operands of ever changing types.
def add(a, b): return a + b
def less(a, b): return a < b
def item(x, i): return x[i]
def size(x): return len(x)
def each(x): return [y for y in x]
out = []
for a, b in [(1, 2), (1.5, 2), ("a", "b"), ([1], [2]), ((1,), (2,)), (2**62, 2**62), (2**63, -1), (True, True), (1, 2.5), (b"x", b"y")] * 2:
    out.append(add(a, b))
print(out)
for a, b in [(1, "a"), ("a", 1), ([], ()), (None, 1)]:
    try: add(a, b)
    except TypeError as e: print(e)
print(add(1, 2))
print([less(a, b) for a, b in [(1, 2), (2.5, 1), ("a", "b"), ([1], [0]), ((1,), (1, 2)), ({1}, {1, 2}), (2**70, 2**71), (1, 2**70)]])
print([item(x, 1) for x in ([1, 2], (3, 4), "ab", {1: "d"}, range(5), b"xy")], [size(x) for x in ("abc", [1], {}, range(9), {1, 2})])
print([each(x) for x in ([1], (2,), "ab", {3: 4}, {5}, range(2), (i for i in "g"))])
def call(f, *a): return f(*a)
class C:
    def __init__(self, *a): self.a = a
    def __call__(self, x): return ("inst", x)
    def m(self, x): return ("m", x)
print([call(f, 4) for f in (str, lambda x: x * 2, C(), C().m, [1, 2].append, abs, {4: "four"}.get)], call(C, 5).a)
def total(xs):
    t = 0
    for x in xs: t += x
    return t
print(total([1, 2]), total([1, 2.5]), total([2**62] * 4), total([True, False]), total(range(5)))
try: total(["a"])
except TypeError as e: print(e)
