"""The types that have no name among the builtins, and helpers to make classes."""

import sys


def _function():
    pass


def _cell():
    value = 1

    def inner():
        return value
    return inner.__closure__[0]


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    __slots__ = ('slot',)

    def method(self):
        pass


FunctionType = type(_function)
LambdaType = FunctionType
MappingProxyType = type(type.__dict__)
SimpleNamespace = type(sys.implementation)
CodeType = type(_function.__code__)
CellType = type(_cell())
GeneratorType = type(_generator())
_c = _coroutine()
CoroutineType = type(_c)
_c.close()
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
ModuleType = type(sys)
try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(_Class.slot)
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(Ellipsis)
NoneType = type(None)
NotImplementedType = type(NotImplemented)

del _function, _cell, _generator, _coroutine, _async_generator, _Class, _c, sys


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as a class statement does; exec_body fills the namespace."""
    resolved = resolve_bases(bases)
    meta, ns, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(ns)
    if resolved is not bases:
        ns['__orig_bases__'] = bases
    return meta(name, resolved, ns, **kwds)


def resolve_bases(bases):
    """Replace the bases that are no classes by what their __mro_entries__ give."""
    resolved = []
    changed = False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            resolved.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(entries)
        changed = True
    return tuple(resolved) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """Find the metaclass and prepare the namespace; returns (metaclass, namespace, kwds)."""
    kwds = dict(kwds or {})
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(kind, meta):
                meta = kind
            elif not issubclass(meta, kind):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a '
                                '(non-strict) subclass of the metaclasses of all its bases')
    ns = meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}
    return meta, ns, kwds




class DynamicClassAttribute:
    """A property that its class does not show, so that the class may have an attribute of the name."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError('unreadable attribute')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        doc = fget.__doc__ if self.overwrite_doc else None
        made = type(self)(fget, self.fset, self.fdel, doc or self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def setter(self, fset):
        made = type(self)(self.fget, fset, self.fdel, self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def deleter(self, fdel):
        made = type(self)(self.fget, self.fset, fdel, self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made


def coroutine(func):
    """Let what a function gives be awaited: a generator as it is, another generator-like object in a wrapper."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    if type(func) is FunctionType:
        code = func.__code__
        if code.co_flags & 0x180:
            return func
        if code.co_flags & 0x20:
            func.__code__ = code.replace(co_flags=code.co_flags | 0x100)
            return func

    from collections.abc import Coroutine, Generator
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        if type(made) is CoroutineType or type(made) is GeneratorType and made.gi_code.co_flags & 0x100:
            return made
        if isinstance(made, Generator) and not isinstance(made, Coroutine):
            return _GeneratorWrapper(made)
        return made
    return wrapped


class _GeneratorWrapper:
    """Shows an object that behaves as a generator as an awaitable."""

    def __init__(self, wrapped):
        self.__wrapped = wrapped
        self.__is_generator = type(wrapped) is GeneratorType
        self.__name__ = getattr(wrapped, '__name__', None)
        self.__qualname__ = getattr(wrapped, '__qualname__', None)

    def send(self, value):
        return self.__wrapped.send(value)

    def throw(self, type, *rest):
        return self.__wrapped.throw(type, *rest)

    def close(self):
        return self.__wrapped.close()

    @property
    def gi_code(self):
        return self.__wrapped.gi_code

    @property
    def gi_frame(self):
        return self.__wrapped.gi_frame

    @property
    def gi_running(self):
        return self.__wrapped.gi_running

    @property
    def gi_yieldfrom(self):
        return self.__wrapped.gi_yieldfrom

    cr_code, cr_frame, cr_running, cr_await = gi_code, gi_frame, gi_running, gi_yieldfrom

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped if self.__is_generator else self

    __await__ = __iter__


__all__ = [name for name in globals() if not name.startswith('_')]
