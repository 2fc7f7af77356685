# Bad arguments of throw().
from greenlet import greenlet, getcurrent
main = getcurrent()
def body():
    try: main.switch()
    except BaseException as e: return "body saw " + type(e).__name__ + ": " + str(e)
class Needs(Exception):
    def __init__(self, a, b): pass
def attempt(*args, **kwargs):
    g = greenlet(body); g.switch()
    try: print(g.throw(*args, **kwargs), g.dead)
    except Exception as e: print(type(e).__name__, e, g.dead)
attempt("text")
attempt(5)
attempt(None)
attempt(int)
attempt(ValueError("x"), "value")
attempt(ValueError, "v", "tb")
attempt(ValueError, "v", None)
attempt(ValueError, "v", None, 4)
attempt(Needs)
attempt(Needs, (1,))
attempt(type=ValueError)
