# throw() in all its forms; the instance keeps its identity.
from greenlet import greenlet, getcurrent
main = getcurrent()
def body():
    while True:
        try: main.switch("ready")
        except Exception as e:
            main.switch(("caught", type(e).__name__, e.args))
def fresh():
    g = greenlet(body)
    g.switch()
    return g
print(fresh().throw(ValueError), fresh().throw(ValueError("inst")), fresh().throw(ValueError, "text"), fresh().throw(ValueError, ("a", 1)), fresh().throw(ValueError, None))
print(fresh().throw(KeyError, ValueError("other")), fresh().throw(ValueError, ValueError("same type")))
print(repr(fresh().throw()))
seen = []
def keep():
    try: main.switch()
    except BaseException as e: seen.append(e)
for e in (ValueError("x"), SystemExit(3), KeyboardInterrupt()):
    g = greenlet(keep); g.switch(); g.throw(e)
    print(seen[-1] is e, g.dead)
try: raise OSError("with traceback")
except OSError as err: tb = err.__traceback__
g = fresh()
print(g.throw(OSError, "t", tb))
