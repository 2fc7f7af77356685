"""The classes of mocks: attributes that come to be when they are asked for, and notes of calls."""

__name__ = 'unittest.mock'

import inspect
from unittest.mock._call import ANY, DEFAULT, DELETED, MISSING, _Call, _CallList, shown

_TYPOS = ('assert', 'assret', 'asert', 'aseert', 'assrt')


class InvalidSpecError(Exception):
    """Indicates that an invalid value was used as a mock spec."""


def is_exception(obj):
    return isinstance(obj, BaseException) or (isinstance(obj, type) and issubclass(obj, BaseException))


def is_magic(name):
    return f'__{name[2:-2]}__' == name and len(name) > 4


def signature_of(spec, skip_first=False):
    """The signature of a spec, or None: what calls are compared by."""
    if isinstance(spec, type):
        # The signature of making an object.
        spec = spec.__init__
        skip_first = True
    elif not callable(spec):
        return None
    elif not hasattr(spec, '__code__') and not hasattr(spec, '__func__'):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    try:
        signature = inspect.signature(spec)
    except (ValueError, TypeError):
        return None
    if skip_first:
        parameters = list(signature.parameters.values())
        if parameters and parameters[0].kind in (parameters[0].POSITIONAL_ONLY, parameters[0].POSITIONAL_OR_KEYWORD):
            parameters = parameters[1:]
        signature = signature.replace(parameters=parameters)
    return signature


def _attribute(name):
    """A note of a mock, which a mock that stands for another's class keeps there."""
    key = f'_mock_{name}'

    def read(self):
        delegate = self.__dict__.get('_mock_delegate')
        return self.__dict__[key] if delegate is None else getattr(delegate, name)

    def write(self, value):
        delegate = self.__dict__.get('_mock_delegate')
        if delegate is None:
            self.__dict__[key] = value
        else:
            setattr(delegate, name, value)
    return property(read, write)


class Base:
    """What mocks and the objects that patches have made of them share."""

    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """A non-callable version of `Mock`"""

    def __new__(cls, /, *args, **kwargs):
        # Each mock has a class of its own, so that special methods can be set for it alone.
        bases = (cls,)
        spec = kwargs.get('spec_set') or kwargs.get('spec') or (args[0] if args else None)
        if spec is not None and not issubclass(cls, _async_base()) and _is_coroutine_function(spec):
            bases = (_async_base(), cls)
        made = type(cls.__name__, bases, {'__doc__': cls.__doc__, '__module__': cls.__module__})
        made._mock_class = cls
        return Base.__new__(made)

    def __init__(self, /, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        state = self.__dict__
        state['_mock_parent'] = parent
        state['_mock_name'] = name
        state['_mock_new_name'] = _new_name
        state['_mock_new_parent'] = _new_parent if _new_parent is not None else parent
        state['_mock_sealed'] = False
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        self._mock_add_spec(spec, spec_set, _spec_as_instance, bool(_eat_self if _eat_self is not None
                                                                    else parent is not None))
        state['_mock_children'] = {}
        state['_mock_wraps'] = wraps
        state['_mock_delegate'] = None
        state['_mock_called'] = False
        state['_mock_call_args'] = None
        state['_mock_call_count'] = 0
        state['_mock_call_args_list'] = _CallList()
        state['_mock_mock_calls'] = _CallList()
        state['method_calls'] = _CallList()
        state['_mock_unsafe'] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)

    def attach_mock(self, mock, attribute):
        """Attach a mock as an attribute of this one, replacing its name and parent."""
        inner = _extract(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name = ''
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Add a spec to a mock."""
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, as_instance=False, skip_first=False):
        if spec is not None and isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        names = spec_class = signature = None
        if spec is not None:
            if isinstance(spec, (list, tuple)):
                names = list(spec)
            else:
                spec_class = spec if isinstance(spec, type) else type(spec)
                if isinstance(spec, type) and as_instance:
                    signature = signature_of(spec.__call__, True) if hasattr(spec, '__call__') and \
                        '__call__' in dir(spec) and not isinstance(spec.__call__, type(type.__call__)) else None
                else:
                    signature = signature_of(spec, skip_first and not isinstance(spec, type)
                                             and inspect.isfunction(spec))
                names = dir(spec)
        state = self.__dict__
        state['_spec_class'] = spec_class
        state['_spec_set'] = spec_set
        state['_spec_signature'] = signature
        state['_mock_methods'] = names

    @property
    def return_value(self):
        value = self.__dict__.get('_mock_return_value', DEFAULT)
        delegate = self.__dict__.get('_mock_delegate')
        if delegate is not None:
            value = delegate.return_value
        if value is DEFAULT and self.__dict__.get('_mock_wraps') is None or value is DEFAULT:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        delegate = self.__dict__.get('_mock_delegate')
        if delegate is not None:
            delegate.return_value = value
            return
        self.__dict__['_mock_return_value'] = value
        _adopt(self, value, None, '()')

    @property
    def __class__(self):
        spec_class = self.__dict__.get('_spec_class')
        return type(self) if spec_class is None else spec_class

    called = _attribute('called')
    call_count = _attribute('call_count')
    call_args = _attribute('call_args')
    call_args_list = _attribute('call_args_list')
    mock_calls = _attribute('mock_calls')

    @property
    def side_effect(self):
        delegate = self.__dict__.get('_mock_delegate')
        if delegate is not None:
            return delegate.side_effect
        return self.__dict__.get('_mock_side_effect')

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not isinstance(value, _Steps) and not is_exception(value):
            try:
                value = _Steps(value)
            except TypeError:
                pass
        delegate = self.__dict__.get('_mock_delegate')
        if delegate is None:
            self.__dict__['_mock_side_effect'] = value
        else:
            delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Restore the mock object to its initial state."""
        if visited is None:
            visited = []
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self._mock_children.values():
            if child is DELETED or isinstance(child, _Spec):
                continue
            child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        returned = self.__dict__.get('_mock_return_value', DEFAULT)
        if isinstance(returned, NonCallableMock) and returned is not self:
            returned.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes on the mock through keyword arguments."""
        for path, value in sorted(kwargs.items(), key=lambda entry: entry[0].count('.')):
            *steps, final = path.split('.')
            target = self
            for step in steps:
                target = getattr(target, step)
            setattr(target, final, value)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe'):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _ALL_MAGICS:
                raise AttributeError('Mock object has no attribute %r' % name)
        elif is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not methods or name not in methods):
            if name.startswith(_TYPOS):
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant '
                                     f'to be an attribute.')
        found = self._mock_children.get(name)
        if found is DELETED:
            raise AttributeError(name)
        if found is None:
            wraps = getattr(self._mock_wraps, name) if self._mock_wraps is not None else None
            found = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = found
        elif isinstance(found, _Spec):
            found = found.make()
            self._mock_children[name] = found
        return found

    def _extract_mock_name(self):
        names = []
        last = self.__dict__.get('_mock_new_name') or ''
        place = self.__dict__.get('_mock_new_parent')
        dot = '' if last == '()' else '.'
        if last:
            names.append(last)
        seen = {id(self)}
        top = self
        while place is not None:
            top = place
            step = place.__dict__.get('_mock_new_name') or ''
            if step:
                names.append(step + dot)
                dot = '' if step == '()' else '.'
            elif names:
                # The top has another name, which is put in front.
                names.append(dot)
            place = place.__dict__.get('_mock_new_parent')
            if id(place) in seen:
                break
            seen.add(id(place))
        names.reverse()
        first = top.__dict__.get('_mock_name') or 'mock'
        if not names:
            return first
        if names[0] in ('.', ''):
            return first + ''.join(names)
        return first + ('' if names[0].startswith('()') else '.') + ''.join(names) if top is not self else ''.join(names)

    def __repr__(self):
        name = ''
        full = self._extract_mock_name()
        if full not in ('mock', 'mock.'):
            name = f' name={full!r}'
        spec = ''
        spec_class = self.__dict__.get('_spec_class')
        if spec_class is not None:
            spec = f" spec_set={spec_class.__name__!r}" if self._spec_set else f' spec={spec_class.__name__!r}'
        return f"<{type(self).__name__}{name}{spec} id='{id(self)}'>"

    def __dir__(self):
        from unittest import mock
        if not mock.FILTER_DIR:
            return object.__dir__(self)
        names = [name for name in dir(type(self)) if not name.startswith('_') or is_magic(name)]
        own = [name for name in self.__dict__ if not name.startswith('_') or is_magic(name)]
        children = [name for name, child in self._mock_children.items() if child is not DELETED]
        return sorted({*(self._mock_methods or ()), *names, *own, *children})

    def __setattr__(self, name, value):
        if name in _SETTERS:
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods \
                and name not in self.__dict__:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _UNSUPPORTED:
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        if name in _ALL_MAGICS:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if not isinstance(value, NonCallableMock):
                original = value
                setattr(type(self), name, _magic_function(name, original))
                return
            _adopt(self, value, None, name)
            setattr(type(self), name, value)
            self._mock_children[name] = value
            return
        if name == '_mock_methods':
            self.__dict__[name] = value
            return
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self.__dict__.get('_mock_sealed') and not hasattr(self, name):
            kind = 'mock'
            full = f'{self._extract_mock_name()}.{name}'
            raise AttributeError(f'Cannot set {full}')
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _ALL_MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, MISSING)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is DELETED:
            raise AttributeError(name)
        if child is not MISSING:
            del self._mock_children[name]
        self._mock_children[name] = DELETED

    def _format_mock_call_signature(self, args, kwargs):
        return shown(self._mock_name or 'mock', args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action='call'):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*self.call_args)
        return f'expected {action} not found.\nExpected: {expected}\n  Actual: {actual}'

    def _bound(self, called):
        """A call as the spec's signature binds it, so that names and positions make no difference."""
        signature = self._spec_signature
        if signature is None:
            return called
        if isinstance(called, tuple) and len(called) > 2:
            name, args, kwargs = called
            if name:
                child = self
                for step in name.replace('()', '').split('.'):
                    child = child._mock_children.get(step) if isinstance(child, NonCallableMock) else None
                    if not isinstance(child, NonCallableMock):
                        return called
                signature = child._spec_signature
                if signature is None:
                    return called
        else:
            name = ''
            args, kwargs = called
        try:
            bound = signature.bind(*args, **kwargs)
            return _Call((name, bound.args, bound.kwargs))
        except TypeError as error:
            return error.with_traceback(None)

    def _calls_text(self, prefix='Calls'):
        return f'\n{prefix}: {self.mock_calls!r}.' if self.mock_calls else ''

    def _title(self):
        return self._mock_name or 'mock'

    def assert_not_called(self):
        """assert that the mock was never called."""
        if self.call_count:
            raise AssertionError(f"Expected '{self._title()}' to not have been called. Called {self.call_count} times."
                                 f'{self._calls_text()}')

    def assert_called(self):
        """assert that the mock was called at least once"""
        if not self.call_count:
            raise AssertionError(f"Expected '{self._title()}' to have been called.")

    def assert_called_once(self):
        """assert that the mock was called only once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._title()}' to have been called once. Called {self.call_count} times."
                                 f'{self._calls_text()}')

    def assert_called_with(self, /, *args, **kwargs):
        """assert that the last call was made with the specified arguments."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: not called.')
        expected = self._bound(_Call((args, kwargs), two=True))
        actual = self._bound(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """assert that the mock was called exactly once and that that call was with the specified arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._title()}' to be called once. Called {self.call_count} times."
                                 f'{self._calls_text()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """assert the mock has been called with the specified calls."""
        expected = [self._bound(each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        made = _CallList(self._bound(each) for each in self.mock_calls)
        if not any_order:
            if expected not in made:
                if cause is None:
                    problem = 'Calls not found.'
                else:
                    errors = [each if isinstance(each, Exception) else None for each in expected]
                    problem = f'Error processing expected calls.\nErrors: {errors}'
                actual = self._calls_text('  Actual').rstrip('.')
                raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}{actual}') from cause
            return
        rest = list(made)
        missing = []
        for each in expected:
            try:
                rest.remove(each)
            except ValueError:
                missing.append(each)
        if missing:
            raise AssertionError(f'{self._title()!r} does not contain all of {tuple(missing)!r} in its call list, '
                                 f'found {rest!r} instead') from cause

    def assert_any_call(self, /, *args, **kwargs):
        """assert the mock has been called with the specified arguments."""
        expected = self._bound(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._bound(each) for each in self.call_args_list]
        if cause or not any(each == expected for each in actual):
            text = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'{text} call not found') from cause

    def _get_child_mock(self, /, **kwargs):
        """Create the child mocks for attributes and return value."""
        if self.__dict__.get('_mock_sealed'):
            name = kwargs.get('name')
            path = self._extract_mock_name()
            raise AttributeError(f'{path}.{name}' if name else path + '()')
        cls = type(self)._mock_class
        if not issubclass(cls, CallableMixin):
            from unittest.mock._magic import MagicMock, NonCallableMagicMock
            cls = MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
        elif issubclass(cls, _async_base()) and kwargs.get('_new_name') in ('return_value', '()'):
            from unittest.mock._magic import MagicMock
            cls = MagicMock
        return cls(**kwargs)


class _Steps:
    """The values that a side effect gives one after the other."""

    def __init__(self, values):
        self._iterator = iter(values)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._iterator)


class _Spec:
    """A child that is made when it is asked for."""

    def __init__(self, make):
        self.make = make


def _extract(mock):
    found = getattr(mock, 'mock', None) if inspect.isfunction(mock) else None
    return mock if found is None else found


def _adopt(parent, value, name, new_name):
    """Makes a mock the child of another, where it is nobody's yet."""
    value = _extract(value)
    if not isinstance(value, NonCallableMock):
        return False
    state = value.__dict__
    if (state.get('_mock_name') or state.get('_mock_new_name') or state.get('_mock_parent') is not None
            or state.get('_mock_new_parent') is not None):
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor.__dict__.get('_mock_new_parent')
    if new_name:
        state['_mock_new_parent'] = parent
        state['_mock_new_name'] = new_name
    if name:
        state['_mock_parent'] = parent
        state['_mock_name'] = name
    return True


def _magic_function(name, original):
    if not inspect.isfunction(original):
        return original

    def method(self, /, *args, **kwargs):
        return original(self, *args, **kwargs)
    method.__name__ = name
    return method


def _is_coroutine_function(obj):
    return inspect.iscoroutinefunction(getattr(obj, '__func__', obj)) and not isinstance(obj, type)


def _async_base():
    from unittest.mock._magic import AsyncMixin
    return AsyncMixin


class CallableMixin(Base):
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _mock_check_sig(self, /, *args, **kwargs):
        if self.__dict__.get('_mock_checks') and self._spec_signature is not None:
            self._spec_signature.bind(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        noted = _Call((args, kwargs), two=True)
        self.call_args = noted
        self.call_args_list.append(noted)
        # The parents note the call under the path that leads here from each.
        is_method = self._mock_parent is not None
        method_path = self._mock_name
        new_name = self._mock_new_name
        is_call = new_name == '()'
        self.mock_calls.append(_Call(('', args, kwargs)))
        place = self._mock_new_parent
        while place is not None:
            if is_method:
                place.method_calls.append(_Call((method_path, args, kwargs)))
                is_method = place._mock_parent is not None
                if is_method:
                    method_path = f'{place._mock_name}.{method_path}'
            place.mock_calls.append(_Call((new_name, args, kwargs)))
            if place._mock_new_name:
                dot = '' if is_call else '.'
                is_call = place._mock_new_name == '()'
                new_name = place._mock_new_name + dot + new_name
            place = place._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if is_exception(result):
                    raise result
                if result is DEFAULT:
                    result = self.return_value
                return result
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self.__dict__.get('_mock_return_value', DEFAULT) is not DEFAULT:
            return self.return_value
        delegate = self.__dict__.get('_mock_delegate')
        if delegate is not None and delegate.return_value is not DEFAULT:
            return delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Create a new `Mock` object: its attributes are mocks, it can be called, and it notes how it is used."""


class PropertyMock(Mock):
    """A mock intended to be used as a property, or other descriptor, on a class."""

    def _get_child_mock(self, /, **kwargs):
        from unittest.mock._magic import MagicMock
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """Disable the automatic generation of child mocks."""
    mock.__dict__['_mock_sealed'] = True
    for name, child in list(mock._mock_children.items()):
        if isinstance(child, NonCallableMock) and child.__dict__.get('_mock_new_parent') is mock:
            seal(child)
    returned = mock.__dict__.get('_mock_return_value')
    if isinstance(returned, NonCallableMock) and returned.__dict__.get('_mock_new_parent') is mock:
        seal(returned)


_SETTERS = {'return_value', '_mock_return_value', 'side_effect', '_mock_side_effect', '_mock_parent',
            '_mock_new_parent', '_mock_name', '_mock_new_name', 'called', 'call_count', 'call_args', 'call_args_list',
            'mock_calls', 'method_calls', '_mock_sealed', '__class__'}
NUMERICS = ('add sub mul matmul truediv floordiv mod lshift rshift and xor or pow').split()
MAGICS = {f'__{name}__' for name in (
    'lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod rdivmod neg pos abs invert '
    'complex int float index round trunc floor ceil bool next fspath aiter').split()}
MAGICS |= {f'__{prefix}{name}__' for name in NUMERICS for prefix in ('', 'i', 'r')}
_FURTHER = {f'__{name}__' for name in (
    'hash repr dir format subclasses getformat get set delete reversed missing reduce reduce_ex getinitargs '
    'getnewargs getstate setstate getattr call iter getnewargs_ex instancecheck subclasscheck').split()}
_ASYNC_MAGICS = {'__aenter__', '__aexit__', '__anext__'}
_ALL_MAGICS = MAGICS | (_FURTHER - {'__getattr__', '__call__', '__dir__', '__repr__'}) | _ASYNC_MAGICS | {
    '__repr__', '__dir__'}
_UNSUPPORTED = {'__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__',
                '__subclasscheck__', '__del__'}
