# What a frame held lives as long as the traceback of the exception that has left it.
class N:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def f(a):
    x = N('local')
    raise ValueError
try: f(N('arg'))
except ValueError: print('caught')
print('after')
try: f(N('arg'))
except ValueError as e:
    print('caught')
    import sys
    tb = e.__traceback__.tb_next
    print(sorted(tb.tb_frame.f_locals), tb.tb_frame.f_locals['x'].n)
print('after')
del tb
print('end')
def g():
    y = N('g')
    try: f(1)
    finally: print('finally')
try: g()
except ValueError: pass
print('gen')
def gen():
    z = N('gen')
    yield 1
    raise KeyError
try:
    for _ in gen(): pass
except KeyError: print('caught')
print('after')


class Holder:
    pass


def keeps_itself():
    holder = Holder()

    def inner():
        kept = holder
        raise ValueError

    try:
        inner()
    except ValueError as error:
        holder.error = error
    return weakref.ref(holder)


import gc, traceback, weakref
gc.collect()
gc.disable()
reference = keeps_itself()
print(reference() is None)
gc.collect()
print(reference() is None)
gc.enable()

from greenlet import getcurrent, greenlet
main = getcurrent()


def leaves(note):
    held = N('in a greenlet')
    main.switch(note)
    raise LookupError(note)


glet = greenlet(leaves)
print(glet.switch('switched'))
try:
    glet.switch()
except LookupError as error:
    inner = error.__traceback__.tb_next.tb_frame
    print(inner.f_locals['note'], inner.f_locals['held'].n, inner.f_code.co_name)
    del inner
print('let go')


def shows(first, *rest, key=None):
    total = first
    for item in rest:
        total += item
    return total


try:
    shows(1, 2, 'x', key=5)
except TypeError as error:
    print(error.__traceback__.tb_next.tb_frame.f_locals)
    traceback.clear_frames(error.__traceback__)
    print(error.__traceback__.tb_next.tb_frame.f_locals)


def outer():
    shared = 1

    def inner():
        own = shared + 1
        raise KeyError
    inner()


try:
    outer()
except KeyError as error:
    place = error.__traceback__
    while place := place.tb_next:
        print(place.tb_frame.f_code.co_name, sorted(place.tb_frame.f_locals))

try:
    class Body:
        first = 1
        raise OSError
except OSError as error:
    print(error.__traceback__.tb_next.tb_frame.f_locals['first'])
try:
    shows(1, 'a')
except TypeError as error:
    lines = traceback.TracebackException.from_exception(error, capture_locals=True).stack[1:].format()
    print(''.join(lines).replace(__file__, 'FILE'))


def catches(value):
    try:
        shows(value, 'a')
    except TypeError as error:
        frame = error.__traceback__.tb_frame
        print(frame is sys._getframe(), frame.f_locals['value'])
        value += 1
        print(frame.f_locals['value'])
        return error


for place in (catches(1).__traceback__, catches(2).__traceback__):
    print(place.tb_frame.f_locals['value'])
