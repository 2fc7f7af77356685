# An unstarted target dies without running.
from greenlet import greenlet, getcurrent, GreenletExit
def never(): print("never runs")
g = greenlet(never)
try: g.throw(ValueError("to unstarted"))
except ValueError as e: print(e)
print(g.dead, bool(g))
g = greenlet(never)
print(repr(g.throw()), g.dead)
g = greenlet(never)
print(repr(g.throw(GreenletExit, "msg")), g.dead)
def catch():
    try: child.switch_back = child.throw(KeyError("k"))
    except KeyError as e: return "parent caught", str(e)
p = greenlet(catch)
child = greenlet(never, p)
print(p.switch())
class Sub(GreenletExit): pass
g = greenlet(never)
print(repr(g.throw(Sub(5))))
