# A greenlet may switch away inside a generator's body.
from greenlet import greenlet, getcurrent
main = getcurrent()
def gen():
    for i in range(3):
        got = main.switch(("inside", i))
        yield got
def body():
    return list(gen())
g = greenlet(body)
print(g.switch(), g.switch("a"), g.switch("b"), g.switch("c"), g.dead)
def nested():
    def inner(): yield main.switch("innermost")
    def outer(): yield from inner(); yield main.switch("outer")
    return [x for x in outer()]
g = greenlet(nested)
print(g.switch(), g.switch(1), g.switch(2))
def send_gen():
    x = yield main.switch("before first")
    yield main.switch(("sent", x))
def sends():
    s = send_gen()
    return next(s), s.send("S")
g = greenlet(sends)
print(g.switch(), g.switch("f"), g.switch("l"))
g = greenlet(lambda: sum(main.switch(i) for i in range(3)))
print(g.switch(), g.switch(10), g.switch(20), g.switch(30))
