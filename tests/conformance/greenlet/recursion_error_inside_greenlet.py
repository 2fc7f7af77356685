# Endless recursion in a greenlet is an exception there, and all goes on.
from greenlet import greenlet, getcurrent
main = getcurrent()
def forever(): return forever()
def body():
    try: forever()
    except RecursionError as e: return "caught inside " + type(e).__name__
print(greenlet(body).switch())
g = greenlet(forever)
try: g.switch()
except RecursionError as e: print("reached main", type(e).__name__, g.dead)
def again():
    for _ in range(3):
        try: forever()
        except RecursionError: main.switch("again")
    return "end"
g = greenlet(again)
print(g.switch(), g.switch(), g.switch(), g.switch())
def by_sort(n=0): return sorted([1, 2], key=lambda x: by_sort(n + 1))
def native():
    try: by_sort()
    except RecursionError: return "caught through native frames"
print(greenlet(native).switch())
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(greenlet(depth).switch(400), depth(400))
def deep_wait(n):
    if n == 0: return main.switch("at the bottom")
    return deep_wait(n - 1) + 1
gs = [greenlet(deep_wait) for _ in range(5)]
print([g.switch(300) for g in gs], [g.switch(i) for i, g in enumerate(gs)])
