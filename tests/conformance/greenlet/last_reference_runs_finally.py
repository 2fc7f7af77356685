# When the last reference goes, GreenletExit is thrown in, at once.
from greenlet import greenlet, getcurrent, GreenletExit
main = getcurrent()
def body(name):
    try: main.switch(name)
    except GreenletExit as e: print("exit in", name, "|", e, "| parent is main:", getcurrent().parent is main); raise
    finally: print("finally in", name)
g = greenlet(body)
print(g.switch("one"))
g = None
print("after None")
g = greenlet(body); g.switch("two")
del g
print("after del")
def local():
    l = greenlet(body)
    l.switch("three")
    print("leaving")
local()
print("after the function")
items = [greenlet(body), greenlet(body)]
for i, x in enumerate(items): x.switch(f"item{i}")
del x
items.pop(0); print("popped")
items.clear(); print("cleared")
d = {"g": greenlet(body)}
d["g"].switch("in dict")
d["g"] = 1
g = greenlet(body)
g = None
print("an unstarted one has nothing to run")
a = greenlet(body); a.switch("rebound")
a = greenlet(body)
print("end")
