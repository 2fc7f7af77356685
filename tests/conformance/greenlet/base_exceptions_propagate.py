# SystemExit, KeyboardInterrupt and StopIteration go to the parent as they are.
from greenlet import greenlet
def raises(e): raise e
for e in (SystemExit(4), KeyboardInterrupt("stop"), StopIteration("it"), GeneratorExit(), BaseException("base"), MemoryError()):
    g = greenlet(raises)
    try: print("value", g.switch(e))
    except BaseException as caught: print(repr(caught), caught is e, g.dead)
def in_generator():
    yield greenlet(raises).switch(StopIteration("in a generator"))
try: list(in_generator())
except RuntimeError as e: print(e)
