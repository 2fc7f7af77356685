# greenlet(run=None, parent=None), positional or by keyword.
import greenlet as module
from greenlet import greenlet, getcurrent
main = getcurrent()
print(greenlet(lambda: "run").switch())
print(greenlet(run=lambda: "keyword").switch())
p = greenlet(lambda x: ("parent got", x))
print(greenlet(lambda: "child", p).switch())
p = greenlet(lambda x: ("parent got", x))
print(greenlet(parent=p, run=lambda: "child").switch())
print(greenlet().parent is main, greenlet(None, None).parent is main)
g = greenlet()
g.run = lambda: "set later"
print(g.switch())
for args, kwargs in (((1, 2, 3), {}), ((None, 5), {}), ((), {"parent": "x"}), ((), {"nope": 1})):
    try:
        greenlet(*args, **kwargs)
        print("made", args, kwargs)
    except TypeError as e:
        print(type(e).__name__, e)
print(module.greenlet is greenlet, module.getcurrent() is main, type(main) is greenlet, isinstance(main, greenlet))
