"""The event loop: what runs callbacks one after the other, at once or when their time has come."""

__all__ = ('BaseEventLoop', 'SelectorEventLoop', 'AbstractEventLoopPolicy', 'DefaultEventLoopPolicy',
           'AbstractEventLoop', 'Handle', 'TimerHandle', 'get_event_loop_policy', 'set_event_loop_policy',
           'get_event_loop', 'set_event_loop', 'new_event_loop', 'get_running_loop')

import collections
import contextvars
import heapq
import sys
import threading
import time
import traceback
import warnings
import weakref
from asyncio import coroutines


def _function_shown(function, args):
    import functools
    import reprlib
    while isinstance(function, functools.partial):
        args = (*function.args, *args)
        function = function.func
    name = getattr(function, '__qualname__', None) or getattr(function, '__name__', None) or repr(function)
    return f'{name}({", ".join(map(reprlib.repr, args))})'


def _place_of(function):
    code = getattr(getattr(function, '__func__', function), '__code__', None)
    # What is native in CPython has no place.
    if code is None or getattr(function, '__qualname__', '').startswith('Task.task_'):
        return ''
    return f' at {code.co_filename}:{code.co_firstlineno}'


class Handle:
    """Object returned by callback registration methods."""

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def _shown(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append('cancelled')
        if self._callback is not None:
            parts.append(_function_shown(self._callback, self._args) + _place_of(self._callback))
        return parts

    def __repr__(self):
        return f"<{' '.join(self._shown())}>"

    def cancel(self):
        """Has the callback not called."""
        self._cancelled = True

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            callback = _function_shown(self._callback, self._args) + _place_of(self._callback)
            self._loop.call_exception_handler(
                {'message': f'Exception in callback {callback}', 'exception': error, 'handle': self})


class TimerHandle(Handle):
    """Object returned by timed callback registration methods."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def _shown(self):
        parts = super()._shown()
        parts.insert(2 if self._cancelled else 1, f'when={self._when}')
        return parts

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when <= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when >= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == \
            (other._when, other._callback, other._args, other._cancelled)

    def when(self):
        """Return a scheduled callback time."""
        return self._when


class AbstractEventLoop:
    """What event loops can do."""


class BaseEventLoop(AbstractEventLoop):
    """An event loop of callbacks and timers."""

    def __init__(self):
        self._ready = collections.deque()
        self._scheduled = []
        self._count = 0
        self._stopping = self._closed = False
        self._thread = None
        self._woken = threading.Event()
        self._exception_handler = None
        self._task_factory = None
        self._executor = None
        self._debug = False
        self._generators = weakref.WeakSet()
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return (f'<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} '
                f'debug={self.get_debug()}>')

    def time(self):
        """Return the time according to the event loop's clock."""
        return time.monotonic()

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def call_soon(self, callback, *args, context=None):
        """Arrange for a callback to be called as soon as possible."""
        if self._closed:
            self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """Like call_soon(), but thread-safe."""
        handle = self.call_soon(callback, *args, context=context)
        self._woken.set()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        """Arrange for a callback to be called at a given time."""
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Like call_later(), but uses an absolute time."""
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        self._count += 1
        heapq.heappush(self._scheduled, (when, self._count, handle))
        return handle

    def create_future(self):
        """Create a Future object attached to the loop."""
        from asyncio.futures import Future
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """Schedule a coroutine object."""
        from asyncio.tasks import Task
        self._check_closed()
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        """Set a task factory that will be used by loop.create_task()."""
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        """Return a task factory, or None if the default one is in use."""
        return self._task_factory

    def is_running(self):
        """Returns True if the event loop is running."""
        return self._thread is not None

    def is_closed(self):
        """Returns True if the event loop was closed."""
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def stop(self):
        """Stop running the event loop."""
        self._stopping = True
        self._woken.set()

    def close(self):
        """Close the event loop."""
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None

    def run_forever(self):
        """Run until stop() is called."""
        self._check_closed()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._note_generator, finalizer=self._end_generator)
        self._thread = threading.get_ident()
        _set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread = None
            _set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Run until the Future is done."""
        from asyncio import futures, tasks
        self._check_closed()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_when_done)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_when_done)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def _run_once(self):
        """Waits until there is something to do, and does all that is there by then."""
        scheduled = self._scheduled
        while scheduled and scheduled[0][2]._cancelled:
            heapq.heappop(scheduled)
        if not self._ready and not self._stopping:
            if scheduled:
                delay = scheduled[0][0] - self.time()
                if delay > 0:
                    self._woken.wait(delay)
            else:
                self._woken.wait()
        self._woken.clear()
        if scheduled:
            end = self.time() + 1e-9
            while scheduled and scheduled[0][0] <= end:
                handle = heapq.heappop(scheduled)[2]
                if not handle._cancelled:
                    self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def _note_generator(self, generator):
        self._generators.add(generator)

    def _end_generator(self, generator):
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Shutdown all active asynchronous generators."""
        from asyncio.tasks import gather
        alive = list(self._generators)
        self._generators.clear()
        if not alive:
            return
        results = await gather(*[generator.aclose() for generator in alive], return_exceptions=True)
        for result, generator in zip(results, alive):
            if isinstance(result, Exception):
                self.call_exception_handler(
                    {'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                     'exception': result, 'asyncgen': generator})

    async def shutdown_default_executor(self):
        """Schedule the shutdown of the default executor."""
        if self._executor is not None:
            self._executor.shutdown(wait=True)
            self._executor = None

    def run_in_executor(self, executor, func, *args):
        """Runs a function in a thread."""
        from asyncio.futures import wrap_future
        self._check_closed()
        if executor is None:
            if self._executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
            executor = self._executor
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        self._executor = executor

    def add_signal_handler(self, sig, callback, *args):
        """Add a handler for a signal."""
        import signal
        self._check_callback(callback, 'add_signal_handler')
        handle = Handle(callback, args, self)

        def handler(number, frame):
            self._ready.append(handle)
            self._woken.set()
        signal.signal(sig, handler)

    def remove_signal_handler(self, sig):
        """Remove a handler for a signal."""
        import signal
        if signal.getsignal(sig) in (signal.SIG_DFL, signal.default_int_handler):
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def set_exception_handler(self, handler):
        """Set handler as the new event loop exception handler."""
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def get_exception_handler(self):
        """Return an exception handler, or None if the default one is in use."""
        return self._exception_handler

    def default_exception_handler(self, context):
        """Default exception handler: logs."""
        message = context.get('message') or 'Unhandled exception in event loop'
        exception = context.get('exception')
        lines = [message]
        for key in sorted(context):
            if key in ('message', 'exception'):
                continue
            value = context[key]
            if key == 'source_traceback':
                value = 'Object created at (most recent call last):\n' + ''.join(traceback.format_list(value)).rstrip()
            else:
                value = repr(value)
            lines.append(f'{key}: {value}')
        import logging
        information = (type(exception), exception, exception.__traceback__) if exception is not None else False
        logging.getLogger('asyncio').error('\n'.join(lines), exc_info=information)

    def call_exception_handler(self, context):
        """Call the current event loop's exception handler."""
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler({'message': 'Unhandled error in exception handler', 'exception': error,
                                            'context': context})

    def __getattr__(self, name):
        if name in ('create_connection', 'create_server', 'create_datagram_endpoint', 'sock_recv', 'sock_sendall',
                    'sock_connect', 'sock_accept', 'add_reader', 'add_writer', 'remove_reader', 'remove_writer',
                    'connect_read_pipe', 'connect_write_pipe', 'subprocess_exec', 'subprocess_shell', 'getaddrinfo',
                    'create_unix_connection', 'create_unix_server', 'sendfile', 'start_tls'):
            raise NotImplementedError(f'loop.{name}() is not supported: wattle\'s event loop has no sockets, pipes and '
                                      f'subprocesses')
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')


class SelectorEventLoop(BaseEventLoop):
    """The event loop that there is."""


SelectorEventLoop.__name__ = SelectorEventLoop.__qualname__ = '_UnixSelectorEventLoop'
SelectorEventLoop.__module__ = 'asyncio.unix_events'


def _stop_when_done(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


class AbstractEventLoopPolicy:
    """Where event loops come from."""


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """A loop a thread; the main thread's is made when it is asked for."""

    def __init__(self):
        self._local = threading.local()

    def get_event_loop(self):
        loop = getattr(self._local, 'loop', None)
        if loop is None and not getattr(self._local, 'is_set', False) \
                and threading.current_thread() is threading.main_thread():
            warnings.warn('There is no current event loop', DeprecationWarning, stacklevel=3)
            self.set_event_loop(self.new_event_loop())
            loop = self._local.loop
        if loop is None:
            raise RuntimeError(f'There is no current event loop in thread {threading.current_thread().name!r}.')
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._local.is_set = True
        self._local.loop = loop

    def new_event_loop(self):
        return SelectorEventLoop()


DefaultEventLoopPolicy.__name__ = DefaultEventLoopPolicy.__qualname__ = '_UnixDefaultEventLoopPolicy'
_policy = None
_running = threading.local()


def get_event_loop_policy():
    """Get the current event loop policy."""
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Set the current event loop policy."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


def _get_running_loop():
    return getattr(_running, 'loop', None)


def _set_running_loop(loop):
    _running.loop = loop


def get_running_loop():
    """Return the running event loop.  Raise a RuntimeError if there is none."""
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError('no running event loop')
    return loop


def get_event_loop():
    """Return an asyncio event loop."""
    return _get_running_loop() or get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    """Set the event loop."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """Create and return a new event loop."""
    return get_event_loop_policy().new_event_loop()
