# sys.settrace tells of lines in every greenlet, across switches in the middle of a call.
import sys
from greenlet import getcurrent, greenlet

main = getcurrent()
events = []


def tracer(frame, event, argument):
    if frame.f_code.co_filename == __file__:
        events.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno))
    return tracer


def switches(value):
    got = main.switch(value)
    numbers = sorted([2, 1], key=lambda number: main.switch(number) or number)
    try:
        main.switch('last')
    except ValueError:
        got = numbers
    return got


def drive():
    glet = greenlet(switches)
    first = glet.switch('begun')
    second = glet.switch('again')
    while not isinstance(second, str):
        second = glet.switch(second)
    return glet.throw(ValueError)


sys.settrace(tracer)
result = drive()
sys.settrace(None)
print(result)
for event in events:
    print(*event)


def generator():
    yield main.switch('in a generator')
    yield [main.switch(n) for n in range(2)]


events.clear()
glet = greenlet(lambda: list(generator()))
sys.settrace(tracer)
answer = glet.switch()
while not glet.dead:
    answer = glet.switch(answer)
sys.settrace(None)
print(answer)
for event in events:
    print(*event)
