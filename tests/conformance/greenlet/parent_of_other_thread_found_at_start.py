# Looking up `run` may give a greenlet a parent of another thread: the start sees it.
import threading
import greenlet


class Reparented(greenlet.greenlet):
    def __getattribute__(self, name):
        if name == 'run':
            self.parent = others[0]
        return greenlet.greenlet.__getattribute__(self, name)


others = []


def worker(leave=None):
    glet = greenlet.greenlet(lambda: None)
    others[:] = [glet]
    glet.switch()
    ready.set()
    if leave:
        leave.wait()


ready = threading.Event()
thread = threading.Thread(target=worker)
thread.start()
thread.join()
glet = Reparented(lambda: print('ran'))
for attempt in range(2):
    try:
        glet.switch()
    except greenlet.error as error:
        print(str(error)[1:33])
print(glet.dead, bool(glet), glet.parent is others[0])

ready.clear()
leave = threading.Event()
thread = threading.Thread(target=worker, args=(leave,))
thread.start()
ready.wait()
glet = Reparented(lambda: print('ran'))
try:
    glet.switch()
except greenlet.error as error:
    print(str(error).partition('\n')[0])
leave.set()
thread.join()
