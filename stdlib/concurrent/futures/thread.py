"""The executor whose calls run in threads."""

import itertools
import os
import queue
import sys
import threading
import traceback
import weakref
from concurrent.futures import _base

_threads = weakref.WeakKeyDictionary()
_program_ends = False


def _python_exit():
    global _program_ends
    _program_ends = True
    workers = list(_threads.items())
    for _, tasks in workers:
        tasks.put(None)
    for worker, _ in workers:
        worker.join()


threading._register_atexit(_python_exit)


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            # The error's traceback refers to this frame.
            self = None
        else:
            self.future.set_result(result)


def _work(executor_reference, tasks, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            print('Exception in initializer:', file=sys.stderr)
            traceback.print_exc()
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            return
    while True:
        try:
            item = tasks.get_nowait()
        except queue.Empty:
            executor = executor_reference()
            if executor is not None:
                executor._idle_semaphore.release()
            del executor
            item = tasks.get()
        if item is not None:
            item.run()
            del item
            continue
        executor = executor_reference()
        if _program_ends or executor is None or executor._shutdown:
            if executor is not None:
                executor._shutdown = True
            # The next worker shall end too.
            tasks.put(None)
            return
        del executor


class BrokenThreadPool(_base.BrokenExecutor):
    """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""


class ThreadPoolExecutor(_base.Executor):
    """An executor with a pool of threads, which are started as they are needed."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or 'ThreadPoolExecutor-%d' % self._counter()
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        """Submits a callable to be executed with the given arguments; returns its future."""
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _program_ends:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        tasks = self._work_queue
        number = len(self._threads)
        if number < self._max_workers:
            reference = weakref.ref(self, lambda _: tasks.put(None))
            arguments = (reference, tasks, self._initializer, self._initargs)
            worker = threading.Thread(name=f'{self._thread_name_prefix}_{number}', target=_work, args=arguments)
            self._threads.add(worker)
            _threads[worker] = tasks
            worker.start()

    def _initializer_failed(self):
        self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
        self._cancel_waiting(lambda future: future.set_exception(BrokenThreadPool(self._broken)))

    def _cancel_waiting(self, end):
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                end(item.future)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Let the workers end when all that was submitted is done."""
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                self._cancel_waiting(_base.Future.cancel)
            self._work_queue.put(None)
        if wait:
            for worker in list(self._threads):
                worker.join()
