"""Frames: the stack, up and down in it, the arguments of each."""
from mod_session import session


def innermost(first, *rest, named=None, **others):
    del named
    local = [first, *rest]
    return local


def middle(first):
    second = first + 1
    return innermost(first, second, named=3, other=4)


def outermost():
    return middle(1)


def call(debugger):
    return debugger.runcall(outermost)


session('b 7\nc\na\nn\nargs\nw\nu\na\np second\nu\nu 5\nu\nd\nd 5\nd\nu x\nu 0\nu -1\nd -1\nbt\nq', call)
session('b 7\nc\nu\nn\nn', call)
session('b 7\nc\nu\nr\nq', call)
session('b 7\nc\nu\nunt\nretval\nq', call)
session('b 7\nc\nu\nsecond = 50\np second\nd\np first\nj x\nu\nj 3\nq', call)
session('b 7\nc\nu\nl\nd\nl\nll\nq', call)
