"""gi_frame, gi_yieldfrom, gi_running and gi_suspended in each part of a generator's life."""
import sys


def inner():
    yield 1
    print('running inner', outer_steps.gi_running, outer_steps.gi_yieldfrom)
    yield 2


def outer(argument):
    yield from inner_steps
    yield 3


inner_steps = inner()
outer_steps = outer('value')


def show():
    for steps in [outer_steps, inner_steps]:
        frame = steps.gi_frame
        print(steps.gi_running, steps.gi_suspended, steps.gi_yieldfrom is inner_steps, frame is None, end=' ')
        if frame is not None:
            print(frame.f_code.co_name, sorted(frame.f_locals), frame.f_back, frame.f_lineno, end='')
        print()


show()
for value in outer_steps:
    print(value)
    show()
show()


def me():
    frame = generator.gi_frame
    print(frame.f_code.co_name, frame.f_back.f_code.co_name, generator.gi_running, generator.gi_suspended)
    yield


generator = me()
next(generator)
print(generator.gi_frame.f_back)


def plain(a, b=2, *rest, **more):
    x = 1
    for a in range(3):
        yield a


steps = plain(1)
print(sorted(steps.gi_frame.f_locals.items()))
next(steps)
print(sorted(steps.gi_frame.f_locals.items()))
