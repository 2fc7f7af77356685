"""What is a coroutine, and how one is shown."""

__all__ = ('iscoroutinefunction', 'iscoroutine')

import collections.abc
import inspect
import types

_is_coroutine = object()


def iscoroutinefunction(func):
    """Return True if func is a decorated coroutine function."""
    return inspect.iscoroutinefunction(func) or getattr(func, '_is_coroutine', None) is _is_coroutine


def iscoroutine(obj):
    """Return True if obj is a coroutine object."""
    return isinstance(obj, (types.CoroutineType, types.GeneratorType, collections.abc.Coroutine))


def shown(coroutine):
    """A coroutine in words: its name, and where it stands."""
    name = getattr(coroutine, '__qualname__', None) or getattr(coroutine, '__name__', None) \
        or f'<{type(coroutine).__name__} without __name__>'
    code = getattr(coroutine, 'cr_code', None) or getattr(coroutine, 'gi_code', None)
    running = getattr(coroutine, 'cr_running', False) or getattr(coroutine, 'gi_running', False)
    if code is None:
        return f'{name}() running' if running else f'{name}()'
    frame = getattr(coroutine, 'cr_frame', None) or getattr(coroutine, 'gi_frame', None)
    file = code.co_filename or '<empty co_filename>'
    if frame is not None:
        return f"{name}() {'running' if running else 'running'} at {file}:{frame.f_lineno}"
    return f'{name}() done, defined at {file}:{code.co_firstlineno}'
