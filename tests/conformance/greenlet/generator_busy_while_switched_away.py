# A generator whose body has switched away counts as executing.
from greenlet import greenlet, getcurrent
main = getcurrent()
def gen():
    try:
        yield 1
        main.switch("away")
        yield 2
    finally: print("gen finally")
it = gen()
print(next(it))
g = greenlet(lambda: next(it))
print(g.switch(), it.gi_running)
for f in (lambda: next(it), lambda: it.close(), lambda: it.send(1), lambda: it.throw(KeyError)):
    try: f()
    except ValueError as e: print(e)
print(g.switch(), it.gi_running, next(it, "end"))
