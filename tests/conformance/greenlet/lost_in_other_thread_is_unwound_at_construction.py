# A greenlet whose last reference goes in another thread is unwound when its own thread makes the next one.
import threading
import greenlet

lost = []
seen = []
released, unwound = threading.Event(), threading.Event()


def suspended():
    try:
        greenlet.getcurrent().parent.switch()
    except greenlet.GreenletExit as exit:
        seen.append(type(exit).__name__)


def worker():
    glet = greenlet.greenlet(suspended)
    glet.switch()
    lost.append(glet)
    del glet
    started.set()
    released.wait()
    greenlet.greenlet()
    unwound.set()


started = threading.Event()
thread = threading.Thread(target=worker)
thread.start()
started.wait()
lost.clear()
print(seen)
released.set()
unwound.wait()
print(seen)
thread.join()
