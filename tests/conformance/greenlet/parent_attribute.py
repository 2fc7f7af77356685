# parent: default, settable, and the errors.
from greenlet import greenlet, getcurrent
main = getcurrent()
print(main.parent)
a = greenlet(lambda: "a")
b = greenlet(lambda: "b", a)
print(a.parent is main, b.parent is a)
c = greenlet(lambda: greenlet().parent is c)
print(c.switch())
b.parent = main
print(b.parent is main, b.switch())
def attempt(f):
    try: f(); print("accepted")
    except Exception as e: print(type(e).__name__, e)
def put(g, p): g.parent = p
def remove(g): del g.parent
attempt(lambda: put(a, None))
attempt(lambda: put(a, 5))
attempt(lambda: put(main, a))
attempt(lambda: remove(a))
attempt(lambda: remove(main))
attempt(lambda: put(a, a))
x, y = greenlet(), greenlet()
x.parent = y
attempt(lambda: put(y, x))
z = greenlet(parent=x)
attempt(lambda: put(y, z))
attempt(lambda: put(z, b))
print(b.dead, z.parent is b)
