"""Copies of objects: copy() makes a new container of the same items, deepcopy() copies the items too.

A class says how it is copied by __copy__(), __deepcopy__(memo) or __reduce_ex__(4).
"""

__all__ = ['Error', 'copy', 'deepcopy']

from _copy import deepcopy as _deepcopy
from copyreg import _reduce, dispatch_table


class Error(Exception):
    """What a copy that fails raises."""


error = Error


def _function():
    pass


# What is never changed, or is one of a kind, is its own copy.
_ATOMIC = {type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
           type(Ellipsis), type(NotImplemented), type(len), type(_function), type(_function.__code__)}
_CONTAINERS = {list, dict, set, bytearray}
_DEEPLY_ATOMIC = _ATOMIC - {tuple, frozenset, slice}


def copy(x):
    """Make a shallow copy of the object."""
    cls = type(x)
    if cls in _CONTAINERS:
        return x.copy()
    if cls in _ATOMIC or issubclass(cls, type):
        return x
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    parts = _parts(x, cls)
    if isinstance(parts, str):
        return x
    return _reconstruct(x, None, *parts)


def deepcopy(x, memo=None, _nil=[]):
    """Make a copy of the object and of all that it holds; memo maps identities to finished copies."""
    return _deepcopy(x, {} if memo is None else memo, dispatch_table, _deepcopy_other)


def _deepcopy_other(x, memo, _nil=[]):
    """Copies what is neither a builtin container nor an instance that is made of its attributes alone."""
    key = id(x)
    made = memo.get(key, _nil)
    if made is not _nil:
        return made
    cls = type(x)
    if cls in _DEEPLY_ATOMIC or issubclass(cls, type):
        return x
    deep = _DEEP.get(cls)
    if deep is not None:
        made = deep(x, memo)
    else:
        method = getattr(x, '__deepcopy__', None)
        if method is not None:
            made = method(memo)
        else:
            parts = _parts(x, cls)
            made = x if isinstance(parts, str) else _reconstruct(x, memo, *parts)
    if made is not x:
        memo[key] = made
        _keep_alive(x, memo)
    return made


def _parts(x, cls):
    """What the object can be made again from."""
    reducer = dispatch_table.get(cls)
    if reducer is not None:
        return reducer(x)
    own_ex, own = getattr(cls, '__reduce_ex__', None), getattr(cls, '__reduce__', None)
    if own_ex is not None and own_ex is not object.__reduce_ex__:
        return own_ex(x, 4)
    if own is not None and own is not object.__reduce__:
        return own(x)
    return _reduce(x)


def _keep_alive(x, memo):
    """Keeps the object until the copying ends, so that its identity is not given to another one."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo):
    made = []
    memo[id(x)] = made
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A tuple in a cycle with itself has been copied by now.
    if id(x) in memo:
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_set(x, memo):
    return _reconstruct(x, memo, type(x), ([*x],))


def _deepcopy_bytearray(x, memo):
    return x.copy()


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_DEEP = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, set: _deepcopy_set,
         frozenset: _deepcopy_set, bytearray: _deepcopy_bytearray}


class _Bound:
    def method(self):
        pass


_DEEP[type(_Bound().method)] = _deepcopy_method
_ATOMIC.discard(type(_Bound().method))


def _reconstruct(x, memo, func, args, state=None, items=None, pairs=None, /):
    """Makes the object again from its parts, which are copied too where there is a memo."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    made = func(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, '__setstate__'):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(made, name, value)
    if items is not None:
        for item in items:
            made.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made
