# A tracer's exception removes the tracer and is raised in the target.
import greenlet
main = greenlet.getcurrent()
def tracer(event, args): raise RuntimeError("tracer fails")
def body():
    try: main.switch("first")
    except RuntimeError as e: return f"target saw {e}"
g = greenlet.greenlet(body)
g.switch()
greenlet.settrace(tracer)
print(g.switch(), greenlet.gettrace(), g.dead)
u = greenlet.greenlet(lambda: "never runs")
greenlet.settrace(tracer)
try: print(u.switch())
except RuntimeError as e: print("main saw", e, u.dead, greenlet.gettrace())
