# __getattr__, __setattr__ and __getattribute__ added or removed after use.
class A:
    x = "class x"
a = A()
def use():
    out = []
    for n in (lambda: a.x, lambda: a.y):
        try: out.append(n())
        except AttributeError as e: out.append(str(e))
    return out
print(use(), use())
A.__getattr__ = lambda self, n: f"got {n}"
print(use())
a.y = "own"
print(use())
A.__getattribute__ = lambda self, n: f"all {n}"
print(use())
del A.__getattribute__
print(use())
del A.__getattr__
print(use())
log = []
A.__setattr__ = lambda self, n, v: log.append((n, v))
a.y = "lost"
print(a.y, log)
del A.__setattr__
a.y = "set"
print(a.y)
A.__delattr__ = lambda self, n: log.append(("del", n))
del a.y
print(a.y, log)
