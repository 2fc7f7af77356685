"""A bare raise adds no entry of its own to the traceback."""
import traceback


def again():
    raise


def in_place():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def by_a_call():
    try:
        1 / 0
    except ZeroDivisionError:
        again()


def in_a_loop():
    for number in range(2):
        try:
            int('x')
        except ValueError:
            if number:
                raise


for work in [in_place, by_a_call, in_a_loop]:
    try:
        work()
    except Exception:
        print(traceback.format_exc().replace(__file__, 'case.py'))

for classes in [(ZeroDivisionError, 1), (1, ZeroDivisionError), (KeyError, (ZeroDivisionError,))]:
    try:
        try:
            1 / 0
        except classes:
            print('caught')
    except TypeError as error:
        print(error)
