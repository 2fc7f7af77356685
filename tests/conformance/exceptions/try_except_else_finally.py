# Which clauses run, for each way out.
def run(action):
    log = []
    try:
        log.append("try")
        action()
    except ZeroDivisionError:
        log.append("zero")
    except (KeyError, IndexError) as e:
        log.append(f"lookup {type(e).__name__}")
    except Exception as e:
        log.append(f"other {e!r}")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log
def fail(e):
    raise e
print(run(lambda: None))
print(run(lambda: 1 / 0))
print(run(lambda: {}["k"]))
print(run(lambda: [][1]))
print(run(lambda: fail(ValueError("v"))))
print(run(lambda: fail(KeyError)))
try:
    run(lambda: fail(KeyboardInterrupt("not an Exception")))
except BaseException as e:
    print(repr(e))
def else_raises():
    try:
        pass
    except ValueError:
        print("not caught here")
    else:
        raise ValueError("from else")
    finally:
        print("finally")
try:
    else_raises()
except ValueError as e:
    print(e)
try: raise TypeError
except: print("bare except")
try:
    try: 1 / 0
    finally: print("cleanup")
except ZeroDivisionError: print("outer")
