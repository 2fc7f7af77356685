# GreenletExit and its subclasses end a greenlet and come back as values.
from greenlet import greenlet, getcurrent, GreenletExit
main = getcurrent()
def leaves(*a): raise GreenletExit(*a)
print(repr(greenlet(leaves).switch()), repr(greenlet(leaves).switch("value")), repr(greenlet(leaves).switch(1, 2)))
class MyExit(GreenletExit): pass
def mine(): raise MyExit("mine")
r = greenlet(mine).switch()
print(type(r).__name__, r.args, isinstance(r, GreenletExit))
def catches():
    try: main.switch("waiting")
    except GreenletExit as e:
        return "caught the exit", repr(e)
g = greenlet(catches)
print(g.switch(), g.throw(), g.dead)
def cleanup():
    try: main.switch()
    finally: print("finally on exit")
g = greenlet(cleanup)
g.switch()
print(repr(g.throw()))
def ignores():
    for _ in range(2):
        try: main.switch("again")
        except GreenletExit: main.switch("refuses to die")
g = greenlet(ignores)
print(g.switch(), g.throw(), g.dead, g.switch(), g.switch(), g.dead)
try: raise GreenletExit("in main")
except Exception: print("not an Exception")
except BaseException as e: print(repr(e))
