# What the dying greenlet returns or switches is lost; its other errors are only reported.
from greenlet import greenlet, getcurrent, GreenletExit
main = getcurrent()
def returns():
    try: main.switch()
    except GreenletExit: return "lost value"
g = greenlet(returns); g.switch(); g = None
print("goes on")
def prints_after():
    try: main.switch()
    except GreenletExit: print("swallowed the exit")
    print("and ran to its end")
g = greenlet(prints_after); g.switch(); g = None
def raises():
    try: main.switch()
    finally: raise ValueError("only reported on stderr")
g = greenlet(raises); g.switch(); g = None
print("still here")
def system_exit():
    try: main.switch()
    finally: raise SystemExit(9)
g = greenlet(system_exit); g.switch(); g = None
print("still here, code 0")
