"""Mocks with special methods: those of containers, numbers and contexts, and mocks that are awaited."""

__name__ = 'unittest.mock'

import inspect
from unittest.mock._call import DEFAULT, _Call, _CallList
from unittest.mock._mock import (MAGICS, CallableMixin, Mock, NonCallableMock, _ALL_MAGICS, _ASYNC_MAGICS, is_exception)

_RETURN_VALUES = {
    '__hash__': lambda self: object.__hash__(self), '__str__': lambda self: object.__str__(self),
    '__sizeof__': lambda self: object.__sizeof__(self),
    '__fspath__': lambda self: f'{type(self).__name__}/{self._extract_mock_name()}/{id(self)}',
}
_CONSTANTS = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
              '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j,
              '__float__': 1.0, '__bool__': True, '__index__': 1, '__aexit__': False}
_GIVEN = MAGICS | {'__hash__', '__iter__', '__aiter__'} | _ASYNC_MAGICS


def _equality(mock):
    def method(other):
        value = mock.__eq__._mock_return_value
        if value is not DEFAULT:
            return value
        return True if mock is other else NotImplemented
    return method


def _inequality(mock):
    def method(other):
        value = mock.__ne__._mock_return_value
        if value is not DEFAULT:
            return DEFAULT
        return False if mock is other else NotImplemented
    return method


def _iteration(mock):
    def method():
        value = mock.__iter__._mock_return_value
        return iter([]) if value is DEFAULT else iter(value)
    return method


_SIDE_EFFECTS = {'__eq__': _equality, '__ne__': _inequality, '__iter__': _iteration}


class MagicProxy:
    """The special method of a mock until somebody uses it."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        name, parent = self.name, self.parent
        made = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent) if name not in _ASYNC_MAGICS else \
            AsyncMock(name=name, _new_name=name, _new_parent=parent)
        if name in _CONSTANTS:
            made.return_value = _CONSTANTS[name]
        elif name in _RETURN_VALUES:
            made.return_value = _RETURN_VALUES[name](parent)
        elif name in _SIDE_EFFECTS:
            made.side_effect = _SIDE_EFFECTS[name](parent)
        setattr(parent, name, made)
        return made

    def __get__(self, obj, _type=None):
        return self.create_mock()


class MagicMixin:
    """Gives mocks special methods."""

    def __init__(self, /, *args, **kwargs):
        self._mock_set_magics()
        super().__init__(*args, **kwargs)
        self._mock_set_magics()

    def _mock_set_magics(self):
        names = _GIVEN
        methods = self.__dict__.get('_mock_methods')
        if methods is not None:
            names = _GIVEN.intersection(methods)
            for name in _GIVEN - names:
                if name in type(self).__dict__:
                    delattr(type(self), name)
        own = type(self).__dict__
        for name in names:
            if name not in own:
                setattr(type(self), name, MagicProxy(name, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A version of `MagicMock` that isn't callable."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    """A Mock with default implementations of most of the special methods."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class AsyncMixin:
    """What makes a mock one whose calls are awaited."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        state = self.__dict__
        state['await_count'] = 0
        state['await_args'] = None
        state['await_args_list'] = _CallList()

    async def _execute_mock_call(self, /, *args, **kwargs):
        noted = _Call((args, kwargs), two=True)
        self.__dict__['await_count'] += 1
        self.__dict__['await_args'] = noted
        self.__dict__['await_args_list'].append(noted)
        effect = self.side_effect
        if effect is not None:
            if is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self.__dict__.get('_mock_return_value', DEFAULT) is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        """Assert that the mock was awaited at least once."""
        if self.await_count == 0:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to have been awaited.')

    def assert_awaited_once(self):
        """Assert that the mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        """Assert that the last await was with the specified arguments."""
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        if self.await_args != _Call((args, kwargs), two=True):
            expected = self._format_mock_call_signature(args, kwargs)
            actual = self._format_mock_call_signature(*self.await_args)
            raise AssertionError(f'expected await not found.\nExpected: {expected}\nActual: {actual}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Assert that the mock was awaited exactly once and with the specified arguments."""
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Assert the mock has ever been awaited with the specified arguments."""
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} await not found')

    def assert_not_awaited(self):
        """Assert that the mock was never awaited."""
        if self.await_count:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to not have been awaited. Awaited '
                                 f'{self.await_count} times.')


class AsyncMagicMixin(MagicMixin):
    pass


class AsyncMock(AsyncMixin, MagicMixin, Mock):
    """Enhance Mock with features allowing to mock an async function."""
