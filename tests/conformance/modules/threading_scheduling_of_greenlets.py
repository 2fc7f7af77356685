# Threads and greenlets together: generators, locks in greenlets, switches in callbacks while threads take turns.
import threading
from greenlet import getcurrent, greenlet

total, lock = [0], threading.Lock()


def producer(count):
    parent = getcurrent().parent
    for number in range(count):
        parent.switch(number)


def work(count):
    g = greenlet(producer)
    value = g.switch(count)
    while not g.dead:
        with lock:
            total[0] += value
        value = g.switch()


threads = [threading.Thread(target=work, args=(200,)) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)


# A lock that one thread holds across switches of its greenlets.
order = []
first, second = threading.Event(), threading.Event()


def holder():
    def inner():
        with lock:
            first.set()
            getcurrent().parent.switch()
            order.append("released")

    g = greenlet(inner)
    g.switch()
    second.wait()
    g.switch()


def taker():
    first.wait()
    order.append(lock.acquire(False))
    second.set()
    with lock:
        order.append("taken")


threads = [threading.Thread(target=holder), threading.Thread(target=taker)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)


# A generator that one thread runs is executing for the others.
inside, leave = threading.Event(), threading.Event()


def generator():
    inside.set()
    leave.wait()
    yield 1


g = generator()
got = []
t = threading.Thread(target=lambda: got.append(next(g)))
t.start()
inside.wait()
try:
    next(g)
except ValueError as error:
    print(error)
leave.set()
t.join()
print(got)

# sort, repr and dict look-ups of two threads in the middle of one another.
gate = threading.Barrier(2)


class Slow:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        gate.wait()
        return self.number < other.number

    def __repr__(self):
        gate.wait()
        return f"S{self.number}"


results = {}


def sorts(name):
    items = [Slow(2), Slow(1)]
    results[name] = repr(sorted(items))


threads = [threading.Thread(target=sorts, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()))
shared = []
shared.append(shared)
reprs = []


class Waits:
    def __repr__(self):
        gate.wait()
        gate.wait()
        return "W"


shared.append(Waits())
threads = [threading.Thread(target=lambda: reprs.append(repr(shared))) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(reprs)
