# _thread.lock and RLock: reprs, arguments, results, messages.
import _thread
import re
import threading
import weakref


def attempt(label, work, *arguments, **keywords):
    try:
        shown = repr(work(*arguments, **keywords))
    except BaseException as error:
        shown = f"{type(error).__name__} {error}"
    print(label, re.sub("0x[0-9a-f]+|[0-9]{12,}", "N", shown))


for make in (threading.Lock, threading.RLock, _thread.allocate_lock):
    lock = make()
    attempt("new", repr, lock)
    attempt("release", lock.release)
    attempt("acquire", lock.acquire)
    attempt("held", repr, lock)
    attempt("again", lock.acquire, False)
    attempt("timeout", lock.acquire, False, 1)
    attempt("timeout", lock.acquire, False, -1)
    attempt("negative", lock.acquire, True, -2)
    attempt("negative", lock.acquire, timeout=-0.5)
    attempt("zero", lock.acquire, True, 0)
    attempt("short", lock.acquire, timeout=0.001)
    attempt("endless", lock.acquire, True, 1e20)
    attempt("endless", lock.acquire, timeout=_thread.TIMEOUT_MAX + 1)
    attempt("text", lock.acquire, True, "a")
    attempt("none", lock.acquire, True, None)
    attempt("nan", lock.acquire, True, float("nan"))
    attempt("many", lock.acquire, 1, 2, 3)
    attempt("keyword", lock.acquire, foo=1)
    attempt("argument", lock.release, 1)
    if hasattr(lock, "locked"):
        attempt("locked", lock.locked)
    attempt("exit", lock.__exit__)
    attempt("exit", lock.__exit__, None, None, None)
    attempt("enter", lock.__enter__)
    attempt("held", repr, lock)
    attempt("fork", lock._at_fork_reinit)
    attempt("free", repr, lock)
    attempt("attribute", setattr, lock, "x", 1)
    attempt("weak", lambda: weakref.ref(lock)() is lock)
attempt("owned", lock.locked)
recursive = threading.RLock()
attempt("owned", recursive._is_owned)
attempt("save", recursive._release_save)
with recursive, recursive:
    attempt("owned", recursive._is_owned)
    saved = recursive._release_save()
    attempt("saved", lambda: saved[0])
    attempt("free", repr, recursive)
    recursive._acquire_restore(saved)
    attempt("held", repr, recursive)
attempt("free", repr, recursive)
attempt("class", _thread.LockType)
attempt("derived", type, "X", (_thread.LockType,), {})


class Derived(_thread.RLock):
    extra = 5


with Derived() as inner:
    print(inner, Derived().extra, Derived().acquire(False))
attempt("start", _thread.start_new_thread)
attempt("start", _thread.start_new_thread, 1, ())
attempt("start", _thread.start_new_thread, print, 1)
attempt("start", _thread.start_new_thread, print, (), 1)
attempt("exit", _thread.exit)
for size in (0, 1, -1, 65536, 0):
    attempt("stack size", _thread.stack_size, size)
print(_thread._count(), _thread.TIMEOUT_MAX, _thread.error, _thread.LockType, _thread.RLock)
try:
    _thread.interrupt_main()
    for _ in range(10):
        pass
except KeyboardInterrupt as error:
    print("interrupted", error.args)
attempt("signal", _thread.interrupt_main, 5000)
attempt("signal", _thread.interrupt_main, "a")
# Another thread may release a lock, but not an RLock.
lock = threading.Lock()
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print(lock.locked())
recursive.acquire()
found = []


def try_release():
    try:
        recursive.release()
    except RuntimeError as error:
        found.append(str(error))
    found.append(recursive.acquire(False))
    found.append(recursive.acquire(timeout=0.001))


t = threading.Thread(target=try_release)
t.start()
t.join()
print(found)
