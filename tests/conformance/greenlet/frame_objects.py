# A frame is one object, which goes on showing what it showed last when the frame has ended.
import sys
import greenlet


def suspended():
    frame = sys._getframe()
    print(frame.f_back, frame.f_code.co_name)
    value = 1
    greenlet.getcurrent().parent.switch(frame)
    value = 2
    greenlet.getcurrent().parent.switch(frame)
    value = str(3)


glet = greenlet.greenlet(suspended)
frame = glet.switch()
print(frame is glet.gr_frame, frame.f_locals['value'], frame.f_lineno)
same = frame.f_locals
glet.switch()
print(frame is glet.gr_frame, frame.f_locals['value'], frame.f_lineno, same is frame.f_locals)
glet.switch()
print(glet.gr_frame, frame.f_locals['value'], frame.f_lineno, frame.f_back)


def outer():
    def inner():
        greenlet.getcurrent().parent.switch()
    inner()


glet = greenlet.greenlet(outer)
glet.switch()
print(glet.gr_frame.f_back is glet.gr_frame.f_back, glet.gr_frame.f_back.f_code.co_name, glet.gr_frame.f_back.f_back)
try:
    glet.gr_frame.clear()
except RuntimeError as error:
    print(error)
glet.switch()


def keep():
    kept = [1]
    return sys._getframe()


frame = keep()
print(frame.f_locals, frame.f_lineno, frame.f_back is sys._getframe())
frame.clear()
print(frame.f_locals)
print(sys._getframe() is sys._getframe(), sys._getframe().f_locals is globals())


def namespaces():
    one = 1
    first = locals()
    two = 2
    print(first is locals(), first is sys._getframe().f_locals, sorted(first))
    first['other'] = 0
    del one
    print(sorted(locals()))


namespaces()


class Body:
    name = 1
    frame = sys._getframe()
    print(sorted(frame.f_locals), frame.f_locals is locals(), frame.f_code.co_name, frame.f_back is sys._getframe(1))


print(Body.frame.f_locals['name'])
