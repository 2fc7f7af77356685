"""Exceptions stop who steps through them."""
from mod_session import session


def fail(number):
    if number:
        raise ValueError(number)


def catch():
    try:
        fail(1)
    except ValueError as error:
        caught = error
    finally:
        done = True
    return done


def let_go():
    try:
        fail(2)
    finally:
        done = True
    return done


class Manager:
    def __repr__(self):
        return 'manager'

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return True


def managed():
    with Manager():
        fail(3)
    return 'on'


session('s\n' * 14 + 'c', lambda debugger: debugger.runcall(catch))
session('n\n' * 8 + 'c', lambda debugger: debugger.runcall(catch))
session('n\n' * 7 + 'c', lambda debugger: debugger.runcall(let_go))
session('s\n' * 16, lambda debugger: debugger.runcall(managed))
session('b fail\nc\nr\np __exception__\nr\nn\nn\nn\nc', lambda debugger: debugger.runcall(catch))
session('n\nn\nc', lambda debugger: debugger.runcall(fail, 5))
session('s\ns\ns\ns\nc', lambda debugger: debugger.run('fail(4)', globals()))
session('n\nn\nn\nn\nc', lambda debugger: debugger.runeval('1 / 0', {}))
