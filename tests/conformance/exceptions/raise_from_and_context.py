# __cause__, __context__ and __suppress_context__.
def show(e):
    print(repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), e.__suppress_context__)
def catch(f):
    try:
        f()
    except Exception as e:
        show(e)
def implicit():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("implicit")
def explicit():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("explicit") from e
def suppressed():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("suppressed") from None
def from_class(): raise ValueError from KeyError
def from_bad(): raise ValueError from 5
def from_other(): raise ValueError("x") from OSError("other")
def chain():
    try:
        try:
            raise KeyError("a")
        except KeyError:
            raise ValueError("b")
    except ValueError:
        raise TypeError("c")
for f in (implicit, explicit, suppressed, from_class, from_bad, from_other, chain):
    catch(f)
try:
    chain()
except TypeError as e:
    n = e
    while n is not None:
        print(type(n).__name__, end=" ")
        n = n.__context__
    print()
e = ValueError("outside")
show(e)
e.__cause__ = KeyError("set")
show(e)
