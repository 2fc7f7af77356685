"""Results that are still to come."""

__all__ = ('Future', 'wrap_future', 'isfuture')

import concurrent.futures
import contextvars
from asyncio import events, exceptions
from types import GenericAlias

PENDING, CANCELLED, FINISHED = 'PENDING', 'CANCELLED', 'FINISHED'


def isfuture(obj):
    """Return True if obj is a Future."""
    return hasattr(type(obj), '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def _callbacks_shown(callbacks):
    if not callbacks:
        return ''
    shown = [events._function_shown(callbacks[0][0], ()) + events._place_of(callbacks[0][0])]
    if len(callbacks) == 2:
        shown.append(events._function_shown(callbacks[1][0], ()) + events._place_of(callbacks[1][0]))
    elif len(callbacks) > 2:
        last = callbacks[-1][0]
        shown = [f'{shown[0]}, <{len(callbacks) - 2} more>, {events._function_shown(last, ())}{events._place_of(last)}']
    return f"cb=[{', '.join(shown)}]"


class Future:
    """A result that is still to come."""

    _state = PENDING
    _result = _exception = _loop = _cancel_message = None
    _cancelled_exc = None
    _asyncio_future_blocking = False
    _log_traceback = False

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def _shown(self):
        parts = [self._state.lower()]
        if self._state == FINISHED:
            import reprlib
            parts.append(f'exception={self._exception!r}' if self._exception is not None
                         else f'result={reprlib.repr(self._result)}')
        callbacks = _callbacks_shown(self._callbacks)
        if callbacks:
            parts.append(callbacks)
        return parts

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._shown())}>"

    def __del__(self):
        if self._log_traceback:
            context = {'message': f'{type(self).__name__} exception was never retrieved', 'exception': self._exception,
                       'future': self}
            self._loop.call_exception_handler(context)

    def get_loop(self):
        """Return the event loop the Future is bound to."""
        return self._loop

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            error = self._cancelled_exc
            self._cancelled_exc = None
            return error
        if self._cancel_message is None:
            return exceptions.CancelledError()
        return exceptions.CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancel the future and schedule callbacks."""
        self._log_traceback = False
        if self._state != PENDING:
            return False
        self._state = CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        """Return True if the future was cancelled."""
        return self._state == CANCELLED

    def done(self):
        """Return True if the future is done."""
        return self._state != PENDING

    def result(self):
        """Return the result this future represents."""
        if self._state == CANCELLED:
            raise self._make_cancelled_error()
        if self._state != FINISHED:
            raise exceptions.InvalidStateError('Result is not set.')
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """Return the exception that was set on this future."""
        if self._state == CANCELLED:
            raise self._make_cancelled_error()
        if self._state != FINISHED:
            raise exceptions.InvalidStateError('Exception is not set.')
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Add a callback to be run when the future becomes done."""
        if self._state != PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        """Remove all instances of a callback from the "call when done" list."""
        kept = [entry for entry in self._callbacks if entry[0] != fn]
        count = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return count

    def set_result(self, result):
        """Mark the future done and set its result."""
        if self._state != PENDING:
            raise exceptions.InvalidStateError('invalid state')
        self._result = result
        self._state = FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        """Mark the future done and set an exception."""
        if self._state != PENDING:
            raise exceptions.InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = FINISHED
        self._schedule_callbacks()
        self._log_traceback = True

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


Future.__module__ = '_asyncio'


def _copy_state(source, target):
    """Has one future become what another one, perhaps of concurrent.futures, is."""
    if target.cancelled() or target.done():
        return
    if source.cancelled():
        target.cancel()
    elif source.exception() is not None:
        target.set_exception(source.exception())
    else:
        target.set_result(source.result())


def _chain_future(source, destination):
    """Has the destination done when the source is, and the source cancelled when the destination is."""
    source_loop = source.get_loop() if isfuture(source) else None
    destination_loop = destination.get_loop() if isfuture(destination) else None

    def set_state(future, other):
        if isfuture(future):
            _copy_state(other, future)
        else:
            if other.cancelled():
                future.cancel()
            if not future.set_running_or_notify_cancel():
                return
            if other.exception() is not None:
                future.set_exception(other.exception())
            else:
                future.set_result(other.result())

    def cancelled(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is destination_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def done(source):
        if destination.cancelled() and destination_loop is not None and destination_loop.is_closed():
            return
        if destination_loop is None or destination_loop is source_loop:
            set_state(destination, source)
        elif not destination_loop.is_closed():
            destination_loop.call_soon_threadsafe(set_state, destination, source)
    destination.add_done_callback(cancelled)
    source.add_done_callback(done)


def wrap_future(future, *, loop=None):
    """Wrap concurrent.futures.Future object."""
    if isfuture(future):
        return future
    assert isinstance(future, concurrent.futures.Future), f'concurrent.futures.Future is expected, got {future!r}'
    made = (events.get_event_loop() if loop is None else loop).create_future()
    _chain_future(future, made)
    return made
