"""Tests that are coroutines: each test case runs them in an event loop of its own."""

import asyncio
import contextvars
import inspect

from .case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    """A test case whose methods may be coroutines."""

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._runner = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Add a coroutine function that is called when the test is over."""
        self.addCleanup(self._awaited, func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enters the asynchronous context manager, and leaves it when the test is over."""
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context "
                            f'manager protocol') from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _awaited(self, func, /, *args, **kwargs):
        result = func(*args, **kwargs)
        return self._runner.run(result) if inspect.isawaitable(result) else result

    def _call_setup(self):
        self.setUp()
        self._awaited(self.asyncSetUp)

    def _call_teardown(self):
        self._awaited(self.asyncTearDown)
        self.tearDown()

    def _call_method(self, method):
        result = self._awaited(method)
        if result is not None:
            import warnings
            warnings.warn(f'It is deprecated to return a value that is not None from a test case ({method})',
                          DeprecationWarning, stacklevel=4)

    def run(self, result=None):
        self._runner = asyncio.Runner(debug=True)
        try:
            return super().run(result)
        finally:
            self._runner.close()
            self._runner = None
