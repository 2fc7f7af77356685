from contextlib import contextmanager, ContextDecorator
@contextmanager
def catching():
    try: yield "value"
    except KeyError as e: print("caught", e)
with catching() as v: print(v); raise KeyError("k")
try:
    with catching(): raise ValueError("other")
except ValueError as e: print("through", e)
@contextmanager
def replacing():
    try: yield
    except Exception as e: raise RuntimeError("replaced") from e
try:
    with replacing(): raise OSError("cause")
except RuntimeError as e: print(e, repr(e.__cause__))
@contextmanager
def never():
    if False: yield
@contextmanager
def twice(): yield 1; yield 2
for cm in (never, twice):
    try:
        with cm(): pass
    except RuntimeError as e: print(e)
try:
    with catching(): raise StopIteration("stop")
except StopIteration as e: print("stop passes", e)
@catching()
def f(): raise KeyError("decorated")
f(); f()
class D(ContextDecorator):
    def __enter__(self): print("enter"); return self
    def __exit__(self, *e): print("exit"); return True
@D()
def g(): "doc"; raise ValueError
print(g(), g.__name__, g.__doc__)
