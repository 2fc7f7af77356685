"""Mocks that have the attributes and signatures of an object, and a mock of open()."""

__name__ = 'unittest.mock'

import functools
import inspect
import io
from unittest.mock._call import DEFAULT, _Call, call
from unittest.mock._magic import AsyncMock, MagicMock, NonCallableMagicMock
from unittest.mock._mock import InvalidSpecError, NonCallableMock, _Spec, is_magic, signature_of


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """Create a mock object using another object as a spec. Attributes on the mock will use the corresponding attribute
on the `spec` object as their spec."""
    if isinstance(spec, (list, tuple)) and not hasattr(spec, '_fields'):
        spec = type(spec)
    is_type = isinstance(spec, type)
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    keywords = {'spec_set': spec} if spec_set else {'spec': spec}
    if spec is None:
        keywords = {}
    if not unsafe:
        for name in kwargs:
            if name in ('called_once', 'called_with'):
                raise AttributeError(f'{name!r} might be a typo; use unsafe=True if this is intended')
    keywords.update(kwargs)
    is_function = inspect.isfunction(spec) or inspect.ismethod(spec) or inspect.isbuiltin(spec)
    if inspect.isdatadescriptor(spec):
        keywords = {}
        cls = MagicMock
    elif inspect.iscoroutinefunction(spec) and not is_type:
        cls = AsyncMock
    elif not callable(spec) or (is_type and instance and not hasattr(spec, '__call__')):
        cls = NonCallableMagicMock
    elif is_type and instance and '__call__' not in {name for base in spec.__mro__ for name in vars(base)}:
        cls = NonCallableMagicMock
    else:
        cls = MagicMock
    name = keywords.pop('name', _name)
    new_name = name
    if _parent is None:
        new_name = ''
    mock = cls(parent=_parent, _new_parent=_parent, _new_name=new_name, name=name, **keywords)
    mock.__dict__['_mock_checks'] = not (is_type and instance)
    if inspect.ismethod(spec) or (inspect.isfunction(spec) and _parent is not None and _skips_first(_parent, name)):
        mock.__dict__['_spec_signature'] = signature_of(spec, inspect.isfunction(spec))
    else:
        mock.__dict__['_spec_signature'] = signature_of(spec)
    made = mock
    if inspect.isfunction(spec) and _parent is None:
        made = _function(spec, mock)
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock)
    if is_function:
        return made
    for entry in dir(spec):
        if is_magic(entry) or entry in mock.__dict__:
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if entry in kwargs:
            continue
        mock._mock_children[entry] = _Spec(functools.partial(_child, original, spec_set, mock, entry, is_type, instance,
                                                             spec))
    return made


def _skips_first(parent, name):
    return False


def _child(original, spec_set, parent, name, is_type, instance, owner):
    if not (inspect.isfunction(original) or inspect.ismethod(original) or inspect.isbuiltin(original)
            or isinstance(original, type) or inspect.isdatadescriptor(original)):
        keywords = {'spec_set': original} if spec_set else {'spec': original}
        cls = MagicMock if callable(original) else NonCallableMagicMock
        return cls(parent=parent, name=name, _new_name=name, _new_parent=parent, **keywords)
    child = create_autospec(original, spec_set, _parent=parent, _name=name)
    if inspect.isfunction(original):
        plain = inspect.getattr_static(owner, name, None)
        takes_self = is_type and instance and not isinstance(plain, staticmethod)
        child.__dict__['_spec_signature'] = signature_of(original, takes_self)
    return child


def _function(spec, mock):
    """A function that passes its calls to a mock."""
    signature = signature_of(spec)

    def function(*args, **kwargs):
        if signature is not None:
            signature.bind(*args, **kwargs)
        return mock(*args, **kwargs)
    functools.update_wrapper(function, spec)
    function.mock = mock
    for name in ('assert_called_with', 'assert_called_once_with', 'assert_any_call', 'assert_has_calls',
                 'assert_called', 'assert_called_once', 'assert_not_called', 'reset_mock'):
        setattr(function, name, getattr(mock, name))
    for name in ('called', 'call_count', 'call_args', 'call_args_list', 'method_calls', 'mock_calls'):
        function.__dict__[name] = getattr(mock, name)
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    mock.__dict__['_mock_delegate'] = function
    function._mock_children = mock._mock_children
    function.__signature__ = inspect.signature(spec)
    return function


def mock_open(mock=None, read_data=''):
    """A helper function to create a mock to replace the use of `open`."""
    empty = read_data[:0]

    def new_data():
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
    state = [new_data(), None]

    def lines():
        for line in state[0]:
            yield line

    def read(*args, **kwargs):
        if handle.read.return_value is not None:
            return handle.read.return_value
        return state[0].read(*args, **kwargs)

    def readlines(*args, **kwargs):
        if handle.readlines.return_value is not None:
            return handle.readlines.return_value
        return state[0].readlines(*args, **kwargs)

    def readline(*args, **kwargs):
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return state[0].readline(*args, **kwargs)

    def iteration():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from state[0]

    def advance():
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return next(state[0])
    if mock is None:
        mock = MagicMock(name='open', spec=open)
    handle = MagicMock(spec=io.StringIO())
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.return_value = None
    handle.readline.return_value = None
    handle.readlines.return_value = None
    handle.read.side_effect = read
    handle.readline.side_effect = readline
    handle.readlines.side_effect = readlines
    handle.__iter__.side_effect = iteration
    handle.__next__.side_effect = advance

    def reset(*args, **kwargs):
        state[0] = new_data()
        return DEFAULT
    mock.side_effect = reset
    mock.return_value = handle
    return mock
