# The builtin exceptions and their bases.
for e in (ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, Exception, FileNotFoundError, FloatingPointError, GeneratorExit,
          ImportError, IndentationError, IndexError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError, NameError,
          NotImplementedError, OSError, OverflowError, PermissionError, RecursionError, RuntimeError, StopAsyncIteration, StopIteration, SyntaxError, SystemError, SystemExit,
          TabError, TimeoutError, TypeError, UnboundLocalError, UnicodeDecodeError, UnicodeEncodeError, UnicodeError, ValueError, Warning, UserWarning,
          DeprecationWarning, ZeroDivisionError):
    print(e.__name__, [b.__name__ for b in e.__mro__[1:-1]])
print(IOError is OSError, EnvironmentError is OSError, issubclass(KeyError, LookupError), issubclass(bool, int))
for group in (LookupError, ArithmeticError, ValueError):
    for e in (KeyError("k"), ZeroDivisionError("z"), UnicodeError("u")):
        try:
            raise e
        except group:
            print(group.__name__, "catches", type(e).__name__)
        except Exception:
            pass
