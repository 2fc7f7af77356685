# Lambdas with all kinds of parameters.
print((lambda: 1)(), (lambda x: x * 2)(4), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, z=2), (lambda *, k: k)(k=3), (lambda a, /, b: a - b)(5, 2))
add = lambda a: lambda b: a + b
print(add(1)(2), add.__name__, (lambda: (yield))().__class__.__name__)
print(list(map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])), sorted("bca", key=lambda c: -ord(c)), max([3, -5], key=lambda x: abs(x)))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "max": lambda a, b: a if a > b else b}
for name, op in ops.items():
    print(name, op(7, 9))
fact = lambda n: 1 if n == 0 else n * fact(n - 1)
print(fact(10), (lambda f, x: f(f, x))(lambda f, x: x if x < 2 else f(f, x - 1) + f(f, x - 2), 10))
print([(lambda: i)() for i in range(3)], (lambda x: [x, *x])("ab"), (lambda: {"a": 1})()["a"], (lambda x: (y := x + 1, y * 2))(3))
