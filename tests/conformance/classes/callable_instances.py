# __call__ makes instances callable; it is looked up on the class.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *more, scale=1): return (self.n + x + sum(more)) * scale
add5 = Adder(5)
print(add5(1), add5(1, 2, 3), add5(1, scale=10), callable(add5), callable(5), callable(Adder))
print(list(map(add5, [1, 2])), sorted([3, 1], key=Adder(0)))
class NoCall: pass
n = NoCall()
n.__call__ = lambda: "instance"
try:
    n()
except TypeError as e:
    print(type(e).__name__, e)
print(n.__call__(), callable(n))
class Chain:
    def __init__(self, path=""): self.path = path
    def __getattr__(self, name): return Chain(f"{self.path}/{name}")
    def __call__(self, *args): return Chain(f"{self.path}({', '.join(map(repr, args))})")
    def __str__(self): return self.path
print(Chain().api.users(5).posts("x").all())
try:
    add5()
except TypeError as e:
    print(e)
