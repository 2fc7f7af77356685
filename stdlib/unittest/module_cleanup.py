"""What is to be done when the tests of a module are over."""

_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Same as addCleanup, except the cleanup items are called even if
    setUpModule fails (unlike tearDownModule)."""
    _cleanups.append((function, args, kwargs))


def doModuleCleanups():
    """Execute all module cleanup functions. Normally called for you after
    tearDownModule."""
    failures = []
    while _cleanups:
        function, args, kwargs = _cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as failure:
            failures.append(failure)
    if failures:
        raise failures[0]


def enterModuleContext(cm):
    """Same as enterContext, but module-wide."""
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager "
                        f'protocol') from None
    result = enter(cm)
    addModuleCleanup(leave, cm, None, None, None)
    return result
