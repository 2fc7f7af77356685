# A bare raise raises the exception being handled.
import sys
def f():
    try:
        raise ValueError("again")
    except ValueError:
        print("logging")
        raise
try:
    f()
except ValueError as e:
    first = e
    print(e)
def from_helper():
    raise
try:
    try:
        {}["x"]
    except KeyError:
        from_helper()
except KeyError as e:
    print("helper", e)
try:
    raise
except RuntimeError as e:
    print(type(e).__name__, e)
try:
    raise first
except ValueError as e:
    print(e is first)
def nested():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise
try:
    nested()
except ValueError as e:
    print(e, e.__context__)
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1])
print(sys.exc_info()[0])
def after():
    try:
        raise ValueError
    except ValueError:
        pass
    try:
        raise
    except RuntimeError as e:
        return e
print(after())
