# A dead target passes the values on to its nearest live ancestor.
from greenlet import greenlet, getcurrent
main = getcurrent()
g = greenlet(lambda: "ended")
print(g.switch(), g.switch(), g.switch(5), g.switch(1, 2), g.switch(k=1))
def child():
    return "child", g.switch("to dead from child")
c = greenlet(child)
print(c.switch())
print(c.dead, bool(c))
print(c.switch("resumed by main"))
p = greenlet(lambda: main.switch("p waits"))
d = greenlet(lambda: None, p)
print(p.switch())
print(d.switch())
def outer():
    inner = greenlet(lambda: "inner ended")
    inner.switch()
    return [inner.switch("in outer")]
print(greenlet(outer).switch())
fresh = greenlet(lambda *a: ("fresh started with", a))
dead_child = greenlet(lambda: "x", fresh)
print(dead_child.switch())
