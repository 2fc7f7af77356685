# sys.exc_info() belongs to the greenlet; a bare raise works after a resume.
import sys
from greenlet import greenlet, getcurrent
main = getcurrent()
def name(): return sys.exc_info()[0] and sys.exc_info()[0].__name__
def child():
    print("child starts with", name())
    try: raise ValueError("child's")
    except ValueError:
        print("child handles", name())
        main.switch()
        print("child still handles", name(), sys.exc_info()[1])
        try: raise
        except ValueError as e: print("bare raise", e)
    print("child after", name())
g = greenlet(child)
try: raise KeyError("main's")
except KeyError:
    g.switch()
    print("main handles", name())
    try: raise
    except KeyError as e: print("bare raise in main", e)
    try: raise OSError("deeper")
    except OSError:
        g.switch()
        print("main deeper", name())
    print("main again", name())
print("main after", name())
def two(label, e):
    try: raise e
    except Exception as caught:
        for _ in range(2):
            main.switch()
            print(label, name(), caught is sys.exc_info()[1])
a, b = greenlet(two), greenlet(two)
a.switch("a", ValueError()); b.switch("b", KeyError())
for g in (a, b, a, b): g.switch()
