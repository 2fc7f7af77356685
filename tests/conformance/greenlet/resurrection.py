# A dying greenlet that stores a reference to itself lives on.
from greenlet import greenlet, getcurrent, GreenletExit
main = getcurrent()
saved = []
def body():
    try: main.switch("waiting")
    except GreenletExit:
        saved.append(getcurrent())
        print("saved myself")
        x = main.switch("not seen by anybody")
        print("resumed with", x)
        return "ended properly"
g = greenlet(body)
print(g.switch())
g = None
print("dropped", len(saved), saved[0].dead, bool(saved[0]))
print(saved[0].switch("hello again"))
print(saved[0].dead)
