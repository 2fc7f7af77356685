"""Frames of an exception that has been raised."""
import pdb
import sys

from mod_session import session


def fail(number):
    if number == 0:
        raise ValueError('end')
    try:
        fail(number - 1)
    finally:
        number = int('10')


def look(debugger):
    try:
        fail(2)
    except ValueError:
        debugger.reset()
        debugger.interaction(None, sys.exc_info()[2])


session('w\np number\nl\nu\np number\nl\nll\nu\nu\nu\nd\nu 9\nretval\nn', look)
session('display number\na\nu\nq', look)

try:
    pdb.post_mortem()
except ValueError as error:
    print(error)
