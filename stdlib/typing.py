"""Names for annotations. Nothing is checked at run time; the names evaluate, combine and print as they are written."""

import collections
import collections.abc
import contextlib
import functools
import operator
import sys
import types
from types import GenericAlias

TYPE_CHECKING = False


def _type_repr(obj):
    """How an argument shows inside brackets."""
    if isinstance(obj, type) and type(obj) is not GenericAlias:
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    return repr(obj)


def _converted(arg):
    """An argument as a type: None stands for its type, a text for a reference forward."""
    if arg is None:
        return type(None)
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _checked(arg, message, is_argument=True, allows_special_forms=False):
    """The argument, where it can be a type."""
    arg = ForwardRef(arg, is_class=allows_special_forms) if isinstance(arg, str) else _converted(arg)
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if (origin in (Generic, Protocol) or origin is ClassVar and not allows_special_forms
                or origin is Final and is_argument and not allows_special_forms):
            raise TypeError(f'{arg} is not valid as type argument')
    if allows_special_forms and arg in (ClassVar, Final):
        return arg
    if arg in (Generic, Protocol) or isinstance(arg, _SpecialForm) and arg._name not in _PLAIN_FORMS:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


_PLAIN_FORMS = ('Any', 'NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias')


def _parameters_of(args):
    """The type variables among the arguments, each once."""
    found = {}
    for arg in args:
        if isinstance(arg, type) and type(arg) is not GenericAlias:
            continue
        if isinstance(arg, _TypeVarLike):
            found[arg] = None
        elif isinstance(arg, (tuple, list)):
            found.update(dict.fromkeys(_parameters_of(arg)))
        else:
            found.update(dict.fromkeys(getattr(arg, '__parameters__', None) or ()))
    return tuple(found)


def _is_parameter_list(arg):
    """Whether it can stand for a ParamSpec."""
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _assigned(alias, args, checks=True):
    """What the type variables of an alias or a generic class stand for: a dict."""
    parameters = alias.__parameters__
    flat = []
    for arg in args:
        inner = _unpacked_types(arg)
        flat.extend([arg] if inner is None else inner)
    args = tuple(flat)
    for parameter in parameters:
        prepare = getattr(parameter, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(alias, args)
    _check_count(alias, args, parameters)
    given = {}
    for parameter, arg in zip(parameters, args):
        if isinstance(parameter, TypeVarTuple):
            given[parameter] = arg
        elif isinstance(parameter, ParamSpec) and isinstance(arg, list):
            given[parameter] = parameter.__typing_subst__(arg)
        elif checks:
            given[parameter] = parameter.__typing_subst__(arg)
        else:
            given[parameter] = arg
    return given


def _unpacked_types(arg):
    """The types of an unpacked tuple of known length."""
    if getattr(arg, '__unpacked__', False) is True:
        inner = arg
    elif isinstance(arg, _UnpackGenericAlias):
        inner = arg.__args__[0]
    else:
        return None
    args = getattr(inner, '__args__', None)
    if getattr(inner, '__origin__', None) is not tuple or args is None or ... in args:
        return None
    return args


def _endless_type(arg):
    """The type of which an unpacked tuple has any number; None for all else."""
    args = None if isinstance(arg, type) else getattr(arg, '__typing_unpacked_tuple_args__', None)
    return args[0] if args and len(args) == 2 and args[1] is ... else None


def _substituted(args, given):
    """The arguments with their type variables replaced."""
    result = []
    for arg in args:
        if isinstance(arg, _UnpackGenericAlias) and isinstance(arg.__args__[0], TypeVarTuple):
            result.extend(given.get(arg.__args__[0], (arg,)))
        elif isinstance(arg, TypeVarTuple) and arg in given:
            arg.__typing_subst__(given[arg])
        elif isinstance(arg, _TypeVarLike):
            result.append(given.get(arg, arg))
        elif isinstance(arg, type) and type(arg) is not GenericAlias:
            result.append(arg)
        elif isinstance(arg, (list, tuple)):
            result.append(type(arg)(_substituted(arg, given)))
        elif parameters := getattr(arg, '__parameters__', ()):
            inner = []
            for parameter in parameters:
                value = given.get(parameter, parameter)
                if isinstance(parameter, TypeVarTuple):
                    inner.extend(value if isinstance(value, tuple) else (Unpack[parameter],))
                else:
                    inner.append(value)
            result.append(arg[tuple(inner)])
        else:
            result.append(arg)
    return tuple(result)


def _cached(function):
    """A method that gives for equal arguments the same result, where they have hashes."""
    remembered = functools.lru_cache(typed=True)(function)
    # These tell equal arguments of other types apart.
    apart = functools.lru_cache(typed=True)(lambda self, *parameters: function(self, parameters))

    @functools.wraps(function)
    def method(self, parameters):
        try:
            if self is Annotated or self is Literal:
                return apart(self, *parameters) if isinstance(parameters, tuple) else apart(self, parameters)
            return remembered(self, parameters)
        except TypeError:
            return function(self, parameters)

    return method


class _Final:
    """The base of what nobody may inherit from."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _Operators:
    """The operator | of what stands for a type."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Final, _Operators, _root=True):
    # A name that takes types in brackets in a way of its own.

    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_cached
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)

    __iter__ = None


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _plain_form(name, doc):
    def getitem(self, parameters):
        raise TypeError(f'{self} is not subscriptable')
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


NoReturn = _plain_form('NoReturn', 'The result of a function that never returns.')
Never = _plain_form('Never', 'The type that has no members.')
Self = _plain_form('Self', 'The class that encloses the annotation.')
LiteralString = _plain_form('LiteralString', 'A string that the source spells out.')
TypeAlias = _plain_form('TypeAlias', 'Marks an assignment as the alias of a type.')


def _one_argument(name, doc):
    def getitem(self, parameters):
        item = _checked(parameters, f'{self} accepts only single type.')
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


ClassVar = _one_argument('ClassVar', 'Marks a variable of the class.')
Final = _one_argument('Final', 'Marks a name that is not assigned to again.')
TypeGuard = _one_argument('TypeGuard', 'The result of a function that narrows the type of its argument.')
Required = _one_argument('Required', 'A key that a TypedDict must have.')
NotRequired = _one_argument('NotRequired', 'A key that a TypedDict may lack.')


@_SpecialForm
def Unpack(self, parameters):
    """The types of a tuple, or of keyword arguments, one by one."""
    return _UnpackGenericAlias(self, (_checked(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        parameter = _checked(parameter, 'Union[arg, ...]: each arg must be a type.')
        if isinstance(parameter, (_UnionGenericAlias, types.UnionType)):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    unique = []
    for parameter in flat:
        if parameter not in unique:
            unique.append(parameter)
    if len(unique) == 1:
        return unique[0]
    if len(unique) == 2 and type(None) in unique:
        return _UnionGenericAlias(self, tuple(unique), name='Optional')
    return _UnionGenericAlias(self, tuple(unique))


@_SpecialForm
def Optional(self, parameters):
    """Optional[X] is Union[X, None]."""
    return Union[_checked(parameters, f'{self} requires a single type.'), type(None)]


@_SpecialForm
def Literal(self, parameters):
    """One of the given values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        flat.extend(parameter.__args__ if isinstance(parameter, _LiteralGenericAlias) else (parameter,))
    try:
        flat = list({(type(value), value): value for value in flat}.values())
    except TypeError:
        # Values that have no hash stay as they are.
        pass
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    """A parameter specification with further parameters in front."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    return _ConcatenateGenericAlias(self, tuple([_converted(parameter) for parameter in parameters]))


class ForwardRef(_Final, _root=True):
    """A type that is named by a text."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_module__', '__forward_is_class__',
                 '__forward_value__', '__forward_evaluated__', '__forward_is_argument__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            # An unpacked type is no expression by itself.
            code = compile(f'({arg},)[0]' if arg.startswith('*') else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_code__ = code
        self.__forward_module__ = module
        self.__forward_is_class__ = is_class
        self.__forward_evaluated__ = False
        self.__forward_value__ = None

    def _evaluate(self, globalns, localns, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            globalns = getattr(sys.modules.get(self.__forward_module__), '__dict__', globalns)
        found = _checked(eval(self.__forward_code__, globalns, localns), 'Forward references must evaluate to types.',
                         self.__forward_is_argument__, self.__forward_is_class__)
        self.__forward_value__ = _evaluated(found, globalns, localns, recursive_guard | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (self.__forward_arg__ == other.__forward_arg__
                    and self.__forward_value__ == other.__forward_value__)
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self):
        raise TypeError('a forward reference cannot be called')

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


def _evaluated(t, globalns, localns, recursive_guard=frozenset()):
    """The type with the references in it replaced by what they name."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, recursive_guard)
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        if isinstance(t, GenericAlias):
            old = tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__])
        else:
            old = t.__args__
        new = tuple([_evaluated(arg, globalns, localns, recursive_guard) for arg in old])
        if new == t.__args__ and getattr(t, '__unpacked__', False) is not True:
            return t
        if isinstance(t, GenericAlias):
            flat = t.__origin__ is collections.abc.Callable and not (len(new) == 2 and _is_parameter_list(new[0]))
            made = t.__origin__[(new[:-1], new[-1]) if flat else new]
            return Unpack[made] if t.__unpacked__ else made
        if isinstance(t, types.UnionType):
            return functools.reduce(lambda a, b: a | b, new)
        return t.copy_with(new)
    return t


class _TypeVarLike(_Operators):
    """What type variables of all kinds share."""

    def _set_module(self):
        module = sys._getframe(2).f_globals.get('__name__', '__main__')
        if module != 'typing':
            self.__module__ = module

    def __repr__(self):
        sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return sign + self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__name__

    def __init_subclass__(cls, /, **kwds):
        if cls.__module__ != __name__ or cls.__qualname__ not in ('TypeVar', 'ParamSpec', 'TypeVarTuple'):
            raise TypeError('Cannot subclass special typing classes')


class TypeVar(_TypeVarLike):
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__constraints__ = tuple([_checked(each, 'TypeVar(name, constraint, ...): constraints must be types.')
                                      for each in constraints])
        self.__bound__ = None if bound is None else _checked(bound, 'Bound must be a type.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self._set_module()

    def __call__(self, *args, **kwds):
        raise TypeError("'TypeVar' object is not callable")

    def __typing_subst__(self, arg):
        message = 'Parameters to generic types must be types.'
        arg = _checked(arg, message)
        if isinstance(arg, _UnpackGenericAlias) or getattr(arg, '__unpacked__', False) is True:
            raise TypeError(f'{arg} is not valid as type argument')
        return arg


class ParamSpecArgs:
    """The args of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        return isinstance(other, ParamSpecArgs) and self.__origin__ == other.__origin__

    __hash__ = object.__hash__


class ParamSpecKwargs:
    """The kwargs of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        return isinstance(other, ParamSpecKwargs) and self.__origin__ == other.__origin__

    __hash__ = object.__hash__


class ParamSpec(_TypeVarLike):
    """A variable for the parameters of a callable."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self._set_module()

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([_checked(each, 'Expected a type.') for each in arg])
        if not _is_parameter_list(arg):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        place = parameters.index(self)
        if place >= len(args):
            raise TypeError(f'Too few arguments for {alias}')
        if len(parameters) == 1 and not _is_parameter_list(args[0]):
            return (args,)
        if isinstance(args[place], list):
            return (*args[:place], tuple(args[place]), *args[place + 1:])
        return args

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple(_TypeVarLike):
    """A variable for any number of types."""

    def __init__(self, name):
        self.__name__ = name
        self._set_module()

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __call__(self):
        raise TypeError("'TypeVarTuple' object is not callable")

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        place = parameters.index(self)
        if any([isinstance(each, TypeVarTuple) for each in parameters[place + 1:]]):
            raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
        before, behind = place, len(parameters) - place - 1
        # A tuple of any length gives as many types as are needed before and behind the variable.
        endless = [at for at, each in enumerate(args) if _endless_type(each) is not None]
        if len(endless) > 1:
            raise TypeError('More than one unpacked arbitrary-length tuple argument')
        if endless:
            at, filling = endless[0], _endless_type(args[endless[0]])
            args = (*args[:at], *[filling] * max(before - at, 0), args[at],
                    *[filling] * max(behind - (len(args) - at - 1), 0), *args[at + 1:])
        elif before + behind > len(args):
            raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, '
                            f'expected at least {len(parameters) - 1}')
        end = len(args) - behind
        return (*args[:before], tuple(args[before:end]), *args[end:])


def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


class _BaseGenericAlias(_Final, _Operators, _root=True):
    """What all names with, or ready for, types in brackets share."""

    def __init__(self, origin, name=None):
        self.__origin__ = origin
        self._name = name

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    _inst = True

    def __getattr__(self, attr):
        if attr in ('__origin__', '__args__'):
            raise AttributeError(attr)
        if attr == '__name__' or attr == '__qualname__':
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        if attr == '__doc__' or attr == '__parameters__':
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams', '_paramspec_tvars', '_typevar_types'):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __dir__(self):
        return sorted({*super().__dir__(), *[name for name in dir(self.__origin__) if not _is_dunder(name)]})

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            entries = [self.__origin__] if self.__origin__ not in bases else []
            after = bases[bases.index(self) + 1:]
            if not any([isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic)
                        for b in after]):
                entries.append(Generic)
            return tuple(entries)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            after = bases[bases.index(self) + 1:]
            if any([isinstance(b, _BaseGenericAlias) and b is not self for b in after]):
                return ()
        return (self.__origin__,)


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A generic with the types that were given in brackets."""

    def __init__(self, origin, args, *, name=None, inst=True):
        super().__init__(origin, name)
        self._inst = inst
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_of(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    @_cached
    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        args = args if isinstance(args, tuple) else (args,)
        given = _assigned(self, [_converted(arg) for arg in args])
        return self.copy_with(_substituted(self.__args__, given))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        args = ', '.join([_type_repr(arg) for arg in self.__args__]) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __iter__(self):
        yield Unpack[self]


def _check_count(alias, args, parameters):
    if len(args) != len(parameters):
        many = 'many' if len(args) > len(parameters) else 'few'
        raise TypeError(f'Too {many} arguments for {alias}; actual {len(args)}, expected {len(parameters)}')


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """A name such as List, which waits for its types."""

    def __init__(self, origin, nparams, *, inst=False, name=None):
        super().__init__(origin, name or origin.__name__)
        self._inst = inst
        self._nparams = nparams
        if origin.__module__ == 'builtins':
            self.__doc__ = f'A generic version of {origin.__qualname__}.'
        else:
            self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    @_cached
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        parameters = tuple([_checked(each, 'Parameters to generic types must be types.') for each in parameters])
        if len(parameters) != self._nparams:
            many = 'many' if len(parameters) > self._nparams else 'few'
            raise TypeError(f'Too {many} arguments for {self}; actual {len(parameters)}, expected {self._nparams}')
        return self.copy_with(parameters)

    def copy_with(self, parameters):
        return _GenericAlias(self.__origin__, parameters, name=self._name, inst=self._inst)

    __iter__ = None

    def __repr__(self):
        return f'typing.{self._name}'

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name


class _UnpackGenericAlias(_GenericAlias, _root=True):
    @property
    def __typing_unpacked_tuple_args__(self):
        inner, = self.__args__
        if isinstance(inner, (_GenericAlias, GenericAlias)) and inner.__origin__ is tuple:
            return inner.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    def __reduce__(self):
        return operator.getitem, (Unpack, self.__args__[0])

    def __repr__(self):
        return '*' + repr(self.__args__[0])

    def __getitem__(self, args):
        if isinstance(self.__args__[0], TypeVarTuple):
            return args
        return super().__getitem__(args)


class _CallableGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def copy_with(self, args):
        # A list of parameters takes the place of the variable for it.
        flat = []
        for arg in args:
            if isinstance(arg, tuple):
                flat.extend(arg)
            else:
                flat.append(arg)
        return super().copy_with(tuple(flat))

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_parameter_list(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)

    def __repr__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and (parameters[0] is ... or isinstance(parameters[0], (ParamSpec, _ConcatenateGenericAlias))):
            shown = _type_repr(parameters[0])
        else:
            shown = '[' + ', '.join([_type_repr(each) for each in parameters]) + ']'
        return f'typing.Callable[{shown}, {_type_repr(result)}]'


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, parameters):
        return _CallableGenericAlias(self.__origin__, parameters, name=self._name, inst=self._inst)

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = parameters
        return self._of((tuple(args) if isinstance(args, list) else args, result))

    @_cached
    def _of(self, parameters):
        args, result = parameters
        result = _checked(result, 'Callable[args, result]: result must be a type.')
        if isinstance(args, (list, tuple)):
            args = tuple([_checked(each, 'Callable[[arg, ...], result]: each arg must be a type.')
                          for each in args])
        else:
            args = (args if args is ... else _converted(args),)
        return self.copy_with((*args, result))


class _TupleType(_SpecialGenericAlias, _root=True):
    @_cached
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if len(parameters) >= 2 and parameters[-1] is ...:
            message = 'Tuple[t, ...]: t must be a type.'
            return self.copy_with((*[_checked(each, message) for each in parameters[:-1]], ...))
        message = 'Tuple[t0, t1, ...]: each t must be a type.'
        return self.copy_with(tuple([_checked(each, message) for each in parameters]))


class _UnionGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, parameters):
        return Union[parameters]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f'typing.Optional[{_type_repr(args[1] if args[0] is type(None) else args[0])}]'
        shown = ', '.join([_type_repr(arg) for arg in args])
        return f'typing.Union[{shown}]'

    __iter__ = None

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __reduce__(self):
        return operator.getitem, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(self._pairs()) == set(other._pairs())

    def _pairs(self):
        return [(value, type(value)) for value in self.__args__]

    def __hash__(self):
        return hash(frozenset(self._pairs()))

    def __repr__(self):
        return f"typing.Literal[{', '.join([_type_repr(value) for value in self.__args__])}]"


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        *front, last = params
        if isinstance(last, (list, tuple)):
            return (*front, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            return super().copy_with((*front, *last.__args__))
        return super().copy_with(params)


class _AnnotatedAlias(_GenericAlias, _root=True):
    """A type with further data."""

    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __repr__(self):
        data = ', '.join([repr(each) for each in self.__metadata__])
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {data}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Annotated:
    """A type with further data: Annotated[int, 'metres']."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    @_cached
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments '
                            '(a type and an annotation).')
        if isinstance(params[0], _UnpackGenericAlias) and isinstance(params[0].__args__[0], TypeVarTuple):
            raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
        origin = _checked(params[0], 'Annotated[t, ...]: t must be a type.', allows_special_forms=True)
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


class Generic:
    """The base of generic classes: class Box(Generic[T])."""

    __slots__ = ()
    _is_protocol = False

    @_cached
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_converted(param) for param in params])
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all([isinstance(param, (TypeVar, ParamSpec)) or getattr(param, '__origin__', None) is Unpack
                        for param in params]):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter '
                                'specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        else:
            if not cls.__parameters__:
                raise TypeError(f'{cls} is not a generic class')
            given = _assigned(cls, params, checks=False)
            args = []
            for parameter in cls.__parameters__:
                if isinstance(parameter, TypeVarTuple):
                    args.extend(given[parameter])
                else:
                    args.append(given[parameter])
            params = tuple(args)
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '__orig_bases__' in cls.__dict__:
            if Generic in cls.__orig_bases__:
                raise TypeError('Cannot inherit from plain Generic')
            found = _parameters_of(cls.__orig_bases__)
            declared = None
            for base in cls.__orig_bases__:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    if declared is not None:
                        raise TypeError('Cannot inherit from Generic[...] multiple times.')
                    declared = base.__parameters__
            if declared is not None:
                missing = [each for each in found if each not in declared]
                if missing:
                    raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                                    f"Generic[{', '.join(map(str, declared))}]")
                found = declared
        else:
            if Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) is not _TypedDictMeta:
                raise TypeError('Cannot inherit from plain Generic')
            found = getattr(cls, '__parameters__', ()) if cls.__bases__ == (Generic,) else ()
        cls.__parameters__ = tuple(found)

    __parameters__ = ()


_PROTOCOL_OWN = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__',
                 '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__orig_bases__',
                 '__parameters__', '__init_subclass__', '_is_protocol', '_is_runtime_protocol', '_abc_impl',
                 '__match_args__', '__qualname__', '__final__', '__orig_class__', '__protocol_attrs__', '__static_attributes__'}


def _protocol_members(cls):
    """The names that an object must have to fit the protocol."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic') and base.__module__ == 'typing':
            continue
        names = [*base.__dict__, *_own_annotations(base)]
        found.update([name for name in names if name not in _PROTOCOL_OWN and not name.startswith('_abc_')])
    return found


class _ProtocolMeta(type(collections.abc.Sized)):
    def __instancecheck__(cls, instance):
        if getattr(cls, '_is_protocol', False) and cls is not Protocol:
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            if _has_methods_only(cls) and issubclass(instance.__class__, cls):
                return True
            if all([hasattr(instance, name) and (getattr(instance, name) is not None
                                                 or not callable(getattr(cls, name, None)))
                    for name in _protocol_members(cls)]):
                return True
        return super().__instancecheck__(instance)


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init_or_replace_init:
        # An __init__ of its own has called this one.
        return
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def _has_methods_only(cls):
    return all([callable(getattr(cls, name, None)) for name in _protocol_members(cls)])


def _is_asked_by_library():
    """Whether it is `abc` or `functools` that asks about a class, which may do so of all protocols."""
    asking = sys._getframe(2)
    while asking is not None and asking.f_code.co_name != '__subclasscheck__':
        asking = asking.f_back
    asking = asking and asking.f_back
    return asking is not None and asking.f_globals.get('__name__') in ('abc', 'functools')


def _protocol_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    if not getattr(cls, '_is_runtime_protocol', False):
        if _is_asked_by_library():
            return NotImplemented
        raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
    if not _has_methods_only(cls):
        if _is_asked_by_library():
            return NotImplemented
        raise TypeError("Protocols with non-method members don't support issubclass()")
    if not isinstance(other, type):
        raise TypeError('issubclass() arg 1 must be a class')
    for name in _protocol_members(cls):
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in _own_annotations(base) and issubclass(other, Generic) and other._is_protocol:
                break
        else:
            return NotImplemented
    return True


# The classes of the library that are as good as protocols.
_PROTOCOL_BASES = {
    'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'Hashable', 'Sized',
                        'Container', 'Collection', 'Reversible'),
    'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager')}


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: classes that describe others by what these can do."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if cls._is_protocol:
            for base in cls.__bases__:
                if not (base in (object, Generic) or getattr(base, '_is_protocol', False)
                        or base.__name__ in _PROTOCOL_BASES.get(base.__module__, ())):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
            if cls.__init__ is object.__init__ or '__init__' not in cls.__dict__:
                cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Let isinstance() and issubclass() be used with the protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def cast(typ, val):
    """Return the value unchanged; to a type checker it has the type."""
    return val


def assert_type(val, typ, /):
    """Return the value unchanged; a type checker asserts its type."""
    return val


def assert_never(arg, /):
    """Assert that a line of code is never reached."""
    value = repr(arg)
    raise AssertionError(f'Expected code to be unreachable, but got: {value[:100] + "..." if len(value) > 100 else value}')


def reveal_type(obj, /):
    """Write the type of the value to stderr, and return the value."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def final(f):
    """A decorator for what is not to be overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    """A decorator for what has no type hints."""
    if isinstance(arg, type):
        for name in dir(arg):
            value = getattr(arg, name)
            # Only what the class itself defines is changed.
            if (getattr(value, '__qualname__', None) != f'{arg.__qualname__}.{getattr(value, "__name__", None)}'
                    or getattr(value, '__module__', None) != arg.__module__):
                continue
            if isinstance(value, types.FunctionType):
                value.__no_type_check__ = True
            if isinstance(value, types.MethodType):
                value.__func__.__no_type_check__ = True
            if isinstance(value, type):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Give a decorator the effect of no_type_check."""
    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def _overload_dummy(*args, **kwds):
    """Helper for @overload to raise when called."""
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


_overloads = {}


def overload(func):
    """A decorator for one of the signatures of a function."""
    inner = getattr(func, '__func__', func)
    # What is defined again at the same place takes the place of the earlier one.
    line = getattr(getattr(inner, '__code__', None), 'co_firstlineno', None)
    known = _overloads.setdefault((inner.__module__, inner.__qualname__), {})
    known[func if line is None else line] = func
    return _overload_dummy


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    inner = getattr(func, '__func__', func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    """Clear all overloads in the registry."""
    _overloads.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(),
                        **kwargs):
    """A decorator for what behaves as dataclass() does."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, with the texts among them evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            base_globals = globalns if globalns is not None else getattr(module, '__dict__', {})
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                base_globals, base_locals = base_locals, base_globals
            for name, value in _own_annotations(base).items():
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _evaluated(_converted(value), base_globals, base_locals)
    else:
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, '__wrapped__'):
                    inner = inner.__wrapped__
                globalns = getattr(inner, '__globals__', {})
            localns = globalns if localns is None else localns
        elif localns is None:
            localns = globalns
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if isinstance(obj, (types.FunctionType, types.BuiltinFunctionType, types.ModuleType, types.MethodType,
                                types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        for name, value in annotations.items():
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType), is_class=False)
            hints[name] = _evaluated(_converted(value), globalns, localns)
    return hints if include_extras else {name: _stripped(value) for name, value in hints.items()}


def _own_annotations(cls):
    """The annotations of a class's own body; those of builtin classes are no mapping."""
    annotations = cls.__dict__.get('__annotations__', {})
    return {} if isinstance(annotations, types.GetSetDescriptorType) else annotations


def _stripped(t):
    """The type without Annotated, Required and NotRequired."""
    if isinstance(t, _AnnotatedAlias):
        return _stripped(t.__origin__)
    if getattr(t, '__origin__', None) in (Required, NotRequired):
        return _stripped(t.__args__[0])
    if isinstance(t, _GenericAlias):
        new = tuple([_stripped(arg) for arg in t.__args__])
        return t if new == t.__args__ else t.copy_with(new)
    if isinstance(t, (GenericAlias, types.UnionType)):
        new = tuple([_stripped(arg) for arg in t.__args__])
        if new == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, new)
        return functools.reduce(lambda left, right: left | right, new)
    return t


def get_origin(tp):
    """The generic that was given types: get_origin(List[int]) is list."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if type(tp).__name__ == '_CallableGenericAlias':
        return tp.__origin__
    return None


def get_args(tp):
    """The types that a generic was given: get_args(Dict[str, int]) is (str, int)."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)) or type(tp).__name__ == '_CallableGenericAlias':
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
                len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))):
            return list(args[:-1]), args[-1]
        return args
    return tp.__args__ if isinstance(tp, types.UnionType) else ()


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


class NewType(_Operators):
    """A name for a type that checkers take for another one: NewType('UserId', int)."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get('__name__', '__main__')

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        # A class that is found by its subclass, for the name of that.
        superclass_name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{cls.__name__} = NewType({cls.__name__!r}, {superclass_name})`')

        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__


_NAMEDTUPLE_OWN = {'__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                   '_field_types', '_make', '_replace', '_asdict', '_source'}


def _make_named_tuple(name, annotations, defaults, module):
    made = collections.namedtuple(name, annotations, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        annotations = {name: _converted(value) for name, value in ns.get('__annotations__', {}).items()}
        defaults = []
        for name in annotations:
            if name in ns:
                defaults.append(name)
            elif defaults:
                plural = 's' if len(defaults) > 1 else ''
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field{plural} '
                                f"{', '.join(defaults)}")
        made = _make_named_tuple(typename, annotations, [ns[name] for name in defaults], ns['__module__'])
        made.__bases__ = tuple([tuple if base is _NamedTuple else base for base in bases])
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for name, value in ns.items():
            if name in _NAMEDTUPLE_OWN:
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {name}')
            if name not in ('__module__', '__name__', '__annotations__', '__qualname__') \
                    and name not in made._fields:
                setattr(made, name, value)
        if '__qualname__' in ns:
            made.__qualname__ = ns['__qualname__']
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """Typed version of namedtuple, as a base class or by a call."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    annotations = {name: _converted(value) for name, value in fields}
    return _make_named_tuple(typename, annotations, (), sys._getframe(1).f_globals.get('__name__', '__main__'))


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {'__module__': 'typing'})


def _named_tuple_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any([issubclass(base, Generic) for base in bases]) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            of_base = base.__dict__.get('__required_keys__', frozenset())
            required |= of_base
            optional -= of_base
            of_base = base.__dict__.get('__optional_keys__', frozenset())
            required -= of_base
            optional |= of_base
        for key, value in ns.get('__annotations__', {}).items():
            if isinstance(value, str):
                value = ForwardRef(value, module=made.__module__)
            value = _converted(value)
            annotations[key] = value
            origin = getattr(value, '__origin__', None)
            is_required = origin is Required or total and origin is not NotRequired
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, '__total__'):
            made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        # Typed dicts are only for static structural subtyping.
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict whose keys have types of their own, as a base class or by a call."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    if kwargs:
        import warnings
        warnings.warn('The kwargs-based syntax for TypedDict definitions is deprecated in Python 3.11, will be removed '
                      'in Python 3.13, and may not be understood by third-party type checkers.',
                      DeprecationWarning, stacklevel=2)
    ns = {'__annotations__': dict(fields), '__module__': sys._getframe(1).f_globals.get('__name__', '__main__')}
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {'__module__': 'typing'})


def _typed_dict_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_entries


T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)
Text = str

_alias = _SpecialGenericAlias
Hashable = _alias(collections.abc.Hashable, 0)
Sized = _alias(collections.abc.Sized, 0)
Awaitable = _alias(collections.abc.Awaitable, 1)
Coroutine = _alias(collections.abc.Coroutine, 3)
AsyncIterable = _alias(collections.abc.AsyncIterable, 1)
AsyncIterator = _alias(collections.abc.AsyncIterator, 1)
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2)
Iterable = _alias(collections.abc.Iterable, 1)
Iterator = _alias(collections.abc.Iterator, 1)
Generator = _alias(collections.abc.Generator, 3)
Reversible = _alias(collections.abc.Reversible, 1)
Container = _alias(collections.abc.Container, 1)
Collection = _alias(collections.abc.Collection, 1)
Callable = _CallableType(collections.abc.Callable, 2)
AbstractSet = _alias(collections.abc.Set, 1, name='AbstractSet')
MutableSet = _alias(collections.abc.MutableSet, 1)
Mapping = _alias(collections.abc.Mapping, 2)
MutableMapping = _alias(collections.abc.MutableMapping, 2)
Sequence = _alias(collections.abc.Sequence, 1)
MutableSequence = _alias(collections.abc.MutableSequence, 1)
ByteString = _alias(collections.abc.ByteString, 0)
MappingView = _alias(collections.abc.MappingView, 1)
KeysView = _alias(collections.abc.KeysView, 1)
ItemsView = _alias(collections.abc.ItemsView, 2)
ValuesView = _alias(collections.abc.ValuesView, 1)
Tuple = _TupleType(tuple, -1, name='Tuple')
List = _alias(list, 1, name='List')
Deque = _alias(collections.deque, 1, inst=True, name='Deque')
Set = _alias(set, 1, name='Set')
FrozenSet = _alias(frozenset, 1, name='FrozenSet')
Dict = _alias(dict, 2, name='Dict')
DefaultDict = _alias(collections.defaultdict, 2, inst=True, name='DefaultDict')
OrderedDict = _alias(collections.OrderedDict, 2, inst=True)
Counter = _alias(collections.Counter, 1, inst=True)
ChainMap = _alias(collections.ChainMap, 2, inst=True)
Type = _alias(type, 1, name='Type')
ContextManager = _alias(contextlib.AbstractContextManager, 1, name='ContextManager')
AsyncContextManager = _alias(contextlib.AbstractAsyncContextManager, 1, name='AsyncContextManager')


def _supports(name, method, result, parameters=()):
    """A protocol with one method."""
    def body(self, *args):
        pass
    body.__name__ = method
    body.__isabstractmethod__ = True
    bases = (Protocol[parameters],) if parameters else (Protocol,)
    made = types.new_class(name, bases, {}, lambda ns: ns.update({
        '__doc__': f'An ABC with one abstract method {method}.', '__slots__': (), method: body,
        '__module__': 'typing'}))
    return runtime_checkable(made)


SupportsInt = _supports('SupportsInt', '__int__', int)
SupportsFloat = _supports('SupportsFloat', '__float__', float)
SupportsComplex = _supports('SupportsComplex', '__complex__', complex)
SupportsBytes = _supports('SupportsBytes', '__bytes__', bytes)
SupportsIndex = _supports('SupportsIndex', '__index__', int)
SupportsAbs = _supports('SupportsAbs', '__abs__', T_co, (T_co,))
SupportsRound = _supports('SupportsRound', '__round__', T_co, (T_co,))


class IO(Generic[AnyStr]):
    """The type of open files."""

    __slots__ = ()


class TextIO(IO[str]):
    """The type of files of text."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """The type of files of bytes."""

    __slots__ = ()


def _tp_cache(func=None, /, *, typed=False):
    """The decorator of what takes types in brackets: here it remembers nothing."""
    return (lambda func: func) if func is None else func


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """An argument as a type."""
    return _converted(arg)


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """The argument as a type, where it can be one."""
    return _checked(arg, msg, is_argument, allow_special_forms)


_collect_parameters = _parameters_of
_eval_type = _evaluated
_prohibited = frozenset(_NAMEDTUPLE_OWN)
EXCLUDED_ATTRIBUTES = sorted(_PROTOCOL_OWN)

_NAMES_KEPT_BACK = {'T', 'KT', 'VT', 'T_co', 'V_co', 'VT_co', 'T_contra', 'collections', 'contextlib', 'functools',
                    'operator', 'sys', 'types', 'GenericAlias', 'NamedTupleMeta', 'EXCLUDED_ATTRIBUTES'}
__all__ = [name for name in globals() if not name.startswith('_') and name not in _NAMES_KEPT_BACK]
__all__ += ['Pattern', 'Match']


def __getattr__(name):
    """Pattern and Match need the module re, which is loaded when they are asked for."""
    if name in ('Pattern', 'Match'):
        import re
        found = globals()[name] = _alias(getattr(re, name), 1)
        return found
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
