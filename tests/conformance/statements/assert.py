# assert with and without a message; the message only when failing.
def note(x):
    print("evaluated", x)
    return x
assert True
assert note(1), note("message not evaluated")
def no_message(): assert 0
def text(): assert [], "empty"
def number(): assert None, 5
def pair(): assert 1 == 2, ("a", 1)
def instance(): assert False, ValueError("inner")
def empty_text(): assert not True, ""
for f in (no_message, text, number, pair, instance, empty_text):
    try: f()
    except AssertionError as e: print(f.__name__, "|", repr(e), "|", e, "|", e.args)
def positive(n):
    assert isinstance(n, int), f"not an int: {n!r}"
    assert n > 0, f"not positive: {n}"
    return n
print(positive(3))
for bad in (-1, "x"):
    try: positive(bad)
    except AssertionError as e: print(e)
AssertionError = KeyError
try: assert False
except BaseException as e: print(type(e).__name__)
