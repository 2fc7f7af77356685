# An exception nobody catches ends the program like any other.
from greenlet import greenlet
def fails():
    print("about to fail")
    raise LookupError("not found in the greenlet")
greenlet(fails).switch()
