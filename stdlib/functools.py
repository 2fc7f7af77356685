"""Tools for functions: partial application, caches, decorators that help other decorators, dispatch by type."""

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering',
           'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod',
           'singledispatch', 'singledispatchmethod', 'cached_property']

from _functools import _lru_cache_wrapper, _remember, _remembered, cmp_to_key, partial, reduce
from abc import get_cache_token
from collections import namedtuple

_GenericAlias = type(list[int])

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make wrapper look like the function it wraps, and return it."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes the decorated function look like the wrapped one."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _ordering(name, root, answer, formula):
    """The comparison method of the name, from the answer of the root method."""
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return answer(self, other, result)
    method.__name__ = name
    method.__qualname__ = f"_{name.strip('_')}_from_{root.strip('_')}"
    method.__doc__ = (f'Return a {_SIGNS[name]} b.  Computed by @total_ordering from '
                      f'{formula.format(f"a {_SIGNS[root]} b")}.')
    return method


def _opposite(self, other, result):
    return not result


def _but_not_equal(self, other, result):
    return result and self != other


def _or_equal(self, other, result):
    return result or self == other


def _not_and_not_equal(self, other, result):
    return not result and self != other


def _not_or_equal(self, other, result):
    return not result or self == other


_SIGNS = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}
_OPPOSITE = _opposite, '(not {})'
_BUT_NOT_EQUAL = _but_not_equal, '({}) and (a != b)'
_OR_EQUAL = _or_equal, '({}) or (a == b)'
_NOT_AND_NOT_EQUAL = _not_and_not_equal, '(not {}) and (a != b)'
_NOT_OR_EQUAL = _not_or_equal, '(not {}) or (a == b)'
_ORDERINGS = {
    '__lt__': {'__gt__': _NOT_AND_NOT_EQUAL, '__le__': _OR_EQUAL, '__ge__': _OPPOSITE},
    '__le__': {'__ge__': _NOT_OR_EQUAL, '__lt__': _BUT_NOT_EQUAL, '__gt__': _OPPOSITE},
    '__gt__': {'__lt__': _NOT_AND_NOT_EQUAL, '__ge__': _OR_EQUAL, '__le__': _OPPOSITE},
    '__ge__': {'__le__': _NOT_OR_EQUAL, '__gt__': _BUT_NOT_EQUAL, '__lt__': _OPPOSITE},
}


def total_ordering(cls):
    """A class decorator that fills in the missing ordering methods."""
    roots = {name for name in _ORDERINGS if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, (answer, formula) in _ORDERINGS[root].items():
        if name not in roots:
            setattr(cls, name, _ordering(name, root, answer, formula))
    return cls


class partialmethod:
    """A method with some of its arguments given, for use in a class body."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        args = ', '.join(map(repr, self.args))
        keywords = ', '.join([f'{key}={value!r}' for key, value in self.keywords.items()])
        return f'functools.partialmethod({self.func!r}, {args}, {keywords})'

    def _method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        getter = getattr(type(self.func), '__get__', None)
        if getter is not None:
            bound = getter(self.func, obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(_GenericAlias)


_CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])

def lru_cache(maxsize=128, typed=False):
    """A decorator that keeps the results of the latest maxsize different calls."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)
    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """A decorator that keeps all results; the same as lru_cache(maxsize=None)."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once for an instance and then stands in its __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        value = _remembered(instance, self.attrname, _missing)
        if value is None:
            return self._find(instance)
        if value is _missing:
            value = self.func(instance)
            _remember(instance, self.attrname, value)
        return value

    def _find(self, instance):
        # Anything but an instance with attributes of its own: None is what it may keep, too.
        try:
            namespace = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {self.attrname!r} property.') from None
        value = namespace.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                namespace[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f'does not support item assignment for caching {self.attrname!r} property.') from None
        return value

    __class_getitem__ = classmethod(_GenericAlias)


_missing = object()


def _merged(orders):
    """The C3 linearisation of several orders of classes."""
    orders = [order[:] for order in orders if order]
    result = []
    while orders:
        for order in orders:
            first = order[0]
            if not any([first in other[1:] for other in orders]):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(first)
        orders = [rest for order in orders if (rest := order[1:] if order[0] is first else order)]
    return result


def _order_with(cls, abstract):
    """The class's order with abstract classes in it, each at the base that brings it in."""
    bases = list(cls.__bases__)
    # Up to the last base that is abstract, the bases go before what is added.
    place = max([at + 1 for at, base in enumerate(bases) if hasattr(base, '__abstractmethods__')], default=0)
    added = [each for each in abstract
             if issubclass(cls, each) and not any([issubclass(base, each) for base in bases])]
    rest = [each for each in abstract if each not in added]
    groups = bases[:place], added, bases[place:]
    orders = [_order_with(base, rest) for group in groups for base in group]
    return _merged([[cls], *orders, *groups])


def _find_implementation(cls, registry):
    """The entry of the registry that is nearest to the class."""
    known = set(cls.__mro__)
    virtual = [each for each in registry
               if each not in known and hasattr(each, '__mro__') and not isinstance(each, _GenericAlias)
               and issubclass(cls, each)]
    virtual = [each for each in virtual if not any([each is not other and each in other.__mro__ for other in virtual])]
    abstract = []
    for each in virtual:
        # A subclass of it that the class is an instance of brings its own registered bases with it.
        found = [[base for base in sub.__mro__ if base in virtual]
                 for sub in each.__subclasses__() if sub not in known and issubclass(cls, sub)]
        for chain in sorted(found, key=len, reverse=True) or [[each]]:
            abstract += [base for base in chain if base not in abstract]
    match = None
    for each in _order_with(cls, abstract) if abstract else cls.__mro__:
        if match is not None:
            # What comes next may be as good an answer.
            if each in registry and each not in known and match not in known and not issubclass(match, each):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {each}')
            break
        if each in registry:
            match = each
    return registry.get(match)


def singledispatch(func):
    """A decorator that makes a function choose its implementation by the type of the first argument."""
    registry = {}
    dispatched = {}
    token = None
    funcname = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        """The implementation for the class."""
        nonlocal token
        if token is not None and token != get_cache_token():
            # Some class has been registered with an abstract one.
            dispatched.clear()
            token = get_cache_token()
        try:
            return dispatched[cls]
        except KeyError:
            pass
        found = registry[cls] if cls in registry else _find_implementation(cls, registry)
        dispatched[cls] = found
        return found

    def register(cls, func=None):
        """Register an implementation for the class, or by the annotation of its first argument."""
        if _is_dispatch_type(cls):
            if func is None:
                return lambda implementation: register(cls, implementation)
        else:
            if func is not None:
                raise TypeError('Invalid first argument to `register()`. '
                                f'{cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. '
                                'Use either `@register(some_class)` or plain `@register` '
                                'on an annotated function.')
            func = cls
            argname, cls = next(iter(annotations.items()))
            if isinstance(cls, str):
                from typing import get_type_hints
                cls = get_type_hints(func)[argname]
            if cls is None:
                cls = type(None)
            if not _is_dispatch_type(cls):
                if type(cls).__name__ in ('UnionType', '_UnionGenericAlias'):
                    raise TypeError(f'Invalid annotation for {argname!r}. '
                                    f'{cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        nonlocal token
        for part in (cls,) if isinstance(cls, type) else cls.__args__:
            registry[part] = func
            if token is None and hasattr(part, '__abstractmethods__'):
                token = get_cache_token()
        dispatched.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = dispatched.clear
    update_wrapper(wrapper, func)
    return wrapper


def _is_dispatch_type(cls):
    """Whether an implementation can be registered for it: a class, or a union of classes."""
    if isinstance(cls, type) and not isinstance(cls, _GenericAlias):
        return True
    if type(cls).__name__ in ('UnionType', '_UnionGenericAlias'):
        return all(isinstance(part, type) for part in cls.__args__)
    return False


class singledispatchmethod:
    """As singledispatch, for methods: the argument behind self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register an implementation for the class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
