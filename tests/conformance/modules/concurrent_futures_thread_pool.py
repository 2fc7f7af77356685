# concurrent.futures: results, exceptions, callbacks, cancelling, waiting, and the errors of each.
import re
import threading
from concurrent import futures
from concurrent.futures import Future, ThreadPoolExecutor, as_completed, wait


def attempt(label, work, *arguments, **keywords):
    try:
        shown = repr(work(*arguments, **keywords))
    except BaseException as error:
        shown = f"{type(error).__name__} {error}"
    print(label, re.sub("0x[0-9a-f]+", "N", shown))


with ThreadPoolExecutor(max_workers=2) as pool:
    f = pool.submit(pow, 2, 10)
    print(f.result(), f.done(), f.running(), f.cancelled(), f.exception())
    attempt("finished", repr, f)
    g = pool.submit(lambda: 1 / 0)
    attempt("error", g.result)
    attempt("error", g.exception)
    attempt("raised", repr, g)
    print(list(pool.map(lambda x, y: x * y, range(5), range(5, 10))))
    attempt("map", lambda: list(pool.map(lambda x: 1 // x, [1, 0, 2])))
    print(pool.submit(lambda *a, **k: (a, k), 1, b=2).result())
    seen = []
    f.add_done_callback(lambda future: seen.append(future is f))
    print(seen, pool.submit(lambda: threading.current_thread().name.split("_")[0]).result()[:18])
attempt("after", pool.submit, int)
attempt("workers", ThreadPoolExecutor, 0)
attempt("initializer", ThreadPoolExecutor, 1, initializer=5)

gate = threading.Event()
with ThreadPoolExecutor(1, thread_name_prefix="named") as pool:
    started = threading.Event()
    first = pool.submit(lambda: (started.set(), gate.wait(), threading.current_thread().name)[2])
    started.wait()
    second = pool.submit(int)
    attempt("running", repr, first)
    attempt("pending", repr, second)
    print(first.running(), first.cancel(), second.cancel(), second.cancel(), second.cancelled(), second.done())
    attempt("cancelled", repr, second)
    attempt("result", second.result)
    attempt("timeout", first.result, timeout=0.001)
    attempt("timeout", first.exception, 0.001)
    attempt("as completed", lambda: list(as_completed([first], timeout=0.001)))
    done, waiting = wait([first, second], timeout=0.001)
    print(len(done), len(waiting))
    gate.set()
    print(first.result())
    done, waiting = wait([first, second])
    print(len(done), len(waiting))
attempt("bad", wait, [], return_when="x")

with ThreadPoolExecutor(3) as pool:
    fs = [pool.submit(int, number) for number in range(6)]
    print(sorted(f.result() for f in as_completed(fs)), len(wait(fs)[0]))
    print(len(wait([pool.submit(int, "x"), pool.submit(gate.wait)], return_when=futures.FIRST_EXCEPTION).done) >= 1)
    print(type(wait(fs)).__name__)

f = Future()
attempt("new", repr, f)
print(f.set_running_or_notify_cancel(), f.running())
f.set_result(5)
attempt("twice", f.set_result, 6)
attempt("twice", f.set_exception, ValueError())
print(f.result(), Future[int])
called = []
f = Future()
f.add_done_callback(lambda future: called.append(1))
f.cancel()
print(called, f.set_running_or_notify_cancel(), futures.TimeoutError is TimeoutError, futures.CancelledError.__mro__[1])
initialised = []
with ThreadPoolExecutor(2, initializer=lambda name: initialised.append(name), initargs=("i",)) as pool:
    pool.submit(int).result()
print(set(initialised))
pool = ThreadPoolExecutor(1)
block = threading.Event()
first = pool.submit(block.wait)
rest = [pool.submit(int) for _ in range(3)]
pool.shutdown(wait=False, cancel_futures=True)
block.set()
print(first.result(), [f.cancelled() for f in rest])


class Other(futures.Executor):
    pass


attempt("abstract", Other().submit, int)
# The program waits for the pool that it forgets.
forgotten = ThreadPoolExecutor(1)
forgotten.submit(print, "done at the end")
