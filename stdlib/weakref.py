"""Weak references: they do not keep their objects alive, and tell when these have gone."""

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']

import _weakref
from _collections_abc import MutableMapping, MutableSet

_target = _weakref.target


class ref:
    """A reference that does not keep its object alive; called, it gives the object, or None."""

    __slots__ = ('_watch', '_hash', '__weakref__')

    def __new__(cls, object, callback=None, /, *args, **kwargs):
        if callback is None and cls is ref:
            for other in _weakref.owners(object):
                if type(other) is ref and other.__callback__ is None:
                    return other
        self = super().__new__(cls)
        self._watch = _weakref.watch(object, self, callback)
        return self

    def __init__(self, object, callback=None, /):
        pass

    def __call__(self):
        return _target(self._watch)

    @property
    def __callback__(self):
        return _weakref.callback(self._watch)

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            pass
        target = _target(self._watch)
        if target is None:
            raise TypeError('weak object has gone away')
        self._hash = hash(target)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        mine, others = _target(self._watch), _target(other._watch)
        if mine is None or others is None:
            return self is other
        return mine == others

    def __ne__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        mine, others = _target(self._watch), _target(other._watch)
        if mine is None or others is None:
            return self is not other
        return mine != others

    def __repr__(self):
        target = _target(self._watch)
        if target is None:
            return f'<weakref at {id(self):#x}; dead>'
        # A __getattr__ of the target's class is not asked.
        has_name = any('__name__' in base.__dict__ for base in type(target).__mro__)
        name = getattr(target, '__name__', None) if has_name else None
        named = f' ({name})' if isinstance(name, str) else ''
        return f'<weakref at {id(self):#x}; to {type(target).__name__!r} at {id(target):#x}{named}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    __class_getitem__ = classmethod(type(list[int]))


ref.__name__ = ref.__qualname__ = 'ReferenceType'
ReferenceType = ref


def getweakrefcount(object, /):
    """Return the number of weak references to 'object'."""
    return len(_weakref.owners(object))


def getweakrefs(object, /):
    """Return a list of all weak reference objects that point to 'object'."""
    first, proxies, others = [], [], []
    for owner in _weakref.owners(object):
        is_proxy = type(owner) is ProxyType or type(owner) is CallableProxyType
        watch = _get_slot(owner, '_watch') if is_proxy else owner._watch
        if (is_proxy or type(owner) is ref) and _weakref.callback(watch) is None:
            (proxies if is_proxy else first).append(owner)
        else:
            others.append(owner)
    # What many share goes before what is of one owner, the latest first.
    return first + proxies + others[::-1]


def _of(value):
    """The object behind a proxy; any other value is itself."""
    if type(value) is ProxyType or type(value) is CallableProxyType:
        value = _target(_get_slot(value, '_watch'))
        if value is None:
            raise ReferenceError('weakly-referenced object no longer exists')
    return value


_get_slot = object.__getattribute__


class weakproxy:
    """Stands for an object that it does not keep alive, and does what that does."""

    __slots__ = ('_watch', '__weakref__')
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_of(self), name)

    def __setattr__(self, name, value):
        setattr(_of(self), name, value)

    def __delattr__(self, name):
        delattr(_of(self), name)

    def __str__(self):
        return str(_of(self))

    def __repr__(self):
        target = _target(_get_slot(self, '_watch'))
        return f'<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>'

    def __bool__(self):
        return bool(_of(self))

    def __bytes__(self):
        return bytes(_of(self))

    def __next__(self):
        target = _of(self)
        if not hasattr(type(target), '__next__'):
            raise TypeError(f'Weakref proxy referenced a non-iterator {type(target).__name__!r} object')
        return next(target)


def _add_operators():
    """Gives the proxies the special methods, each of which works on the objects behind its operands."""
    import operator

    def unary(function):
        return lambda self: function(_of(self))

    def binary(function):
        return lambda self, other: function(_of(self), _of(other))

    def reflected(function):
        return lambda self, other: function(_of(other), _of(self))

    for name in ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and',
                 'or', 'xor'):
        function = getattr(operator, f'__{name}__')
        setattr(weakproxy, f'__{name}__', binary(function))
        setattr(weakproxy, f'__r{name}__', reflected(function))
        setattr(weakproxy, f'__i{name}__', binary(getattr(operator, f'__i{name}__')))
    for name in ('lt', 'le', 'eq', 'ne', 'ge', 'gt', 'getitem', 'contains', 'delitem'):
        setattr(weakproxy, f'__{name}__', binary(getattr(operator, f'__{name}__')))
    weakproxy.__setitem__ = lambda self, key, value: operator.setitem(_of(self), _of(key), _of(value))
    for name, function in (('neg', operator.neg), ('pos', operator.pos), ('abs', abs), ('invert', operator.invert),
                           ('int', int), ('float', float), ('index', operator.index), ('len', len),
                           ('iter', iter), ('reversed', reversed), ('round', round)):
        setattr(weakproxy, f'__{name}__', unary(function))
    weakproxy.__divmod__ = binary(divmod)


class weakcallableproxy(weakproxy):
    """A proxy for an object that can be called."""

    __slots__ = ()
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        return _of(self)(*args, **kwargs)


_add_operators()
for _class, _name in ((weakproxy, 'ProxyType'), (weakcallableproxy, 'CallableProxyType')):
    _class.__name__ = _class.__qualname__ = _name
ProxyType, CallableProxyType = weakproxy, weakcallableproxy
ProxyTypes = (ProxyType, CallableProxyType)
del _class, _name


def proxy(object, callback=None, /):
    """Create a proxy object that weakly references 'object'."""
    cls = CallableProxyType if callable(object) else ProxyType
    if callback is None:
        for other in _weakref.owners(object):
            if type(other) is cls and _weakref.callback(_get_slot(other, '_watch')) is None:
                return other
    made = cls.__new__(cls)
    _set_slot(made, '_watch', _weakref.watch(object, made, callback))
    return made


_set_slot = object.__setattr__


class WeakMethod(ref):
    """A weak reference to a bound method, which lives as long as its object does."""

    __slots__ = ('_function', '_kind', '_alive')

    def __new__(cls, meth, callback=None):
        try:
            obj, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        def notify(_):
            dead = found()
            if dead is not None and dead._alive:
                dead._alive = False
                if callback is not None:
                    callback(dead)

        self = ref.__new__(cls, obj, notify)
        self._function = ref(function, notify)
        self._kind = type(meth)
        self._alive = True
        found = ref(self)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        obj, function = ref.__call__(self), self._function()
        if obj is None or function is None:
            return None
        return self._kind(function, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self() is None or other() is None:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows the key of its entry."""

    __slots__ = ('key',)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass


class WeakValueDictionary(MutableMapping):
    """A mapping whose entries go when nothing else keeps their values alive."""

    def __init__(self, other=(), /, **kw):
        self.data = data = {}

        def remove(dead):
            if data.get(dead.key) is dead:
                del data[dead.key]
        self._remove = remove
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        found = self.data.get(key)
        return found is not None and found() is not None

    def __iter__(self):
        for key, found in list(self.data.items()):
            if found() is not None:
                yield key

    keys = __iter__

    def items(self):
        for key, found in list(self.data.items()):
            value = found()
            if value is not None:
                yield key, value

    def values(self):
        for found in list(self.data.values()):
            value = found()
            if value is not None:
                yield value

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def get(self, key, default=None):
        found = self.data.get(key)
        value = None if found is None else found()
        return default if value is None else value

    def pop(self, key, *args):
        try:
            value = self.data.pop(key)()
        except KeyError:
            value = None
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        return value

    def popitem(self):
        while True:
            key, found = self.data.popitem()
            value = found()
            if value is not None:
                return key, value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def copy(self):
        made = WeakValueDictionary()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made

    def valuerefs(self):
        """Return a list of weak references to the values."""
        return list(self.data.values())

    def itervaluerefs(self):
        """Return an iterator over weak references to the values."""
        return iter(list(self.data.values()))

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(MutableMapping):
    """A mapping whose entries go when nothing else keeps their keys alive."""

    def __init__(self, dict=None):
        self.data = data = {}

        def remove(dead):
            data.pop(dead, None)
        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for found in list(self.data):
            key = found()
            if key is not None:
                yield key

    keys = __iter__

    def items(self):
        for found, value in list(self.data.items()):
            key = found()
            if key is not None:
                yield key, value

    def values(self):
        for found, value in list(self.data.items()):
            if found() is not None:
                yield value

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            found, value = self.data.popitem()
            key = found()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def copy(self):
        made = WeakKeyDictionary()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made

    def keyrefs(self):
        """Return a list of weak references to the keys."""
        return list(self.data)

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakSet(MutableSet):
    """A set whose items go when nothing else keeps them alive."""

    def __init__(self, data=None):
        self.data = items = set()

        def remove(dead):
            items.discard(dead)
        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for found in list(self.data):
            item = found()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def pop(self):
        while True:
            try:
                found = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = found()
            if item is not None:
                return item

    def update(self, other):
        for item in other:
            self.add(item)

    def difference_update(self, other):
        self.__isub__(other)

    def intersection_update(self, other):
        self.__iand__(other)

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __isub__(self, other):
        if self is other:
            self.clear()
        else:
            for item in other:
                self.discard(item)
        return self

    def __iand__(self, other):
        wanted = {ref(item) for item in other}
        self.data.intersection_update(wanted)
        return self

    def __ixor__(self, other):
        if self is other:
            self.clear()
        else:
            for item in list(other):
                self.discard(item) if item in self else self.add(item)
        return self

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def union(self, other):
        return self.__class__(item for part in (self, other) for item in part)

    __or__ = union

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        return self.data == set(map(ref, other)) if isinstance(other, self.__class__) else NotImplemented

    def isdisjoint(self, other):
        return not self.intersection(other)

    def __repr__(self):
        return repr({found for found in self.data})

    __hash__ = None


class finalize:
    """Calls a function when an object has gone, or earlier when it is called itself, or else at the program's end."""

    __slots__ = ()
    # What is alive: lists of the weak reference, the function, its arguments, and whether it runs at the end.
    _registry = {}
    _is_registered = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._is_registered:
            import atexit
            atexit.register(finalize._run_rest)
            finalize._is_registered = True
        watch = ref(obj, lambda dead: self())
        finalize._registry[self] = [watch, func, args, kwargs, True]

    def __call__(self, _=None):
        """If alive then mark as dead and return func(*args, **kwargs); otherwise return None."""
        entry = finalize._registry.pop(self, None)
        if entry is None:
            return None
        _, func, args, kwargs, _ = entry
        return func(*args, **kwargs)

    def detach(self):
        """If alive then mark as dead and return (obj, func, args, kwargs); otherwise return None."""
        known = self.peek()
        if known is not None and finalize._registry.pop(self, None):
            return known
        return None

    def peek(self):
        """If alive then return (obj, func, args, kwargs); otherwise return None."""
        entry = finalize._registry.get(self)
        obj = entry and entry[0]()
        return None if obj is None else (obj, *entry[1:4])

    @property
    def alive(self):
        """Whether finalizer is alive."""
        return self in finalize._registry

    @property
    def atexit(self):
        """Whether finalizer should be called at exit."""
        entry = finalize._registry.get(self)
        return bool(entry) and entry[4]

    @atexit.setter
    def atexit(self, value):
        entry = finalize._registry.get(self)
        if entry:
            entry[4] = bool(value)

    @classmethod
    def _run_rest(cls):
        # The latest first; what is made meanwhile comes before the others.
        import sys
        while waiting := [each for each, entry in cls._registry.items() if entry[4]]:
            try:
                waiting[-1]()
            except Exception:
                sys.excepthook(*sys.exc_info())

    def __repr__(self):
        entry = finalize._registry.get(self)
        obj = entry and entry[0]()
        if obj is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f'<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>'
