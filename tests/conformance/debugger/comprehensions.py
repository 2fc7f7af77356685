"""Comprehensions of functions are frames to the debugger."""
import sys

from mod_session import session


def double(number):
    return number * 2


def function(factor):
    made = [double(item) * factor for item in range(2)]
    pairs = {key: [key + value for value in range(2)] for key in range(1)}
    return made, pairs


def fail(factor):
    return [1 // (item - factor) for item in range(3)]


def post_mortem(debugger):
    try:
        fail(1)
    except ZeroDivisionError:
        debugger.reset()
        debugger.interaction(None, sys.exc_info()[2])


session('b double\nc\nw\nu\np item\nu\np factor\nc\nu\np item, factor\nc', lambda debugger: debugger.runcall(function, 3))
session('n\ns\ns\np key\ns\ns\np value\ns\np value\nr\nr\nc', lambda debugger: debugger.runcall(function, 3))
session('w\np item\nu\np factor\nq', post_mortem)
