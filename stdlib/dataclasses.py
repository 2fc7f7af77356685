"""Classes made of annotated fields: dataclass() writes their __init__, __repr__, comparisons and hash."""

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields',
           'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']

import copy
import keyword
import sys
from abc import update_abstractmethods
from types import GenericAlias, MappingProxyType
from reprlib import recursive_repr


class FrozenInstanceError(AttributeError):
    """Raised where a field of a frozen instance is set or deleted."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = MappingProxyType({})


class _FIELD_BASE:
    """What a field is: one of the instance, of the class, or an argument of __init__ alone."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class InitVar:
    """The annotation of an argument of __init__ that goes to __post_init__ and becomes no field."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field: what field() was given, with the name and the type."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), '__set_name__', None)
        if method is not None:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    """What dataclass() was given."""

    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq, self.order = init, repr, eq, order
        self.unsafe_hash, self.frozen = unsafe_hash, frozen

    def __repr__(self):
        return (f'_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},'
                f'unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})')


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """Describe a field, in the place of its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _compile(name, parameters, body, scope, globals, owner):
    """A function of the source, whose free names are those of the scope."""
    lines = [f'def __make__({", ".join(scope)}):', f' def {name}({", ".join(parameters)}):']
    lines += [f'  {line}' for line in body or ['pass']]
    lines.append(f' return {name}')
    namespace = {}
    exec('\n'.join(lines), globals, namespace)
    function = namespace['__make__'](**scope)
    function.__qualname__ = f'{owner.__qualname__}.{name}'
    return function


def _init_function(cls, init_fields, frozen, has_post_init, self_name, slots, globals):
    ordered = [f for f in init_fields if f.init and not f.kw_only]
    keyword_only = [f for f in init_fields if f.init and f.kw_only]
    seen_default = None
    for f in ordered:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    scope = {'__factory__': _HAS_DEFAULT_FACTORY, '__set__': object.__setattr__}
    annotations = {}

    def parameter(f):
        annotations[f.name] = f.type
        if f.default_factory is not MISSING:
            return f'{f.name}=__factory__'
        if f.default is not MISSING:
            scope[f'__default_{f.name}__'] = f.default
            return f'{f.name}=__default_{f.name}__'
        return f.name

    parameters = [self_name] + [parameter(f) for f in ordered]
    if keyword_only:
        parameters += ['*'] + [parameter(f) for f in keyword_only]
    body = []
    for f in init_fields:
        if f.default_factory is not MISSING:
            scope[f'__factory_{f.name}__'] = f.default_factory
            value = f'__factory_{f.name}__()'
            if f.init:
                value = f'{value} if {f.name} is __factory__ else {f.name}'
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            scope[f'__default_{f.name}__'] = f.default
            value = f'__default_{f.name}__'
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'__set__({self_name}, {f.name!r}, {value})')
        else:
            body.append(f'{self_name}.{f.name} = {value}')
    if has_post_init:
        given = ', '.join([f.name for f in init_fields if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.__post_init__({given})')
    function = _compile('__init__', parameters, body, scope, globals, cls)
    function.__annotations__ = {**annotations, 'return': None}
    return function


def _repr_function(cls, shown, globals):
    text = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in shown])
    body = [f'return f"{{self.__class__.__qualname__}}({text})"']
    inner = _compile('__repr__', ['self'], body, {}, globals, cls)
    made = recursive_repr()(inner)
    inner.__qualname__ = '__create_fn__.<locals>.__repr__'
    made.__wrapped__ = inner
    return made


def _tuple_of(name, chosen):
    return '(' + ''.join([f'{name}.{f.name},' for f in chosen]) + ')'


def _comparison(cls, name, operator, compared, globals):
    body = ['if other.__class__ is self.__class__:',
            f' return {_tuple_of("self", compared)}{operator}{_tuple_of("other", compared)}',
            'return NotImplemented']
    return _compile(name, ['self', 'other'], body, {}, globals, cls)


def _hash_function(cls, hashed, globals):
    return _compile('__hash__', ['self'], [f'return hash({_tuple_of("self", hashed)})'], {}, globals, cls)


def _frozen_functions(cls, names, globals):
    guard = f'if type(self) is cls or name in {tuple(names)!r}:'
    scope = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    setter = _compile('__setattr__', ['self', 'name', 'value'],
                      [guard, ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
                       'super(cls, self).__setattr__(name, value)'], scope, globals, cls)
    deleter = _compile('__delattr__', ['self', 'name'],
                       [guard, ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
                        'super(cls, self).__delattr__(name)'], scope, globals, cls)
    return setter, deleter


def _is_annotation_of(annotation, cls, owner, name):
    """Whether the annotation is, or as a text names, what `owner` has under the name."""
    if not isinstance(annotation, str):
        return False
    namespace = sys.modules.get(cls.__module__).__dict__ if cls.__module__ in sys.modules else {}
    first, rest = _leading_name(annotation)
    if rest.startswith('.'):
        second, _ = _leading_name(rest[1:])
        found = getattr(namespace.get(first), second, MISSING) if second else MISSING
    else:
        found = namespace.get(first, MISSING)
    wanted = getattr(owner, name, None)
    return found is wanted or getattr(found, '__origin__', None) is wanted or type(found) is wanted


def _leading_name(text):
    """The name that a text begins with, and what stands behind it."""
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return text[:end], text[end:].lstrip()


def _kind_of(annotation, cls):
    typing = sys.modules.get('typing')
    if typing is not None:
        if annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar \
                or _is_annotation_of(annotation, cls, typing, 'ClassVar'):
            return _FIELD_CLASSVAR
    if annotation is InitVar or type(annotation) is InitVar \
            or _is_annotation_of(annotation, cls, sys.modules[__name__], 'InitVar'):
        return _FIELD_INITVAR
    return _FIELD


def _make_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        f = field(default=default)
    f.name, f.type = name, annotation
    f._field_type = _kind_of(annotation, cls)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {f.default.__class__} for field {f.name} is not allowed: '
                         'use default_factory')
    return f


def _set_new(cls, name, value):
    """Sets the attribute unless the class has its own; tells whether it had."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    found = {}
    globals = sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    any_frozen_base = has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            found.update(base_fields)
            if getattr(base, _PARAMS).frozen:
                any_frozen_base = True
    own_fields = []
    kw_only_seen = False
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        is_marker = annotation is KW_ONLY or _is_annotation_of(annotation, cls, sys.modules[__name__], 'KW_ONLY')
        if is_marker:
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = kw_only = True
        else:
            own_fields.append(_make_field(cls, name, annotation, kw_only))
    for f in own_fields:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen_base and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, found)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    all_init = [f for f in found.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    instance_fields = [f for f in found.values() if f._field_type is _FIELD]
    if init:
        has_post_init = hasattr(cls, '__post_init__')
        self_name = '__dataclass_self__' if 'self' in found else 'self'
        _set_new(cls, '__init__', _init_function(cls, all_init, frozen, has_post_init, self_name, slots, globals))
    if repr:
        _set_new(cls, '__repr__', _repr_function(cls, [f for f in instance_fields if f.repr], globals))
    compared = [f for f in instance_fields if f.compare]
    if eq:
        _set_new(cls, '__eq__', _comparison(cls, '__eq__', '==', compared, globals))
    if order:
        for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _set_new(cls, name, _comparison(cls, name, operator, compared, globals)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
    if frozen:
        for function in _frozen_functions(cls, [f.name for f in instance_fields], globals):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}')
    hashed = [f for f in instance_fields if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = _hash_function(cls, hashed, globals)
    elif eq and not has_explicit_hash:
        cls.__hash__ = _hash_function(cls, hashed, globals) if frozen else None
    if not getattr(cls, '__doc__'):
        if init:
            cls.__doc__ = cls.__name__ + _signature(all_init)
        else:
            from inspect import signature
            cls.__doc__ = cls.__name__ + str(signature(cls)).replace(' -> None', '')
    if match_args:
        _set_new(cls, '__match_args__', tuple([f.name for f in all_init if f.init and not f.kw_only]))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot)
    update_abstractmethods(cls)
    return cls


def _signature(init_fields):
    """The parameters of __init__ as the docstring shows them."""
    ordered = [f for f in init_fields if f.init and not f.kw_only]
    keyword_only = [f for f in init_fields if f.init and f.kw_only]
    parts = []
    for f in ordered + keyword_only:
        if keyword_only and f is keyword_only[0]:
            parts.append('*')
        annotation = f.type
        if isinstance(annotation, type) and type(annotation) is not GenericAlias:
            shown = annotation.__qualname__
            if annotation.__module__ not in ('builtins', ''):
                shown = f'{annotation.__module__}.{shown}'
        else:
            shown = repr(annotation)
            if shown.startswith('typing.'):
                shown = shown.replace('typing.', '')
        text = f'{f.name}: {shown}'
        if f.default_factory is not MISSING:
            text += ' = <factory>'
        elif f.default is not MISSING:
            text += f' = {f.default!r}'
        parts.append(text)
    return f"({', '.join(parts)})"


def _slots_of(cls):
    """The names that a class itself has slots for."""
    slots = cls.__dict__.get('__slots__', ())
    if isinstance(slots, str):
        return slots,
    if hasattr(slots, '__next__'):
        raise TypeError(f'Slots of {cls.__name__!r} cannot be determined')
    return slots


def _with_slots(cls, is_frozen, weakref_slot):
    """The class again, with slots for its fields."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = tuple([f.name for f in fields(cls)])
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    slots = [name for name in names if name not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        slots.append('__weakref__')
    namespace['__slots__'] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in namespace:
            cls.__getstate__ = lambda self: [getattr(self, f.name) for f in fields(self)]
        if '__setstate__' not in namespace:
            cls.__setstate__ = _set_state
    return cls


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A decorator that adds the special methods to a class of annotated fields."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                              weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping field names to field values."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _dict_convert(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _tuple_convert(obj, tuple_factory)


def _dict_convert(value, dict_factory):
    if _is_instance(value):
        return dict_factory([(f.name, _dict_convert(getattr(value, f.name), dict_factory)) for f in fields(value)])
    return _convert_container(value, lambda item: _dict_convert(item, dict_factory))


def _tuple_convert(value, tuple_factory):
    if _is_instance(value):
        return tuple_factory([_tuple_convert(getattr(value, f.name), tuple_factory) for f in fields(value)])
    return _convert_container(value, lambda item: _tuple_convert(item, tuple_factory))


def _convert_container(value, convert):
    """The container with its items converted; a copy of anything else."""
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return type(value)(*[convert(item) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([convert(item) for item in value])
    if isinstance(value, dict):
        pairs = [(convert(key), convert(item)) for key, item in value.items()]
        if hasattr(type(value), 'default_factory'):
            made = type(value)(value.default_factory)
            made.update(pairs)
            return made
        return type(value)(pairs)
    return copy.deepcopy(value)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False):
    """Return a new dynamically created dataclass; the fields are names, (name, type) or (name, type, default)."""
    namespace = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, namespace[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    namespace['__annotations__'] = annotations
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(namespace))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, '
                                 'it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
