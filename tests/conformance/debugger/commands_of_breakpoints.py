"""Commands that a breakpoint runs when it is hit."""
from mod_session import session


def sums(count):
    total = 0
    for number in range(count):
        total += number
        total *= 1
    return total


def call(debugger):
    return debugger.runcall(sums, 3)


session('b 8\ncommands\np total\nend\nc\nc\nc\nc', call)
session('b 8\ncommands 1\nsilent\np number, total\nc\nc', call)
session('b 8\nb 9\ncommands 2\np total\nn\nc\nc\ncommands 2\nend\nc\nc', call)
session('commands\ncommands 7\nb 8\ncommands x\ncommands\np nosuch\n1 + 1\nw\n\nend\nc\nq', call)
