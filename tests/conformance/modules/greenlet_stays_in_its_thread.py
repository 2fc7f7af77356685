# A greenlet belongs to the thread it has started in: every way to reach it from another one is refused.
import re
import threading
import time
from greenlet import error, getcurrent, greenlet

main = getcurrent()


def shown(value):
    return re.sub("0x[0-9a-f]+", "N", value if isinstance(value, str) else repr(value))


def attempt(label, work, *arguments):
    try:
        print(label, shown(work(*arguments)))
    except BaseException as error:
        print(label, type(error).__name__, shown(str(error)), error.__context__)


def elsewhere(work):
    t = threading.Thread(target=work)
    t.start()
    t.join()


g = greenlet(lambda *arguments: main.switch("waits"))
g.switch()
unstarted = greenlet(lambda *arguments: arguments)
dead = greenlet(int)
dead.switch()


def reach():
    attempt("suspended", g.switch)
    attempt("throw", g.throw)
    attempt("throw", g.throw, ValueError("x"))
    attempt("throw", g.throw, 5)
    attempt("main", main.switch)
    attempt("main", main.throw, ValueError)
    attempt("unstarted", unstarted.switch, 1)
    attempt("dead", dead.switch, 1)
    attempt("dead", dead.throw, ValueError("q"))
    attempt("dead", dead.throw)
    print(g.dead, bool(g), unstarted.dead, main.dead, bool(main), g.gr_frame is None, main.gr_frame is None, g.gr_context)
    attempt("reprs", lambda: (g, unstarted, main, getcurrent()))
    mine = greenlet(lambda: 1)
    mine.parent = main
    print(mine.parent is main)
    attempt("child of main", mine.switch)
    mine.parent = g
    attempt("child of another's", mine.switch)
    started = greenlet(lambda: getcurrent().parent.switch("s"))
    started.switch()
    attempt("parent", setattr, started, "parent", main)
    attempt("parent", setattr, started, "parent", g)
    attempt("parent", setattr, g, "parent", getcurrent())
    attempt("parent", setattr, main, "parent", getcurrent())
    attempt("parent", setattr, getcurrent(), "parent", main)
    over = greenlet(lambda: 1)
    over.switch()
    attempt("dead parent", setattr, over, "parent", main)
    attempt("dead one", over.switch, 5)
    # What has not started may move.
    unstarted.parent = getcurrent()
    attempt("moved", unstarted.switch, 5)
    attempt("main has no run", lambda: getcurrent().run)
    attempt("oneself", getcurrent().switch, 9)
    inner = greenlet(lambda: attempt("from a child", g.switch))
    inner.switch()
    started.switch()


elsewhere(reach)
print(g.switch(), g.dead)

# A thread's greenlets are dead when it has ended, and none of their code runs any more.
box = []


def leave():
    def body():
        try:
            box[0].switch()
        finally:
            print("never")

    mine = getcurrent()
    suspended = greenlet(body)
    over = greenlet(int)
    over.switch()
    box.extend([mine, suspended, greenlet(lambda *arguments: arguments), over])
    suspended.switch()


elsewhere(leave)
while not box[1].dead:
    time.sleep(0.001)
for label, left in zip(["main", "suspended", "unstarted", "dead"], box):
    print(label, shown(left), left.dead, bool(left), left.gr_frame)
    attempt("switch", left.switch)
    attempt("throw", left.throw)
    attempt("context", lambda: left.gr_context)
    child = greenlet(lambda *arguments: 1)
    child.parent = left
    attempt("child", child.switch)
    child = greenlet(lambda *arguments: main.switch())
    child.switch()
    attempt("parent", setattr, child, "parent", left)
    child.switch()
box[2].parent = main
attempt("moved", box[2].switch, 7)
attempt("not moved", setattr, box[3], "parent", main)
