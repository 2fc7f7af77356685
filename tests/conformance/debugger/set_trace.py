"""The debugger entered by the program: set_trace and breakpoint()."""
import io
import os
import pdb
import sys

from mod_session import Typed, clean


def enter(commands, function):
    """Call a function that enters the debugger, which reads the commands from the standard input."""
    streams = sys.stdin, sys.stdout
    sys.stdout = output = io.StringIO()
    sys.stdin = Typed(commands + '\n', output)
    try:
        result = function()
    except BaseException as error:
        result = type(error)
    finally:
        sys.settrace(None)
        sys.stdin, sys.stdout = streams
    print(clean(output.getvalue()).strip())
    print('=>', result)
    print()


def by_builtin():
    before = 1
    breakpoint()
    after = before + 1
    return after


def by_module():
    pdb.set_trace()
    return 'module'


def with_header():
    breakpoint(header='Here it is')
    number = 5
    return number


def in_loop():
    total = 0
    for number in range(3):
        if number == 1:
            breakpoint()
        total += number
    return total


class Tree:
    def __init__(self):
        breakpoint()
        self.size = 1


def make():
    tree = Tree()
    return tree.size


enter('p before\nn\nafter = 7\nn\nc', by_builtin)
enter('n\nn\nw\nu\nc', by_builtin)
enter('n\nn\nc', by_module)
enter('n\nn\nc', with_header)
enter('n\nn\nn\nn\np total\nc', in_loop)
enter('w\nn\nn\nn\nn\nc', make)
enter('u\np sys.argv\nd\nc', make)
enter('q', make)
enter('r\nn\nn\nc', by_builtin)

os.environ['PYTHONBREAKPOINT'] = '0'
enter('', by_builtin)
