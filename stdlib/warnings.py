"""Warnings: messages to stderr that filters can hide, show once, or turn into errors."""

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter',
           'resetwarnings', 'catch_warnings']

import sys

defaultaction = 'default'
onceregistry = {}

# (action, start of the message, category, module, line), the latest first.
filters = [('default', None, DeprecationWarning, '__main__', 0),
           ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0),
           ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]

_ACTIONS = ('error', 'ignore', 'always', 'default', 'module', 'once')


class WarningMessage:
    """A warning with the place that it is about."""

    _NAMES = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, '
                f'filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}')


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning, with the source line where it is known."""
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        line = _source_line(filename, lineno)
    line = line.strip() if line else ''
    return f'{text}  {line}\n' if line else text


def _formatwarnmsg(shown):
    """The text of a warning as it is written, with a hint where an object is to blame."""
    text = formatwarning(shown.message, shown.category, shown.filename, shown.lineno, shown.line)
    if shown.source is not None:
        text += f'{shown.category.__name__}: Enable tracemalloc to get the object allocation traceback\n'
    return text


def _source_line(filename, lineno):
    try:
        with open(filename, encoding='utf-8') as source:
            for number, line in enumerate(source, 1):
                if number == lineno:
                    return line
    except (OSError, ValueError):
        pass
    return None


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a stream, stderr by default."""
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_own_showwarning = showwarning


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Insert a filter; message is what the warning's text begins with, whatever the case."""
    if action not in _ACTIONS:
        raise AssertionError(f'invalid action: {action!r}')
    _insert((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a filter for all messages and modules."""
    if action not in _ACTIONS:
        raise AssertionError(f'invalid action: {action!r}')
    _insert((action, None, category, None, lineno), append)


def _insert(item, append):
    if item in filters:
        if append:
            return
        filters.remove(item)
    filters.insert(len(filters) if append else 0, item)


def resetwarnings():
    """Clear the list of filters, so that no warning is hidden."""
    filters[:] = []


def warn(message, category=None, stacklevel=1, source=None):
    """Issue a warning about the caller, or about who is stacklevel - 1 calls above it."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(max(stacklevel, 1))
    except ValueError:
        namespace, filename, lineno = sys.__dict__, 'sys', 1
    else:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = namespace.get('__name__', '<string>')
    registry = namespace.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry, namespace, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None,
                  source=None):
    """Issue a warning about a given place."""
    if module is None:
        module = filename[:-3] if filename.endswith('.py') else filename or '<unknown>'
    registry = {} if registry is None else registry
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == 'module':
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == 'default':
        registry[key] = 1
    _show(WarningMessage(message, category, filename, lineno, None, None, source))


def _show(shown):
    if showwarning is _own_showwarning and _log is not None:
        _log.append(shown)
    elif showwarning is _own_showwarning:
        if sys.stderr is not None:
            sys.stderr.write(_formatwarnmsg(shown))
    else:
        showwarning(shown.message, shown.category, shown.filename, shown.lineno, shown.file, shown.line)


def _action_for(text, category, module, lineno):
    for action, start, kind, where, line in filters:
        if (_begins(text, start) and issubclass(category, kind) and (where is None or _is_module(module, where))
                and (line == 0 or line == lineno)):
            return action
    return defaultaction


def _begins(text, start):
    if start is None:
        return True
    try:
        import re
    except ImportError:
        return text.lower().startswith(start.lower())
    return re.match(start, text, re.IGNORECASE) is not None


def _is_module(module, pattern):
    if module == pattern:
        return True
    try:
        import re
    except ImportError:
        return False
    return re.match(pattern, module) is not None


# The list that catch_warnings(record=True) collects in.
_log = None


class catch_warnings:
    """Keeps the filters as they are at the end of the block; with record, gives a list of the warnings."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __enter__(self):
        global _log
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._saved = filters[:], showwarning, _log
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            _log = []
            return _log
        return None

    def __exit__(self, *exc_info):
        global showwarning, _log
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters[:], showwarning, _log = self._saved
