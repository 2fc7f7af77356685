"""Futures, executors, and waiting for several futures."""

import collections
import sys
import threading
import time
import traceback
import types

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
_AS_COMPLETED = '_AS_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

_WORDS = {
    PENDING: 'pending',
    RUNNING: 'running',
    CANCELLED: 'cancelled',
    CANCELLED_AND_NOTIFIED: 'cancelled',
    FINISHED: 'finished',
}


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when an executor has become non-functional after a severe failure."""


class Future:
    """The result of a call that is carried out later."""

    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        # What is called when it is done: those of scripts, and those of who waits for several.
        self._done_callbacks = []
        self._watchers = []

    def __repr__(self):
        with self._condition:
            place = f'<{type(self).__name__} at {id(self):#x} state={_WORDS[self._state]}'
            if self._state != FINISHED:
                return f'{place}>'
            if self._exception:
                return f'{place} raised {type(self._exception).__name__}>'
            return f'{place} returned {type(self._result).__name__}>'

    def cancel(self):
        """Cancel the future if possible; returns whether it was."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Return True if the future was cancelled."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Return True if the future is currently executing."""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Return True if the future was cancelled or finished executing."""
        with self._condition:
            return self._is_done()

    def _is_done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _wait(self, timeout):
        if not self._condition.wait_for(self._is_done, timeout):
            raise TimeoutError()
        if self._state != FINISHED:
            raise CancelledError()

    def result(self, timeout=None):
        """Return the result of the call that the future represents, waiting for it."""
        try:
            with self._condition:
                self._wait(timeout)
                if self._exception:
                    raise self._exception
                return self._result
        finally:
            # The exception's traceback refers to this frame.
            self = None

    def exception(self, timeout=None):
        """Return the exception raised by the call that the future represents, waiting for it, or None."""
        with self._condition:
            self._wait(timeout)
            return self._exception

    def add_done_callback(self, fn):
        """Attaches a callable that will be called, with the future, when the future finishes."""
        with self._condition:
            if not self._is_done():
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            print(f'exception calling callback for {self!r}', file=sys.stderr)
            traceback.print_exc()

    # --- for executors ---

    def set_running_or_notify_cancel(self):
        """Mark the future as running; returns False where it was cancelled."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._tell_watchers()
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        """Sets the return value of work associated with the future."""
        self._finish(result, None)

    def set_exception(self, exception):
        """Sets the result of the future as being the given exception."""
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._is_done():
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result = result
            self._exception = exception
            self._state = FINISHED
            self._tell_watchers()
            self._condition.notify_all()
        self._invoke_callbacks()

    def _tell_watchers(self):
        for watcher in self._watchers:
            watcher(self)


def _is_over(future):
    """Whether an executor has nothing more to do for a future."""
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


class _Watch:
    """Collects the futures among several that are over."""

    def __init__(self, futures):
        self._condition = threading.Condition()
        self._news = collections.deque()
        self._futures = futures
        self.over = set()
        for future in futures:
            with future._condition:
                if _is_over(future):
                    self.over.add(future)
                else:
                    future._watchers.append(self._add)

    def _add(self, future):
        with self._condition:
            self._news.append(future)
            self._condition.notify_all()

    def next(self, timeout):
        """The next ones that are over; none when the time is."""
        with self._condition:
            self._condition.wait_for(lambda: self._news, timeout)
            news = list(self._news)
            self._news.clear()
            return news

    def close(self):
        for future in self._futures:
            with future._condition:
                if self._add in future._watchers:
                    future._watchers.remove(self._add)


DoneAndNotDoneFutures = collections.namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the futures in the given sequence to complete."""
    futures = set(fs)
    end = None if timeout is None else time.monotonic() + timeout
    watch = _Watch(futures)
    done = set(watch.over)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED) and done != futures:
        watch.close()
        raise ValueError('Invalid return condition: %r' % return_when)

    def is_enough():
        if len(done) == len(futures) or return_when == FIRST_COMPLETED and done:
            return True
        return return_when == FIRST_EXCEPTION and any(f._state == FINISHED and f._exception for f in done)

    try:
        while not is_enough():
            rest = None if end is None else end - time.monotonic()
            if rest is not None and rest < 0:
                break
            done.update(watch.next(rest))
    finally:
        watch.close()
    return DoneAndNotDoneFutures(done, futures - done)


def as_completed(fs, timeout=None):
    """An iterator over the given futures that yields each as it completes."""
    end = None if timeout is None else time.monotonic() + timeout
    futures = set(fs)
    total = len(futures)
    watch = _Watch(futures)
    try:
        ready = [future for future in futures if future in watch.over]
        pending = futures - watch.over
        while True:
            while ready:
                yield ready.pop(0)
            if not pending:
                return
            rest = None if end is None else end - time.monotonic()
            if rest is not None and rest < 0:
                raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            ready = watch.next(rest)
            pending.difference_update(ready)
    finally:
        watch.close()


class Executor:
    """What carries calls out."""

    def submit(self, fn, /, *args, **kwargs):
        """Submits a callable to be executed with the given arguments; returns its future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Returns an iterator equivalent to map(fn, iter), whose calls are all submitted at once."""
        end = None if timeout is None else timeout + time.monotonic()
        futures = collections.deque(self.submit(fn, *args) for args in zip(*iterables))

        def results():
            try:
                while futures:
                    future = futures.popleft()
                    try:
                        result = future.result(None if end is None else end - time.monotonic())
                    finally:
                        future.cancel()
                        future = None
                    yield result
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Clean-up the resources associated with the Executor."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
