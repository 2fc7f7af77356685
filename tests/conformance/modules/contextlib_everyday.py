# contextmanager, suppress, closing, ExitStack.
from contextlib import contextmanager, suppress, closing, ExitStack, nullcontext
@contextmanager
def tag(name):
    print(f"<{name}>")
    try: yield name.upper()
    except ValueError as e: print("inside:", e)
    finally: print(f"</{name}>")
with tag("a") as a, tag("b"): print(a)
with tag("c"): raise ValueError("swallowed")
try:
    with tag("d"): raise KeyError("passes")
except KeyError as e: print(e)
with suppress(ZeroDivisionError, KeyError): 1 / 0
print("suppressed")
@tag("decorating")
def f(): return "f's value"
print(f())
with ExitStack() as stack:
    for n in "xy": stack.enter_context(tag(n))
    stack.callback(print, "callback")
@contextmanager
def bad(): yield 1; yield 2
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def never():
    if False: yield
try:
    with never(): pass
except RuntimeError as e: print(e)
with nullcontext(5) as n: print(n)
