# __exit__ runs for return, break, continue and exceptions in it replace.
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *exc):
        print("exit", exc[0] and exc[0].__name__)
def f():
    with Ctx():
        return "returned"
print(f())
for i in range(3):
    with Ctx():
        if i == 0: continue
        if i == 1: break
class Raises:
    def __enter__(self): pass
    def __exit__(self, *exc): raise RuntimeError("from exit")
try:
    with Raises(): pass
except RuntimeError as e:
    print(e, e.__context__)
try:
    with Raises(): raise ValueError("body")
except RuntimeError as e:
    print(e, repr(e.__context__))
class Truthy:
    def __init__(self, r): self.r = r
    def __enter__(self): pass
    def __exit__(self, *exc): return self.r
for r in (1, "yes", [], 0, None):
    try:
        with Truthy(r): raise ValueError(r)
    except ValueError as e:
        print("not swallowed", e)
    else:
        print("swallowed", r)
def g():
    with Truthy(True):
        raise ValueError
    return "after"
print(g())
def gen():
    with Ctx():
        yield 1
        yield 2
it = gen()
print(next(it))
it.close()
print(list(gen()))
