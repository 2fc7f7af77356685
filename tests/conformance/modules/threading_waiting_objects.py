# Condition, Event, Semaphore, Barrier: reprs, results of waiting, messages.
import re
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore, Thread


def attempt(label, work, *arguments, **keywords):
    try:
        shown = repr(work(*arguments, **keywords))
    except BaseException as error:
        shown = f"{type(error).__name__} {error}"
    print(label, re.sub("0x[0-9a-f]+|[0-9]{12,}", "N", shown))


event = Event()
attempt("event", repr, event)
attempt("wait", event.wait, 0)
attempt("wait", event.wait, 0.001)
event.set()
attempt("wait", event.wait)
attempt("set", event.is_set)
attempt("event", repr, event)
condition = Condition()
attempt("condition", repr, condition)
attempt("wait", condition.wait)
attempt("notify", condition.notify)
attempt("notify", condition.notify_all)
attempt("release", condition.release)
with condition:
    attempt("wait", condition.wait, 0.001)
    attempt("wait", condition.wait, 0)
    attempt("wait for", condition.wait_for, lambda: 0, 0.001)
    attempt("wait for", condition.wait_for, lambda: 7)
    attempt("notify", condition.notify)
    attempt("notify", condition.notify_all)
    attempt("condition", repr, condition)
condition = Condition(Lock())
attempt("condition", repr, condition)
attempt("acquire", condition.acquire)
attempt("acquire", condition.acquire, False)
attempt("release", condition.release)
semaphore = Semaphore()
attempt("semaphore", repr, semaphore)
attempt("negative", Semaphore, -1)
attempt("acquire", semaphore.acquire)
attempt("acquire", semaphore.acquire, False)
attempt("acquire", semaphore.acquire, timeout=0.001)
attempt("acquire", semaphore.acquire, False, 1)
attempt("release", semaphore.release)
attempt("release", semaphore.release, 0)
attempt("release", semaphore.release, 3)
attempt("semaphore", repr, semaphore)
bounded = BoundedSemaphore(2)
attempt("bounded", repr, bounded)
attempt("release", bounded.release)
with bounded:
    attempt("bounded", repr, bounded)
    attempt("release", bounded.release, 2)
barrier = Barrier(2)
attempt("barrier", repr, barrier)
attempt("wait", barrier.wait, 0.001)
attempt("barrier", repr, barrier)
attempt("wait", barrier.wait)
print(barrier.broken, barrier.parties, barrier.n_waiting)
barrier.reset()
attempt("barrier", repr, barrier)
barrier.abort()
attempt("barrier", repr, barrier)
attempt("action", Barrier(1, action=lambda: print("acted")).wait)
attempt("action", Barrier(1, action=lambda: 1 / 0).wait)

# They bring threads together.
barrier = Barrier(3, action=lambda: print("all here"))
places = []
threads = [Thread(target=lambda: places.append(barrier.wait())) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(places))
items, got = [], []
condition = Condition()


def consume():
    for _ in range(3):
        with condition:
            condition.wait_for(lambda: items)
            got.append(items.pop(0))
            condition.notify_all()


def produce():
    for item in "abc":
        with condition:
            items.append(item)
            condition.notify_all()
            condition.wait_for(lambda: not items)
            got.append("taken")


threads = [Thread(target=consume), Thread(target=produce)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got))
limit, inside, most = Semaphore(2), [], []


def enter(number):
    with limit:
        inside.append(number)
        most.append(len(inside))
        Event().wait(0.001)
        inside.remove(number)


threads = [Thread(target=enter, args=(number,)) for number in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(max(most), inside)
waiting = Condition()
order = []


def wait(number):
    with waiting:
        waiting.wait()
        order.append(number)


threads = [Thread(target=wait, args=(number,)) for number in range(4)]
for t in threads:
    t.start()
import time

while len(waiting._waiters) < 4:
    time.sleep(0.001)
with waiting:
    waiting.notify(2)
while len(order) < 2:
    time.sleep(0.001)
print(sorted(order))
with waiting:
    waiting.notify_all()
for t in threads:
    t.join()
print(sorted(order))
