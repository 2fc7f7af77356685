# An exception ends its thread alone: threading.excepthook reports it, and SystemExit is silent.
import _thread
import io
import re
import sys
import threading
from threading import Thread


def report(work):
    old, sys.stderr = sys.stderr, io.StringIO()
    try:
        work()
        text = sys.stderr.getvalue()
    finally:
        sys.stderr = old
    text = re.sub(r'File ".*?threading.py", line \d+', "File THREADING", text)
    print(re.sub(r'File ".*?exceptions_end', 'File "exceptions_end', re.sub("[0-9]{12,}", "N", text)), end="")


def run(target, *arguments, **keywords):
    t = Thread(target=target, args=arguments, **keywords)
    t.start()
    t.join()


def fails():
    raise KeyError("x")


def chained():
    try:
        fails()
    except KeyError as error:
        raise ValueError("y") from error


report(lambda: run(fails, name="R"))
report(lambda: run(fails))
report(lambda: run(chained))
report(lambda: run(sys.exit, 3))
report(lambda: run(_thread.exit))


class Weird(BaseException):
    pass


def weird():
    raise Weird("base")


report(lambda: run(weird))
threading.excepthook = lambda args: print(args.exc_type, args.exc_value, args.exc_traceback is not None, args.thread.name)
run(fails, name="hooked")
threading.excepthook = threading.__excepthook__
arguments = threading.ExceptHookArgs((ValueError, ValueError("v"), None, None))
print(arguments.exc_type, arguments.thread, len(arguments))
report(lambda: threading.excepthook(arguments))
report(lambda: threading.excepthook(threading.ExceptHookArgs((ValueError, ValueError("v"), None, threading.main_thread()))))
report(lambda: threading.excepthook(threading.ExceptHookArgs((SystemExit, SystemExit(), None, None))))
for wrong in ((1, 2), 5):
    try:
        threading.ExceptHookArgs(wrong)
    except TypeError as error:
        print(error)
try:
    threading.excepthook(1)
except TypeError as error:
    print(error)
lock = _thread.allocate_lock()
lock.acquire()


def raw():
    # What nobody catches in a raw thread goes to sys.unraisablehook.
    raise OSError("raw")


def hook(unraisable):
    print(unraisable.exc_type, unraisable.exc_value, unraisable.err_msg, unraisable.object is raw)
    lock.release()


sys.unraisablehook = hook
_thread.start_new_thread(raw, ())
lock.acquire()
sys.unraisablehook = sys.__unraisablehook__
# Each thread handles its own exceptions.
try:
    1 / 0
except ZeroDivisionError:
    run(lambda: print(sys.exc_info()))
    print(sys.exc_info()[0])


def depth(n=1):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


def deep(n):
    if n:
        return deep(n - 1)
    found = []
    run(lambda: found.append(depth()))
    return found[0]


# Each has the whole depth of calls for itself.
print(deep(500) > 900)
