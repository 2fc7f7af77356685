# threading.Thread: names, states, reprs, and the message of each misuse.
import functools
import re
import threading
from threading import Event, Thread, Timer, active_count, current_thread, main_thread


def attempt(label, work, *arguments, **keywords):
    try:
        shown = repr(work(*arguments, **keywords))
    except BaseException as error:
        shown = f"{type(error).__name__} {error}"
    print(label, re.sub("0x[0-9a-f]+|[0-9]{12,}", "N", shown))


def work():
    pass


t = Thread(target=work)
print(t, t.name, t.daemon, t.ident, t.native_id, t.is_alive())
attempt("early join", t.join)
t.start()
t.join()
attempt("stopped", lambda: t)
attempt("again", t.start)
attempt("join again", t.join)
attempt("daemon", setattr, t, "daemon", True)
attempt("group", Thread, 5)
attempt("name", lambda: Thread(name=5).name)
attempt("no name", lambda: Thread().name)


class Callable:
    def __call__(self):
        pass


for target in (print, Callable(), functools.partial(work), lambda: 1, t.join):
    print(Thread(target=target).name)
print(Thread(target=work, daemon=True), Thread(target=work, name="x"))
attempt("main", main_thread)
print(current_thread() is main_thread(), threading.enumerate() == [main_thread()], active_count())
attempt("join self", current_thread().join)
bare = Thread.__new__(Thread)
attempt("bare", bare.start)
attempt("bare", bare.join)
attempt("bare", repr, bare)
attempt("bare", lambda: bare.name)
attempt("bare", bare.is_alive)
attempt("bare", lambda: bare.daemon)
t.name = 7
print(repr(t.name))


class Silent(Thread):
    def __init__(self):
        pass


attempt("no init", lambda: Silent().start())
attempt("no init", lambda: Silent().ident)
event = Event()
waiter = Thread(target=event.wait, name="W", daemon=True)
waiter.start()
attempt("waiting", lambda: waiter)
attempt("join", waiter.join, 0.01)
attempt("join", waiter.join, -1)
print(waiter.is_alive(), active_count(), [t.name for t in threading.enumerate()])
attempt("daemon", setattr, waiter, "daemon", False)
print(waiter.ident != main_thread().ident, waiter.native_id != main_thread().native_id)
event.set()
waiter.join()
attempt("ended", lambda: waiter)
attempt("daemon of a daemon", lambda: Thread(target=work).daemon)
timer = Timer(0.001, print, ("fired",), {"end": "!\n"})
attempt("timer", lambda: timer)
timer.start()
timer.join()
print(timer.finished.is_set(), timer.interval, timer.args, timer.kwargs)
timer = Timer(60, print)
timer.start()
timer.cancel()
timer.join()
print(timer.is_alive())


class Sub(Thread):
    def run(self):
        print("run of", self.name, current_thread() is self)


s = Sub()
s.start()
s.join()
attempt("run", Thread(target=print, args=("direct",)).run)
t = Thread(target=work)
t.run()
print(hasattr(t, "_target"), threading.gettrace(), threading.getprofile())
children = []
t = Thread(target=lambda: children.append(Thread(target=work).daemon), daemon=True)
t.start()
t.join()
print(children)
