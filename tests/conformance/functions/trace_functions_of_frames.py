# sys.settrace, the trace functions of frames, and what happens where they raise.
import sys


def show(frame, event, argument):
    line = frame.f_lineno - frame.f_code.co_firstlineno
    print(event, frame.f_code.co_name, line, frame.f_trace is not None)
    return show


def work():
    first = 1
    return first


print(sys.gettrace(), sys.settrace(show))
work()
exec(compile('"doc"\nx = 1\ny: int = 2\ndef f(): return 1\nf()\n', 'made', 'exec'))
eval('1 +\\\n 2')
sys.settrace(None)


def only_lines(frame, event, argument):
    print('own', event)
    return None


def chooses(frame, event, argument):
    print('global', event)
    return only_lines if frame.f_code.co_name == 'work' else None


sys.settrace(chooses)
work()
show.__name__
(lambda: 1)()
sys.settrace(None)


def replaced(frame, event, argument):
    print('replaced', event)
    return other


def other(frame, event, argument):
    print('other', event)


sys.settrace(replaced)
work()
sys.settrace(None)


def fails_at_line(frame, event, argument):
    if event == 'line':
        raise ValueError('at a line')
    return fails_at_line


def fails_at_once(frame, event, argument):
    raise KeyError(event)


def fails_at_return(frame, event, argument):
    if event == 'return':
        raise IndexError(argument)
    return fails_at_return


for function in (fails_at_line, fails_at_once, fails_at_return, 5):
    sys.settrace(function)
    try:
        work()
    except Exception as error:
        print(type(error).__name__, error, sys.gettrace())


def without_lines(frame, event, argument):
    frame.f_trace_lines = False
    print('no lines', event)
    return without_lines


sys.settrace(without_lines)
work()
sys.settrace(None)

frame = sys._getframe()
print(frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)
frame.f_trace = lambda *parts: print('here', parts[1])
first = 1
sys.settrace(lambda *parts: None)
second = 2
third = 3
sys.settrace(None)
del frame.f_trace
print(frame.f_trace)
for name in ('f_trace_lines', 'f_trace_opcodes'):
    try:
        setattr(frame, name, 1)
    except TypeError as error:
        print(error)
try:
    sys.settrace()
except TypeError as error:
    print(error)


def caller():
    inner()
    after = 1
    return after


def inner():
    sys._getframe(1).f_trace = show
    sys.settrace(lambda *parts: None)


caller()
sys.settrace(None)


@staticmethod
@(lambda function: function)
def decorated():
    pass


class Documented:
    """Documented."""


print(decorated.__wrapped__.__code__.co_firstlineno - caller.__code__.co_firstlineno)
