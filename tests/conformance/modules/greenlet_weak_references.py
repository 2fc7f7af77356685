# A weak reference to a greenlet dies with it.
import weakref
from greenlet import greenlet, getcurrent
main = getcurrent()
def body():
    try: main.switch()
    finally: print("finally", ref() is None)
g = greenlet(body)
g.switch()
ref = weakref.ref(g, lambda r: print("callback"))
print(ref() is g)
g = None
print(ref())
d = greenlet(lambda: 1)
r = weakref.ref(d)
d.switch()
del d
print(r())
