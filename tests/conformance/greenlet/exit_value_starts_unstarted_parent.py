# A GreenletExit that a greenlet returns is an argument for its unstarted parent; one that has ended it is none.
from greenlet import greenlet, getcurrent, GreenletExit
def one(*a, **k): print("one", a, k)
p = greenlet(one); print(greenlet(lambda: GreenletExit(3), p).switch())
p = greenlet(one); g = greenlet(lambda: getcurrent().parent.throw(), p); print(g.switch())
p = greenlet(one); q = greenlet(None, p); print(q.throw())
p = greenlet(one)
def body():
    try: main.switch()
    except GreenletExit as e: return e
main = getcurrent()
g = greenlet(body, p); g.switch(); print(g.throw())
p = greenlet(one)
g = greenlet(lambda: main.switch(), p); g.switch(); print(g.throw())
p = greenlet(one)
g = greenlet(lambda: greenlet(lambda: 1 / 0, getcurrent()).throw(), p); print(g.switch())
d = greenlet(lambda: 1); d.switch()
p = greenlet(one); d.parent = p; print(d.throw())
p = greenlet(one); d.parent = p; print(d.switch(GreenletExit(1)))
