# Set and dict comprehensions.
print({x % 3 for x in range(10)} == {0, 1, 2}, sorted({c for c in "mississippi"}), {x for x in ()})
print({x: x * x for x in range(4)}, {k: v for k, v in [("a", 1), ("a", 2)]}, {v: k for k, v in {"x": 1, "y": 2}.items()})
print({w: len(w) for w in ["one", "three"] if len(w) > 3}, {(i, j): i * j for i in range(2) for j in range(2)})
print({k: {i: i + k for i in range(2)} for k in range(2)}, {str(i): [i] * i for i in range(3)})
order = []
def note(x):
    order.append(x)
    return x
{note("key"): note("value") for _ in range(1)}
print(order)
