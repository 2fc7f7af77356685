# Objects without the protocol, and an enter that fails.
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
def use(x):
    with x: print("body")
class NoExit:
    def __enter__(self): print("entered")
class NoEnter:
    def __exit__(self, *a): pass
class FailsEnter:
    def __enter__(self): raise ValueError("enter fails")
    def __exit__(self, *a): print("never")
class Good:
    def __enter__(self): return self
    def __exit__(self, *a): print("good exit")
attempt(lambda: use(5))
attempt(lambda: use(NoExit()))
attempt(lambda: use(NoEnter()))
attempt(lambda: use(FailsEnter()))
attempt(lambda: use(Good))
def second_fails():
    with Good(), FailsEnter():
        print("never")
attempt(second_fails)
def bad_unpack():
    with Good() as (a, b):
        print("never")
attempt(bad_unpack)
g = Good()
g.__exit__ = lambda *a: print("instance exit is ignored")
use(g)
