# An uncaught exception is raised in the parent's switch.
from greenlet import greenlet, getcurrent
def fails(): raise ValueError("from the child")
g = greenlet(fails)
try: g.switch()
except ValueError as e: print(e, g.dead)
def middle():
    try: greenlet(fails).switch()
    except ValueError as e: print("middle caught", e)
    greenlet(lambda: {}["missing"]).switch()
m = greenlet(middle)
try: m.switch()
except KeyError as e: print("main caught", e, m.dead)
def deep(n):
    if n == 0: raise RuntimeError("bottom")
    try: greenlet(deep).switch(n - 1)
    finally: print("unwinding", n)
try: greenlet(deep).switch(3)
except RuntimeError as e: print(e)
order = []
def sibling():
    order.append("sibling runs")
    fail_g.switch()
    order.append("never resumed")
def fail_body():
    order.append("fail runs")
    raise IndexError("goes to main, not to the switcher")
fail_g = greenlet(fail_body)
s = greenlet(sibling)
try: s.switch()
except IndexError as e: print(e, order, s.dead, bool(s))
