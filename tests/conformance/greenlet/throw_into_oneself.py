# Throwing into oneself raises at once.
from greenlet import greenlet, getcurrent, GreenletExit
main = getcurrent()
try: main.throw(ValueError("myself"))
except ValueError as e: print(e)
def body():
    try: getcurrent().throw(KeyError, "k")
    except KeyError as e: print("in body", e)
    getcurrent().throw()
    print("never")
g = greenlet(body)
print(repr(g.switch()), g.dead)
try: main.throw()
except GreenletExit as e: print("main", repr(e))
def up():
    main.throw(OSError("thrown at main"))
g = greenlet(up)
try: g.switch()
except OSError as e: print(e, g.dead, bool(g))
