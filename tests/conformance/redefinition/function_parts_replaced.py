# Code, defaults and keyword defaults of a function may change under its callers.
def f(a, b=2): return a + b
def g(a, b=5): return a * b
def call(): return f(3)
out = []
for i in range(8):
    try: out.append(call())
    except TypeError as e: out.append(str(e))
    if i == 1: f.__defaults__ = (10,)
    if i == 3: f.__code__ = g.__code__
    if i == 4: f.__defaults__ = None
    if i == 5: f.__defaults__ = (1, 7)
    if i == 6: f.__code__ = (lambda a, b: "lambda's code").__code__
print(out)
def k(*, x=1): return x
print(k()); k.__kwdefaults__ = {"x": 2}; print(k()); k.__kwdefaults__["x"] = 3; print(k())
