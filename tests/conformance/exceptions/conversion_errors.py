# ValueError and TypeError of int(), float() and friends.
def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
for text in ("abc", "", " ", "1.5", "0x10", "1 2", "12a", "é", "--1", "1_000", "_1", "1__0", " 42 ", "+7", "-0", "١٢", "1e3", "\n5\t"):
    attempt(lambda: int(text))
for text, base in (("ff", 16), ("0xff", 16), ("0xff", 0), ("0b11", 0), ("12", 2), ("z", 36), ("1", 1), ("1", 37), ("", 16), ("010", 0), ("0o17", 8), ("-0b1", 2)):
    attempt(lambda: int(text, base))
for text in ("abc", "", "1.5.2", "1e", "1e5", "inf", "-Infinity", "nan", " 2.5 ", "1_0.5", "0x1", ".5", "5.", ".", "+.5e-1", "1e400"):
    attempt(lambda: float(text))
for value in (None, [], {}, (), 1j, object):
    attempt(lambda: int(value))
    attempt(lambda: float(value))
attempt(lambda: int(5, 10))
attempt(lambda: int("5", "10"))
attempt(lambda: int())
attempt(lambda: float())
attempt(lambda: int(b"12"))
attempt(lambda: int(1, 2, 3))
attempt(lambda: complex("x"))
attempt(lambda: int(3.99) + int(-3.99) + int(True))
