# sys.setprofile is told of calls and returns of functions, and of calls of native ones.
import sys

log = []


def profiler(frame, event, argument):
    if event.startswith('c_'):
        argument = argument.__name__
    log.append((event, frame.f_code.co_name, argument))


def show():
    for entry in log:
        print(*entry)
    log.clear()


def generator():
    received = yield 1
    try:
        yield received
    except ValueError:
        pass


def staged():
    try:
        yield 1
    finally:
        pass


def plain():
    yield 1
    yield 2


def delegating():
    yield from staged()


def fails():
    raise KeyError('x')


def use():
    running = generator()
    next(running)
    running.send(3)
    try:
        running.throw(ValueError)
    except StopIteration:
        pass
    list(delegating())
    list(plain())
    for item in plain():
        pass
    [item for item in (1, 2)]
    any(item for item in (0, 0))
    sum(item for item in (0, 1))

    class Made:
        def __init__(self):
            pass

        def __str__(self):
            return 'text'

        @property
        def shown(self):
            return 5

    made = Made()
    made.shown
    int('3')
    [].append(1)
    'a'.upper()
    (1).__add__(2)
    len([])
    sorted([2, 1], key=lambda item: item)
    list(map(len, ['a']))
    str.upper('a')
    max(1, 2, key=lambda item: -item)
    dict(a=1).get('a')
    str(made)
    eval('1 + 1')
    int.from_bytes(b'a', 'big')
    positional = (1, 2)
    min(*positional)
    print(end='', **{'sep': ''})
    try:
        [].index(3)
    except ValueError:
        pass
    try:
        fails()
    except KeyError:
        pass
    return 'used'


sys.setprofile(profiler)
use()
sys.setprofile(None)
show()


def enable():
    sys.setprofile(profiler)


def through():
    enable()
    return 5


through()
sys.setprofile(None)
show()
print(sys.getprofile())


def angry(frame, event, argument):
    if event == 'call':
        raise RuntimeError('no')


def called():
    print('never')


sys.setprofile(angry)
try:
    called()
except RuntimeError as error:
    print(error, sys.getprofile())


def quiet(frame, event, argument):
    log.append(event)
    called_inside()


def called_inside():
    pass


sys.setprofile(quiet)
called_inside()
print(sys.getprofile() is quiet)
sys.setprofile(None)
print(log)
