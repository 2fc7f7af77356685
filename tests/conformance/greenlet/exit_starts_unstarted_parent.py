# A greenlet that an exit ended starts its unstarted parent without arguments.
from greenlet import greenlet, getcurrent
def one(*a, **k): print("one", a, k)
parent = greenlet(one)
print(greenlet(lambda: "two", parent).switch())
for arguments in [(), (greenlet.GreenletExit, "why")]:
    parent = greenlet(one)
    print(greenlet(one, parent).throw(*arguments))
print(repr(greenlet(one).throw()))
