# args, str and repr of builtin exceptions.
for e in (ValueError(), ValueError("a"), ValueError("a", 1), ValueError(None), ValueError(["x"]), KeyError("k"), KeyError(1), KeyError("a", "b"), KeyError(),
          OSError(2, "No such file"), OSError("only text"), OSError(2, "No such file", "name.txt"), StopIteration(5), SystemExit(3), SystemExit(),
          NameError("n"), AttributeError("att"), ImportError("imp"), KeyError("it's"), ValueError("multi\nline"), AssertionError("as"), UnicodeError("u")):
    print(type(e).__name__, "|", str(e).replace("\n", "\\n"), "|", repr(e), "|", e.args)
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, OSError(2, "m", "f").errno, OSError(2, "m", "f").filename, OSError(2, "m").strerror)
e = ValueError("x")
e.args = ("y", "z")
e.extra = 1
print(e, e.extra, e.__dict__, ValueError("x") == ValueError("x"), e == e)
e.add_note("a note")
print(e.__notes__, str(e))
print(type(FileNotFoundError(2, "x")).__name__, type(OSError(2, "x")).__name__, ImportError("m", name="mod").name)
try:
    ValueError(x=1)
except TypeError as t:
    print(t)
