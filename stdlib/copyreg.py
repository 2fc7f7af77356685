"""How objects of a class are taken apart and made again, as copy uses it."""

__all__ = ['constructor', 'pickle']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register the function that takes objects of the type apart."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that the object can make others."""
    if not callable(object):
        raise TypeError('constructors must be callable')


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Used by objects with __getnewargs_ex__."""
    return cls.__new__(cls, *args, **kwargs)


# The builtin types whose instances, and those of their subclasses, can be taken apart.
_PLAIN = (object, list, dict, set, frozenset, tuple, int, float, complex, str, bytes, bytearray)
# Those whose value __new__ takes.
_VALUES = (frozenset, tuple, int, float, complex, str, bytes, set, bytearray)


def _slot_names(cls):
    """The names of the slots of a class and its bases that hold state."""
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                owner = base.__name__.lstrip('_')
                name = f'_{owner}{name}' if owner else name
            names.append(name)
    return names


def _state_of(obj):
    """What object.__getstate__() gives: the attributes, with those in slots apart."""
    cls = type(obj)
    own = getattr(cls, '__getstate__', None)
    if own is not None and own is not getattr(object, '__getstate__', None):
        return own(obj)
    namespace = getattr(obj, '__dict__', None) or None
    slots = {name: getattr(obj, name) for name in _slot_names(cls) if hasattr(obj, name)}
    return (namespace, slots) if slots else namespace


def _reduce(obj):
    """What object.__reduce_ex__(4) gives."""
    cls = type(obj)
    builtin = next(base for base in cls.__mro__ if not _is_scripted(base))
    if builtin not in _PLAIN and not issubclass(builtin, BaseException):
        if '__getstate__' in builtin.__dict__:
            obj.__getstate__()
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = obj.__getnewargs_ex__()
        made = __newobj_ex__, (cls, args, kwargs)
    elif hasattr(cls, '__getnewargs__'):
        made = __newobj__, (cls, *obj.__getnewargs__())
    elif builtin in _VALUES:
        made = __newobj__, (cls, builtin(obj) if builtin is not int else int.__index__(obj))
    else:
        made = __newobj__, (cls,)
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(dict.items(obj)) if isinstance(obj, dict) else None
    return *made, _state_of(obj), items, pairs


def _is_scripted(cls):
    """Whether a class statement of a script has made the class."""
    return '__module__' in cls.__dict__ and isinstance(cls.__dict__['__module__'], str) \
        and cls.__flags__ & 512 != 0 if _FLAGS else '__module__' in cls.__dict__


class _Example:
    pass


# Whether __flags__ tells the classes of scripts from the builtin ones.
_FLAGS = _Example.__flags__ & 512 != 0 and object.__flags__ & 512 == 0
