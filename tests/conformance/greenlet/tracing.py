# settrace reports switches and throws as (event, (origin, target)).
import greenlet
from greenlet import getcurrent
main = getcurrent()
names = {main: "main"}
def tracer(event, args):
    origin, target = args
    print(event, names.get(origin), "->", names.get(target))
print(greenlet.gettrace())
def body():
    main.switch()
    return "done"
def fails(): raise ValueError("f")
a, f = greenlet.greenlet(body), greenlet.greenlet(fails)
names[a], names[f] = "a", "f"
print(greenlet.settrace(tracer))
a.switch(); a.switch()
try: f.switch()
except ValueError: print("caught")
k = greenlet.greenlet(body); names[k] = "k"
k.switch(); k.throw()
print(greenlet.gettrace() is tracer, greenlet.settrace(None) is tracer, greenlet.gettrace())
a = greenlet.greenlet(body); a.switch()
print("silent")
