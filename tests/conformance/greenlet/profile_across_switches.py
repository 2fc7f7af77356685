# One profiler sees the calls of all greenlets of its thread; greenlet's own tracer runs unseen.
import sys
import greenlet

log = []


def profiler(frame, event, argument):
    log.append((event, frame.f_code.co_name))


def show():
    print(*log, sep='\n')
    log.clear()


def step():
    return 42


def run():
    step()
    greenlet.getcurrent().parent.switch()
    return step()


def drive(glet):
    sys.setprofile(profiler)
    glet.switch()
    glet.switch()
    sys.setprofile(None)


drive(greenlet.greenlet(run))
show()


def enables():
    sys.setprofile(profiler)
    step()
    second.switch()
    step()


def disables():
    greenlet.getcurrent().parent.switch()
    step()
    sys.setprofile(None)
    step()
    first.switch()


first = greenlet.greenlet(enables)
second = greenlet.greenlet(disables)
second.switch()
first.switch()
show()


def tracer(event, arguments):
    step()
    events.append(event)


events = []
greenlet.settrace(tracer)
drive(greenlet.greenlet(run))
greenlet.settrace(None)
show()
print(events)
