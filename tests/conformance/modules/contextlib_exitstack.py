from contextlib import ExitStack, contextmanager, suppress, nullcontext, closing
@contextmanager
def tag(n):
    print("in", n)
    try: yield n
    finally: print("out", n)
with ExitStack() as s:
    print(s.enter_context(tag(1)), s.enter_context(tag(2)))
    s.callback(print, "callback", end="!\n")
    s.push(lambda *a: print("push", a[0]))
with ExitStack() as s:
    s.enter_context(suppress(ValueError)); s.enter_context(tag("x")); raise ValueError
with ExitStack() as s:
    s.callback(print, "moved"); kept = s.pop_all()
print("left"); kept.close()
try:
    with ExitStack() as s:
        s.push(lambda *a: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
class C:
    def close(self): print("closed")
with closing(C()) as c, nullcontext(5) as n: print(n)
