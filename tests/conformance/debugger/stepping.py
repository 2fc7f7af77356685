"""Steps into calls, over them, out of them, and past loops."""
from mod_session import session


def add(left, right):
    total = left + right
    return total


def work(count):
    found = []
    for number in range(count):
        found.append(add(number, 1))
    if found:
        found.reverse()
    return found


session('s\ns\ns\ns\ns\ns\ns\ns\nq', lambda debugger: debugger.runcall(work, 2))
session('n\nn\nn\nn\nn\nn\nn\nn\nn\nn\n', lambda debugger: debugger.runcall(work, 2))
session('n\nn\ns\nr\nretval\nrv\ns\nn\nr\nretval\nc', lambda debugger: debugger.runcall(work, 2))
session('n\nn\nn\nunt\nunt\nunt\nunt\n', lambda debugger: debugger.runcall(work, 3))
session('n\nunt 3\nunt x\nunt 17\n\np found\nc', lambda debugger: debugger.runcall(work, 3))
session('s\n\n\nc', lambda debugger: debugger.runcall(add, 1, right=2))
session('n\nn\nn\nc', lambda debugger: debugger.run('x = 1\ny = add(x, 2)\nz = y', globals()))
session('s\nr\ns\nc', lambda debugger: debugger.runeval('add(3, 4)', globals()))
session('n\nEOF', lambda debugger: debugger.runctx('x = 1\ny = x', {}, {}))
session('n', lambda debugger: debugger.runcall(work, 1))
session('n\nrun a b', lambda debugger: debugger.runcall(work, 1))
