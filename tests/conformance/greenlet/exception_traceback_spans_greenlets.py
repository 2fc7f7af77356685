# The traceback shows the parent's switch line, then the child's frames.
from greenlet import greenlet
def frames(tb):
    out = []
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out
def inner(): raise ValueError("x")
def child(): inner()
def start(): greenlet(child).switch()
try: start()
except ValueError as e: print(frames(e.__traceback__))
def middle(): start()
try: greenlet(middle).switch()
except ValueError as e: print(frames(e.__traceback__))
