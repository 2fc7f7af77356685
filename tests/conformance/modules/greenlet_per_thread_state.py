# Each thread has its own main and current greenlet, tracer, context, and handled exception.
import contextvars
import re
import sys
import threading
import greenlet
from greenlet import getcurrent

main = getcurrent()
log = []


def elsewhere(work, name=None):
    t = threading.Thread(target=work, name=name)
    t.start()
    t.join()


def attempt(label, work, *arguments):
    try:
        print(label, work(*arguments))
    except Exception as error:
        print(label, type(error).__name__, error)


elsewhere(lambda: log.extend([getcurrent().parent, getcurrent() is main, getcurrent().dead]))
print(log)
# A thread that a greenlet starts has a main greenlet as any other.
log.clear()
greenlet.greenlet(lambda: elsewhere(lambda: log.append(getcurrent().parent))).switch()
print(log)

log.clear()


def fails():
    log.append(threading.current_thread().name)
    raise ValueError("in a child")


def catches():
    try:
        greenlet.greenlet(fails).switch()
    except ValueError as error:
        log.append(str(error))


elsewhere(catches, "T")
print(log)

events = []
greenlet.settrace(lambda event, pair: events.append(event))
log.clear()


def traced():
    log.append(greenlet.gettrace())
    greenlet.greenlet(int).switch()
    greenlet.settrace(lambda event, pair: log.append(event))
    greenlet.greenlet(int).switch()


elsewhere(traced)
print(log, events)
greenlet.greenlet(int).switch()
greenlet.settrace(None)
print(events)

variable = contextvars.ContextVar("variable", default="unset")
variable.set("main")
log.clear()
elsewhere(lambda: log.extend([variable.get(), getcurrent().gr_context, variable.set("other") and variable.get()]))
print(log, variable.get())

try:
    raise KeyError
except KeyError:
    log.clear()
    elsewhere(lambda: log.append(sys.exc_info()))
    print(log, sys.exc_info()[0])

# Greenlets of two threads at once: both go on where they were.
ready, done = threading.Event(), threading.Event()
box = []


def other():
    def body():
        box.append(getcurrent())
        ready.set()
        done.wait()
        return "child's"

    box.append(getcurrent())
    log.append(greenlet.greenlet(body).switch())
    log.append(getcurrent() is box[0])


log.clear()
t = threading.Thread(target=other)
t.start()
ready.wait()
for running in box:
    print(re.sub("0x[0-9a-f]+", "N", repr(running)), running.dead, bool(running), running.parent is box[0])
print(box[1].gr_frame, getcurrent() is main)
attempt("context", lambda: box[1].gr_context)
attempt("context", setattr, box[1], "gr_context", contextvars.Context())
attempt("suspended", lambda: box[0].gr_context)
done.set()
t.join()
print(log)

# One that loses its last reference in another thread is unwound in its own.
log.clear()


def waits():
    try:
        main.switch()
    finally:
        log.append(("finally", threading.current_thread().name))


g = greenlet.greenlet(waits)
g.switch()
box = [g]
del g


def drop():
    del box[0]
    log.append("dropped")
    greenlet.greenlet(int).switch()


elsewhere(drop, "other")
print(log)
getcurrent()
print(log)

# A greenlet that only its ended thread has known is unwound there.
log.clear()


def local_only():
    def body():
        try:
            mine.switch()
        except greenlet.GreenletExit:
            log.append("exit")

    mine = getcurrent()
    g = greenlet.greenlet(body)
    g.switch()
    log.append("ending")


elsewhere(local_only)
print(log)
