"""Functions that run when the program ends, the last one that was registered first."""

import sys

_registered = []


def register(func, /, *args, **kwargs):
    """Register a function to be executed upon normal program termination

        func - function to be called at exit
        args - optional arguments to pass to func
        kwargs - optional keyword arguments to pass to func

        func is returned to facilitate usage as a decorator."""
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _registered.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Unregister an exit function which was previously registered using
    atexit.register

        func - function to be unregistered"""
    for place, entry in enumerate(_registered):
        if entry is not None and entry[0] == func:
            _registered[place] = None


def _clear():
    """Clear the list of previously registered exit functions."""
    _registered.clear()


def _ncallbacks():
    """Return the number of registered exit functions, those that were unregistered included."""
    return len(_registered)


def _run_exitfuncs():
    """Run all registered exit functions; what they raise is reported and goes no further."""
    # What is registered meanwhile does not run.
    for entry in _registered[::-1]:
        if entry is not None:
            func, args, kwargs = entry
            try:
                func(*args, **kwargs)
            except BaseException as error:
                _report(error, func)
    _registered.clear()


class _Unraisable:
    def __init__(self, error, func):
        self.exc_type, self.exc_value, self.exc_traceback = type(error), error, error.__traceback__
        self.err_msg = 'Exception ignored in atexit callback'
        self.object = func


def _report(error, func):
    hook = sys.unraisablehook
    if hook is not sys.__unraisablehook__:
        hook(_Unraisable(error, func))
        return
    import traceback

    print(f'Exception ignored in atexit callback: {func!r}', file=sys.stderr)
    print(''.join(traceback.format_exception(type(error), error, error.__traceback__.tb_next)), end='', file=sys.stderr)
