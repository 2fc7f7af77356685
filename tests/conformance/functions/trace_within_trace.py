# What a trace function calls is not traced, unless sys.call_tracing calls what sets a trace function itself.
import sys


def traced():
    return 'result'


def tracer(frame, event, argument):
    print(event, frame.f_code.co_name)
    if event == 'call' and frame.f_code.co_name == 'outer':
        traced()
        print(sys.call_tracing(traced, ()))
        print(sys.call_tracing(restarts, ()))
        traced()
    return tracer


def restarts():
    sys.settrace(nested)
    traced()
    sys.settrace(tracer)
    return 'restarted'


def nested(frame, event, argument):
    print('    nested', event, frame.f_code.co_name)
    return nested


def outer():
    traced()


sys.settrace(tracer)
outer()
sys.settrace(None)
for arguments in [(traced, [])], [(traced,)], [(traced, (1,))]:
    try:
        sys.call_tracing(*arguments[0])
    except TypeError as error:
        print(error)
