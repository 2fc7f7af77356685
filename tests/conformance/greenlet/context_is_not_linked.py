# __context__ does not cross from one greenlet to another.
from greenlet import greenlet, getcurrent
main = getcurrent()
def fails(): raise ValueError("child")
try:
    raise KeyError("being handled in main")
except KeyError:
    try: greenlet(fails).switch()
    except ValueError as e: print(repr(e.__context__))
def handles_own():
    try: raise OSError("first")
    except OSError: raise ValueError("second")
try: greenlet(handles_own).switch()
except ValueError as e: print(repr(e.__context__))
def waits():
    try: main.switch()
    except ValueError as e: return repr(e.__context__)
g = greenlet(waits)
g.switch()
try: 1 / 0
except ZeroDivisionError:
    print(g.throw(ValueError("thrown while main handles")))
