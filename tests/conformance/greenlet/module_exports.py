# What the module exports, also as attributes of the class.
import greenlet
for name in ("greenlet", "getcurrent", "GreenletExit", "error", "settrace", "gettrace", "GREENLET_USE_GC", "GREENLET_USE_TRACING", "GREENLET_USE_CONTEXT_VARS", "__version__"):
    print(name, hasattr(greenlet, name))
print(bool(greenlet.GREENLET_USE_GC), bool(greenlet.GREENLET_USE_TRACING), bool(greenlet.GREENLET_USE_CONTEXT_VARS))
cls = greenlet.greenlet
for name in ("getcurrent", "GreenletExit", "error", "settrace", "gettrace"):
    print(name, getattr(cls, name) is getattr(greenlet, name) or getattr(cls, name)() is getattr(greenlet, name)())
print(greenlet.GreenletExit.__mro__[1].__name__, greenlet.error.__mro__[1].__name__)
print(issubclass(greenlet.GreenletExit, Exception), issubclass(greenlet.error, Exception))
print(cls.__name__, cls.__module__, greenlet.GreenletExit.__name__, greenlet.error.__name__)
