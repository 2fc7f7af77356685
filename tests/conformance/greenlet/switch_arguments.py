# The first switch calls run; later ones are the value of the switch expression.
from greenlet import greenlet, getcurrent
main = getcurrent()
def body(*args, **kwargs):
    print("start", args, kwargs)
    while True:
        print("got", repr(main.switch()))
g = greenlet(body)
g.switch(1, 2, k=3)
g.switch()
g.switch(None)
g.switch(5)
g.switch((1,))
g.switch(())
g.switch(1, 2)
g.switch([1, 2])
g.switch(a=1, b=2)
g.switch(1, 2, c=3)
g.switch(**{})
g.switch(*[])
g.switch(*"ab", **{"z": 1})
