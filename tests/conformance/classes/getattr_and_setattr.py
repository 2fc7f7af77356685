# __getattr__ is the fallback, __getattribute__ sees all, __setattr__ and __delattr__ intercept.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
    def __getattr__(self, name):
        print("getattr", name)
        return getattr(self.target, name)
    def __setattr__(self, name, value):
        print("setattr", name, value)
        setattr(self.target, name, value)
    def __delattr__(self, name):
        print("delattr", name)
        delattr(self.target, name)
class T: x = 1
t = T()
p = Proxy(t)
print(p.x, p.target is t)
p.y = 5
print(t.y, p.y, p.__dict__ == {"target": t})
del p.y
print(hasattr(p, "y"), getattr(p, "z", "default"))
try:
    p.nope
except AttributeError as e:
    print(e)
class Auto:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return f"auto {name}"
a = Auto()
a.real = "real"
print(a.real, a.other, hasattr(a, "_hidden"), hasattr(a, "x"))
class All:
    x = 1
    def __getattribute__(self, name):
        if name == "secret": return "made up"
        return super().__getattribute__(name)
print(All().x, All().secret, hasattr(All(), "nope"))
class Both:
    def __getattribute__(self, name): raise AttributeError("always")
    def __getattr__(self, name): return f"fallback {name}"
print(Both().anything)
class Frozen:
    def __init__(self): super().__setattr__("v", 1)
    def __setattr__(self, name, value): raise TypeError(f"cannot set {name}")
try:
    Frozen().v = 2
except TypeError as e:
    print(e, Frozen().v)
