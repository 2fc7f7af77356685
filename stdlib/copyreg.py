"""How objects of a class are taken apart and made again, as copy uses it."""

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

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


def _pickle_complex(number):
    return complex, (number.real, number.imag)


def _pickle_union(union):
    import functools
    import operator
    return functools.reduce, (operator.or_, union.__args__)


pickle(complex, _pickle_complex)
pickle(type(int | str), _pickle_union)


def __newobj_ex__(cls, args, kwargs):
    """Used by objects with __getnewargs_ex__."""
    return cls.__new__(cls, *args, **kwargs)


# The builtin types whose instances, and those of their subclasses, can be taken apart.
_PLAIN = (object, list, dict, set, frozenset, tuple, int, float, complex, str, bytes, bytearray, type(None))
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


def _default_state(obj):
    """What object.__getstate__() gives: the attributes, with those in slots apart."""
    cls = type(obj)
    namespace = getattr(obj, '__dict__', None)
    namespace = namespace.copy() if namespace else None
    slots = {name: getattr(obj, name) for name in _slot_names(cls) if hasattr(obj, name)}
    return (namespace, slots) if slots else namespace


def _state_of(obj):
    """What obj.__getstate__() gives."""
    own = getattr(type(obj), '__getstate__', None)
    if own is object.__getstate__:
        return _default_state(obj)
    return obj.__getstate__()


def _reconstructor(cls, base, state):
    """Makes an object of a class around the value of the builtin type that it extends."""
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


_reconstructor.__module__ = 'copyreg'


def _reduce_ex(obj, protocol):
    """What object.__reduce_ex__(protocol) gives."""
    if type(obj) is type(_reduce_ex):
        raise TypeError("cannot pickle 'function' object")
    if type(obj) is type(len):
        owner = obj.__self__
        return obj.__name__ if owner is None or type(owner) is _Module else (getattr, (owner, obj.__name__))
    if protocol >= 2:
        return _reduce(obj, protocol)
    cls = type(obj)
    base = next(base for base in cls.__mro__ if not _is_scripted(base))
    if base in (set, frozenset, bytearray):
        # These take themselves apart at all protocols.
        return _reduce(obj, protocol)
    state = None
    if base is not object:
        if base is cls or base not in _PLAIN:
            raise TypeError(f"cannot pickle '{cls.__name__}' object")
        state = base(obj)
    args = cls, base, state
    if getattr(obj, '__slots__', None) and cls.__getstate__ is object.__getstate__:
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    namespace = obj.__getstate__()
    return (_reconstructor, args, namespace) if namespace else (_reconstructor, args)


def _reduce(obj, protocol=4):
    """What object.__reduce_ex__() gives at protocol 2 and those above it."""
    cls = type(obj)
    builtin = next(base for base in cls.__mro__ if not _is_scripted(base))
    if builtin not in _PLAIN and not issubclass(builtin, BaseException):
        if '__getstate__' in builtin.__dict__:
            obj.__getstate__()
        name = cls.__name__
        if cls is builtin and cls.__module__ != 'builtins':
            name = f'{cls.__module__}.{name}'
        if builtin is memoryview:
            raise TypeError('cannot pickle memoryview objects')
        raise TypeError(f"cannot pickle '{name}' object")
    if builtin in (set, frozenset, bytearray):
        # These take themselves apart with their state.
        if builtin is not bytearray:
            args = list(obj),
        elif not bytearray.__len__(obj):
            args = ()
        else:
            data = bytes(memoryview(obj))
            args = (data.decode('latin-1'), 'latin-1') if protocol < 3 else (data,)
        return cls, args, _state_of(obj)
    if hasattr(cls, '__getnewargs_ex__'):
        made = obj.__getnewargs_ex__()
        if not isinstance(made, tuple):
            raise TypeError(f'__getnewargs_ex__ should return a tuple, not {type(made).__name__!r}')
        if len(made) != 2:
            raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(made)}')
        args, kwargs = made
        if not isinstance(args, tuple):
            raise TypeError('first item of the tuple returned by __getnewargs_ex__ must be a tuple, '
                            f'not {type(args).__name__!r}')
        if not isinstance(kwargs, dict):
            raise TypeError('second item of the tuple returned by __getnewargs_ex__ must be a dict, '
                            f'not {type(kwargs).__name__!r}')
        made = (__newobj_ex__, (cls, args, kwargs)) if kwargs else (__newobj__, (cls, *args))
    elif hasattr(cls, '__getnewargs__'):
        args = obj.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f'__getnewargs__ should return a tuple, not {type(args).__name__!r}')
        made = __newobj__, (cls, *args)
    elif builtin in _VALUES:
        made = __newobj__, (cls, builtin(obj) if builtin is not int else int.__index__(obj))
    else:
        made = __newobj__, (cls,)
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    return *made, _state_of(obj), items, pairs


def _is_scripted(cls):
    """Whether a class statement of a script has made the class."""
    return '__module__' in cls.__dict__ and isinstance(cls.__dict__['__module__'], str) \
        and cls.__flags__ & 512 != 0 if _FLAGS else '__module__' in cls.__dict__


_Module = type(__import__('sys'))


class _Example:
    pass


# Numbers that stand for objects in pickles: (module, name) to number, and back.
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Register an extension code."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Unregister an extension code.  For testing only."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()


# Whether __flags__ tells the classes of scripts from the builtin ones.
_FLAGS = _Example.__flags__ & 512 != 0 and object.__flags__ & 512 == 0
