"""Aliases, several commands in a line, and empty lines."""
from mod_session import session


def function():
    one = 1
    two = 2
    three = 3
    return one + two + three


def call(debugger):
    return debugger.runcall(function)


session('alias\nalias show p %1, %2\nalias both show %1 %2;; p [%*]\nalias\nalias both\nalias nosuch\nn\nn\nshow one 5\n'
        'both one one two\nunalias both\nunalias nosuch\nunalias\nboth 1 2\nalias\nalias n s\nn\nq', call)
session('n;;n ;; p two\np 1;;p 2;;p 3\np "a;;b"\n;;\nn\n\n\nq', call)
session('p 1\n\nn\n\nl\n\nq', call)
