# The with statement calls __enter__ and __exit__ and binds as-targets.
class Ctx:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value, tb is not None)
        return self.swallow
with Ctx("a") as a:
    print("body", a)
with Ctx("b"):
    pass
with Ctx("x") as x, Ctx("y") as y:
    print(x, y)
with (Ctx("p") as p, Ctx("q"),):
    print(p)
with Ctx("s", swallow=True):
    raise ValueError("swallowed")
print("goes on")
try:
    with Ctx("n"):
        raise KeyError("not swallowed")
except KeyError as e:
    print("caught", e)
class Box: pass
box, items = Box(), [0]
with Ctx("t") as box.value, Ctx("u") as items[0]: print(box.value, items)
class Pair(Ctx):
    def __enter__(self): return 1, (2, 3)
with Pair("z") as (m, (n, o)): print(m, n, o)
try:
    with Ctx("outer", True), Ctx("inner"):
        1 / 0
    print("outer swallowed")
except ZeroDivisionError:
    print("never")
