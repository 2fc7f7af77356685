# Locals, loops, closures and evaluation stacks survive each switch.
from greenlet import greenlet, getcurrent
main = getcurrent()
def body(a, b):
    c = [a, b]
    for i in range(2):
        d = {"i": i, "got": main.switch(("asks", i, a + b))}
        c.append(d)
        a, b = b, d["got"]
    x = [1, main.switch("mid display"), 3]
    y = (lambda v: v * 2)(main.switch("mid call"))
    def inner():
        nonlocal a
        a = main.switch("in closure")
    inner()
    return a, b, c, i, x, y
g, h = greenlet(body), greenlet(body)
print(g.switch(1, 2), h.switch("p", "q"))
for answer in (10, 20, 30, 40, 50):
    print(g.switch(answer), h.switch(str(answer)))
