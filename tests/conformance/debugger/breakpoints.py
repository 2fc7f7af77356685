"""Breakpoints: of lines and functions, temporary, with conditions and counts, off and on, listed and deleted."""
from mod_session import session


def square(number):
    result = number * number

    # A line where nothing runs.
    return result


def squares(count):
    total = 0
    for number in range(count):
        total += square(number)
    return total


class Shape:
    def area(self):
        return 1


def call(debugger):
    return debugger.runcall(squares, 5)


session('b\nb 15\nb square\nb Shape.area\nb 8\nb 7\nb 999\nb nosuch\nb nosuch:3\nb x:y\nb breakpoints:17\nb\nc\nc\nc\nb\nq', call)
session('b 15, number > 2\nc\np number\ncondition 1 number == 1\ncondition 1\ncondition\ncondition 9 x\nb\nc\nc', call)
session('b 15\nignore 1 2\nc\np number\nignore 1 1\nignore 1\nignore x\nb\nc\np number\nc\nc', call)
session('tbreak square\nb 15\nc\nb\nc\ndisable 2\nb\nenable 2 7 x\nc\ndisable 2\nc', call)
session('b 15\nb 15, number\nb 10\ncl 1 9\nb\ncl breakpoints.py:15\ncl breakpoints.py:x\ncl breakpoints.py:1\nb\nc\nc\ncl 3\nb\nc', call)
session('b 15, nosuch\nc\np number\nc\nq', call)
session('b square, number == 3\nc\na\nw\nc', call)
session('b squares\nb shape\nb 5\ntbreak 6\nc\nb 17\nc\nc', call)
