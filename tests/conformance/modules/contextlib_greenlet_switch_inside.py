from contextlib import contextmanager, ExitStack
from greenlet import greenlet, getcurrent
main = getcurrent()
@contextmanager
def scope(n):
    main.switch("enter " + n)
    try: yield n
    finally: main.switch("leave " + n)
def work():
    with ExitStack() as s:
        a = s.enter_context(scope("a")); b = s.enter_context(scope("b"))
        main.switch(a + b)
    return "done"
g = greenlet(work)
while not g.dead: print(g.switch())
