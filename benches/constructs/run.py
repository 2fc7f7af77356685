"""Times each construct, or those named: prints its name and the microseconds that one run takes.

usage: run.py [NAME ...]
"""
import sys
from time import process_time as clock

import builtins_
import dicts
import library
import lists
import loops
import records
import strings
from cases import CASES

LEAST = 0.004
ROUNDS = 5


def timed(function):
    """The least time of one run, in seconds, of several rounds that each take long enough to measure."""
    function()
    count, best = 1, 0.0
    while True:
        begin = clock()
        for _ in range(count):
            function()
        best = clock() - begin
        if best > LEAST:
            break
        count *= 2
    for _ in range(ROUNDS - 1):
        begin = clock()
        for _ in range(count):
            function()
        best = min(best, clock() - begin)
    return best / count


for name in sys.argv[1:] or CASES:
    print(name, timed(CASES[name]) * 1e6)
