# gr_context: a context of one's own, set and read in every state; Context.run around switches.
import contextvars
from contextvars import Context, ContextVar, copy_context
from greenlet import getcurrent, greenlet

main = getcurrent()
v = ContextVar("v", default=0)


def attempt(label, work, *arguments):
    try:
        print(label, work(*arguments))
    except BaseException as error:
        print(label, type(error).__name__, str(error).replace(hex(id(c)), "C"))


c = None
print(main.gr_context)
g = greenlet(lambda: main.switch())
print(g.gr_context)
attempt("delete", lambda: delattr(g, "gr_context"))
for wrong in (5, {}, contextvars):
    attempt("wrong", setattr, g, "gr_context", wrong)
g.switch()
print("suspended", g.gr_context)
g.switch()
print("dead", g.gr_context)
g.gr_context = copy_context()
print("dead", len(g.gr_context))
g.gr_context = None
print("dead", g.gr_context)


def body():
    print("none yet", getcurrent().gr_context)
    v.set(3)
    print(len(getcurrent().gr_context))
    getcurrent().gr_context = None
    print(getcurrent().gr_context, v.get())
    own = copy_context()
    own.run(v.set, 9)
    getcurrent().gr_context = own
    print(getcurrent().gr_context is own, v.get())
    main.switch()
    return v.get()


g = greenlet(body)
g.switch()
print(g.gr_context[v])
g.gr_context = None
print(g.gr_context, g.switch(), g.gr_context)


# Each side of a switch finds its own context again, in the middle of a run as well.
c = Context()


def inside():
    v.set(1)
    main.switch(v.get())
    return v.get()


h = greenlet(lambda: c.run(inside))
print(h.switch(), v.get())
attempt("entered", c.run, int)
print(h.switch(), v.get())
attempt("left", c.run, int)

# One context for two greenlets.
shared = Context()
first = greenlet(lambda: (v.set(1), main.switch(), v.get())[2])
second = greenlet(lambda: (v.set(2), main.switch(), v.get())[2])
first.gr_context = second.gr_context = shared
first.switch()
second.switch()
print(first.switch(), second.switch(), v.get())


def leave():
    getcurrent().gr_context = Context()
    return 1


c = Context()
attempt("left by another way", c.run, leave)
attempt("and so", c.run, int)

# A token is for the greenlet's context in which it was made.
token = v.set("main")
other = greenlet(lambda: v.reset(token))
try:
    other.switch()
except ValueError as error:
    print(str(error).replace(repr(token), "TOKEN"))
print(v.get())


# A parent that is started by its child's end has a context of its own, and no exception is handled in it.
def starts_late(value):
    import sys

    return value, v.get(), sys.exc_info()[0]


def ends_in_handler():
    v.set("child")
    try:
        raise KeyError
    except KeyError:
        return "result"


late = greenlet(starts_late)
child = greenlet(ends_in_handler, late)
print(child.switch())


# A context keeps what it holds alive, and no longer.
class Held:
    def __del__(self):
        print("freed")


def hold():
    v.set(Held())


g = greenlet(hold)
g.switch()
print("dead, but keeps its context", g.gr_context[v].__class__.__name__)
del g
print("end")
