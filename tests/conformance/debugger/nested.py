"""A debugger inside a debugger."""
from mod_session import session


def double(number):
    return number * 2


def function():
    local = 3
    other = local
    return other


def call(debugger):
    return debugger.runcall(function)


session('n\ndebug double(local)\ns\ns\na\nr\nc\nn\nc', call)
session('n\ndebug double(local)\nq\nn\nc', call)
session('debug 1 +\ndebug 1 / 0\nn\nc\nc', call)
session('debug double(1)\ns\ndebug double(2)\ns\na\nc\na\nc\nn\nn', call)
