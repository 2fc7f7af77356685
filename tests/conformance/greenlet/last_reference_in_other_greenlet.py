# The temporary parent is the greenlet that dropped the last reference.
from greenlet import greenlet, getcurrent, GreenletExit
main = getcurrent()
box = []
def victim():
    try: main.switch()
    except GreenletExit:
        print("dropper is the parent:", getcurrent().parent is dropper)
        raise
def drop():
    box.clear()
    print("dropper goes on")
    return "dropper done"
box.append(greenlet(victim))
box[0].switch()
dropper = greenlet(drop)
print(dropper.switch())
def nested():
    def inner():
        try: main.switch("inner waits")
        finally: print("inner finally")
    g = greenlet(inner, main)
    try: print(main.switch(g.switch()))
    finally: print("outer finally")
o = greenlet(nested)
print(o.switch())
print(o.switch("resume outer"))
o = None
print("end")
