"""Conversions ask a subclass before they take its value."""


class Number(float):
    def __int__(self): return 42


class Wrong(float):
    def __int__(self): return "7"


print("%d %i %s" % (Number(1.5), Number(2), Number(3)), "%d" % 1.9, b"%d" % Number(1))
for attempt in (
    lambda: "%d" % Wrong(1),
    lambda: bytearray(b"abc").__setitem__(slice(1), None),
    lambda: bytearray(b"abc").__setitem__(slice(1), 1.5),
    lambda: bytearray(b"abc").__setitem__(slice(1), "a"),
    lambda: bytearray(b"abc").__setitem__(slice(1), object),
    lambda: memoryview(b"abc").hex(bytearray(b":")),
    lambda: b"abc".hex(":"),
    lambda: b"abc".hex(b":"),
    lambda: OSError(True, "x"),
    lambda: OSError(1.0, "x"),
    lambda: OSError(2, "x"),
):
    try:
        print(repr(attempt()))
    except Exception as error:
        print(type(error).__name__, error)
