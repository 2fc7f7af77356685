"""Generators: stepped into, stepped over, returned from."""
from mod_session import session


def inner():
    yield 1
    return 2


def outer():
    result = yield from inner()
    yield result


def consume():
    found = []
    for item in outer():
        found.append(item)
    return found


def comprehension():
    return [item * 2 for item in range(2)]


def expression():
    return sum(item for item in range(2))


session('s\n' * 22, lambda debugger: debugger.runcall(consume))
session('n\n' * 10, lambda debugger: debugger.runcall(consume))
session('b inner\nc\nn\nn\nn\nn\nn\nn\nq', lambda debugger: debugger.runcall(consume))
session('b outer\nc\nr\nr\nn\nq', lambda debugger: debugger.runcall(consume))
session('b outer\nc\nunt\nunt\nunt\nunt\nq', lambda debugger: debugger.runcall(consume))
session('b 6\nc\nw\nu\nu\nq', lambda debugger: debugger.runcall(consume))
session('n\nn\nn\nn', lambda debugger: debugger.runcall(comprehension))
session('n\nn\nn\nn', lambda debugger: debugger.runcall(expression))
