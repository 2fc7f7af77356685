# threading.local: attributes of each thread's own, __init__ once a thread, and what ends with a thread.
import re
import threading
import weakref
from greenlet import greenlet


def attempt(label, work, *arguments, **keywords):
    try:
        shown = repr(work(*arguments, **keywords))
    except BaseException as error:
        shown = f"{type(error).__name__} {error}"
    print(label, re.sub("0x[0-9a-f]+|[0-9]{12,}", "N", shown))


def elsewhere(work, *arguments):
    t = threading.Thread(target=work, args=arguments)
    t.start()
    t.join()


data = threading.local()
data.x = 1
attempt("repr", repr, data)
attempt("dict", lambda: data.__dict__)
print([name for name in dir(data) if not name.startswith("__")])
elsewhere(attempt, "other", lambda: data.x)
elsewhere(attempt, "other", lambda: data.__dict__)
elsewhere(setattr, data, "x", 2)
print(data.x)
del data.x
attempt("deleted", delattr, data, "x")
attempt("deleted", getattr, data, "x")
attempt("arguments", threading.local, 1)
attempt("arguments", threading.local, a=1)
attempt("set dict", setattr, data, "__dict__", {})
attempt("delete dict", delattr, data, "__dict__")


class Data(threading.local):
    number = 0

    def __init__(self, *arguments, **keywords):
        print("init", arguments, keywords, self.__dict__)
        self.__dict__.update(keywords)
        self.arguments = arguments

    def first(self):
        return self.arguments[0]


data = Data(1, b=2)


def look():
    print(data.first(), data.b, data.number)
    data.number = 5
    print(data.number, sorted(data.__dict__))


print(data.first())
elsewhere(look)
print(data.number, sorted(vars(data)))


class Slots(threading.local):
    __slots__ = ("shared",)


data = Slots()
data.shared = 1
elsewhere(lambda: print(data.shared))
data.own = 2
print(data.__dict__)


class Fails(threading.local):
    def __init__(self, calls):
        calls.append(1)
        if len(calls) > 1:
            raise ValueError("not here")


calls = []
data = Fails(calls)
elsewhere(attempt, "fails", lambda: data.zz)
elsewhere(attempt, "fails", setattr, data, "zz", 1)
print(len(calls))


class Hooks(threading.local):
    @property
    def p(self):
        return self.v

    def __getattr__(self, name):
        return "no " + name


data = Hooks()
data.v = 3
print(data.p, data.q)
elsewhere(lambda: print(data.p))


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


data = threading.local()
data.noisy = Noisy("main")
elsewhere(setattr, data, "noisy", Noisy("thread"))
print("joined")
del data
print("end")
data = threading.local()
data.k = 1
g = greenlet(lambda: print("greenlets of a thread share it:", data.k))
g.switch()
print(weakref.ref(data)() is data, threading.local.__mro__, threading.local.__module__)
# Two threads in turns, with one object.
ping, pong = threading.Lock(), threading.Lock()
pong.acquire()


def turns(name, mine, other):
    for step in range(3):
        mine.acquire()
        data.steps = getattr(data, "steps", name) + str(step)
        other.release()
    print(data.steps)


t = threading.Thread(target=turns, args=("a", ping, pong))
t.start()
turns("b", pong, ping)
t.join()
