# try inside try, except and finally blocks.
def f(n):
    try:
        try:
            if n == 1: raise ValueError("one")
            if n == 2: raise KeyError("two")
            if n == 3: raise OSError("three")
        except ValueError as e:
            print("inner", e)
            try:
                raise TypeError("in handler")
            except TypeError as e2:
                print("nested", e2, repr(e2.__context__))
            print("still", e)
        except KeyError:
            raise RuntimeError("replaced")
        finally:
            try:
                1 / 0
            except ZeroDivisionError:
                print("zero in finally")
    except RuntimeError as e:
        print("outer", e, repr(e.__context__))
    else:
        print("outer else")
    return n
for n in range(3):
    print(f(n))
try:
    f(3)
except OSError as e:
    print(type(e).__name__, e, e.__context__)
def finally_replaces():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
try:
    finally_replaces()
except KeyError as e:
    print(e, repr(e.__context__))
