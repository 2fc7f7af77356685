# Subclasses with a run method, state and helpers.
from greenlet import greenlet, getcurrent
class Task(greenlet):
    def __init__(self, name, steps):
        super().__init__()
        self.name, self.steps, self.log = name, steps, []
    def run(self, first):
        self.log.append(first)
        for i in range(self.steps):
            self.log.append(self.parent.switch(f"{self.name}{i}"))
        return f"{self.name} done"
t = Task("t", 2)
print(t.switch("go"), t.switch("one"), t.switch("two"), t.log, t.dead)
print(isinstance(t, greenlet), isinstance(t, Task), type(t).__name__, t.__dict__)
class Lazy(greenlet):
    def __init__(self): self.made = True
    def run(self): return "no super().__init__ needed", self.made
l = Lazy()
print(l.parent is getcurrent(), l.switch())
class Overrides(greenlet):
    def switch(self, *args):
        print("switch called with", args)
        return super().switch(*args)
    def throw(self, *args):
        print("throw called", len(args))
        return super().throw(*args)
    @property
    def alive(self): return not self.dead
o = Overrides(lambda x: x * 2)
print(o.alive, o.switch(21), o.alive)
print(repr(Overrides(lambda: 1).throw()))
class Args(greenlet):
    def __init__(self, f, *args): super().__init__(f); self.args = args
    def start(self): return self.switch(*self.args)
print(Args(lambda a, b: a + b, 1, 2).start())
class WithSlots(greenlet):
    __slots__ = ("x",)
w = WithSlots(lambda: 5); w.x = 1
print(w.x, w.switch())
