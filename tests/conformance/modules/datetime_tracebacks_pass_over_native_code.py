# What is native in CPython has no frames, so tracebacks and their extracts end at the caller.
import traceback
from datetime import date, datetime


class Zone(date):
    def __new__(cls):
        return date.__new__(cls, 2024, 2, 30)


def caller(function):
    try:
        function()
    except Exception:
        traceback.print_exc(file=__import__('sys').stdout)


caller(Zone)
caller(lambda: datetime.fromisoformat('no'))
