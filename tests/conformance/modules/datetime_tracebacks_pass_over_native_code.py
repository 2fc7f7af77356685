# What is native in CPython has no frames, so tracebacks and their extracts end at the caller.
import sys
import traceback
from datetime import date, datetime


class Zone(date):
    def __new__(cls):
        return date.__new__(cls, 2024, 2, 30)


def caller(function):
    try:
        function()
    except Exception:
        # What is shown must not depend on where this file stands.
        shown = traceback.extract_tb(sys.exc_info()[2])
        print([(entry.name, entry.line) for entry in shown], repr(sys.exc_info()[1]))


caller(Zone)
caller(lambda: datetime.fromisoformat('no'))
