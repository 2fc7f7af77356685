# run: instance attribute over method over constructor; gone after the start.
from greenlet import greenlet, getcurrent
main = getcurrent()
class G(greenlet):
    def run(self, *args): return ("method", args)
print(G().switch(1), G(lambda *a: ("constructor", a)).switch(2))
g = G()
g.run = lambda *a: ("instance", a)
print(g.switch(3))
g = greenlet(lambda: main.switch("started"))
print(callable(g.run))
print(g.switch())
def attempt(f):
    try: print(f())
    except AttributeError as e: print(type(e).__name__, e)
def assign(): g.run = 5
def delete(): del g.run
attempt(lambda: g.run); attempt(assign); attempt(delete)
print(g.switch(), g.dead)
attempt(lambda: g.run); attempt(assign); attempt(delete)
e = greenlet()
attempt(lambda: e.run)
attempt(lambda: e.switch())
print(bool(e), e.dead)
attempt(lambda: e.throw())
e.run = lambda: "now"
print(e.switch())
d = greenlet(lambda: 1)
del d.run
attempt(d.switch)
attempt(lambda: main.run)
