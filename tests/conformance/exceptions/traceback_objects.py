# __traceback__: its frames' lines and names, with_traceback.
def inner():
    raise ValueError("deep")
def outer():
    inner()
def lines(tb):
    out = []
    while tb is not None:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out
try:
    outer()
except ValueError as e:
    kept = e
    print(lines(e.__traceback__))
print(kept.__traceback__ is not None, lines(kept.__traceback__))
try:
    raise kept
except ValueError as e:
    print(lines(e.__traceback__))
print(lines(ValueError("x").with_traceback(kept.__traceback__).__traceback__) == lines(kept.__traceback__), ValueError("y").__traceback__)
try:
    raise kept.with_traceback(None)
except ValueError as e:
    print(lines(e.__traceback__))
