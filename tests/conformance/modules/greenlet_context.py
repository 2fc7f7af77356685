# gr_context: each greenlet has its own contextvars.Context.
import contextvars
from greenlet import greenlet, getcurrent
main = getcurrent()
v = contextvars.ContextVar("v", default="unset")
v.set("main")
def body():
    print("child sees", v.get())
    v.set("child")
    main.switch()
    print("child still sees", v.get())
g = greenlet(body)
print(g.gr_context)
g.switch()
print("main sees", v.get())
g.switch()
h = greenlet(body)
h.gr_context = contextvars.copy_context()
h.switch()
print("main sees", v.get(), h.gr_context[v])
h.switch()
try: greenlet(body).gr_context = 5
except TypeError as e: print(e)
