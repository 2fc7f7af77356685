# What is not callable is found out at the start.
from greenlet import greenlet
g = greenlet(5)
print("made", bool(g), g.dead, g.run)
try:
    g.switch()
except TypeError as e:
    print(type(e).__name__, e)
print(bool(g), g.dead)
h = greenlet(lambda a, b=2: (a, b))
try:
    h.switch()
except TypeError as e:
    print(type(e).__name__, e)
print(h.dead)
print(greenlet(lambda a, b=2: (a, b)).switch(1), greenlet(lambda *a, **k: (a, k)).switch(1, x=2), greenlet(str.upper).switch("builtin"), greenlet(len).switch([1]), greenlet(dict).switch(a=1))
class Callable:
    def __call__(self, x): return ("called", x)
print(greenlet(Callable()).switch(3), greenlet("a-b".split).switch("-"))
