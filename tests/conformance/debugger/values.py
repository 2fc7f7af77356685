"""Values: printed, pretty, watched; those whose repr fails."""
from mod_session import session


class Broken:
    def __repr__(self):
        raise ValueError('no text')


def function(number):
    broken = Broken()
    numbers = []
    for number in range(3):
        numbers.append(number)
    nan = float('nan')
    return numbers, nan


def call(debugger):
    return debugger.runcall(function, 7)


session('p number\np number, 2\np nosuch\np 1 +\np\np 1/0\np (yield)\npp\npp list(range(40))\npp {"a": ["x" * 40, "y" * 40]}\nq', call)
session('n\np broken\npp broken\nbroken\ndisplay broken\ndisplay\na\nq', call)
session('n\nn\ndisplay numbers[:]\ndisplay number\ndisplay nosuch\ndisplay 1/0\ndisplay\nn\nn\nn\nundisplay number\n'
        'undisplay nothing\ndisplay\nn\nn\nn\nundisplay\ndisplay\nn\nn\nq', call)
session('retval\nb 17\nc\ndisplay nan\nn\nretval\np __return__\nc', call)
