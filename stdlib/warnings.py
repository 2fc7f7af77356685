"""Warnings: messages to stderr that filters can hide, show once, or turn into errors."""

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter',
           'resetwarnings', 'catch_warnings']

import sys
from _warnings import _defaultaction as defaultaction, _onceregistry as onceregistry
from _warnings import _filters_mutated, filters, warn, warn_explicit

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
    """Insert a filter; message is a pattern of what the warning's text begins with, whatever the case."""
    assert action in _ACTIONS, f'invalid action: {action!r}'
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    if message or module:
        import re
    _insert((action, re.compile(message, re.I) if message else None, category,
             re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a filter for all messages and modules."""
    assert action in _ACTIONS, f'invalid action: {action!r}'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _insert((action, None, category, None, lineno), append)


def _insert(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Clear the list of filters, so that no warning is hidden."""
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    """What is wrong with an option -W or a part of PYTHONWARNINGS."""


def _processoptions(options):
    """Inserts the filters of options: action:message:category:module:line, of which the last may be left out."""
    for option in options:
        try:
            _setoption(option)
        except _OptionError as error:
            print('Invalid -W option ignored:', error, file=sys.stderr)


def _setoption(option):
    parts = option.split(':')
    if len(parts) > 5:
        raise _OptionError(f'too many fields (max 5): {option!r}')
    action, message, category, module, lineno = [part.strip() for part in parts + [''] * (5 - len(parts))]
    if message or module:
        import re
    action = 'always' if action == 'all' else action or 'default'
    action = next((known for known in _ACTIONS if known.startswith(action)), None)
    if action is None:
        raise _OptionError(f'invalid action: {parts[0].strip()!r}')
    kind = _getcategory(category)
    if lineno:
        try:
            lineno = int(lineno)
            if lineno < 0:
                raise ValueError
        except (ValueError, OverflowError):
            raise _OptionError(f'invalid lineno {lineno!r}') from None
    else:
        lineno = 0
    filterwarnings(action, re.escape(message) if message else '', kind,
                   re.escape(module) + r'\Z' if module else '', lineno)


def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition('.')
    try:
        kind = getattr(__import__(module or 'builtins', None, None, [name]), name)
    except ImportError:
        raise _OptionError(f'invalid module name: {module!r}') from None
    except AttributeError:
        raise _OptionError(f'unknown warning category: {category!r}') from None
    if not (isinstance(kind, type) and issubclass(kind, Warning)):
        raise _OptionError(f'invalid warning category: {category!r}')
    return kind


def _showwarnmsg(shown):
    if showwarning is _own_showwarning and _log is not None:
        _log.append(shown)
    elif showwarning is _own_showwarning:
        if sys.stderr is not None:
            sys.stderr.write(_formatwarnmsg(shown))
    elif not callable(showwarning):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    else:
        showwarning(shown.message, shown.category, shown.filename, shown.lineno, shown.file, shown.line)


# The list that catch_warnings(record=True) collects in.
_log = None


class catch_warnings:
    """Keeps the filters as they are at the end of the block; with record, gives a list of the warnings."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ['record=True'] if self._record else []
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._saved = module.filters, module.showwarning, module._log
        module.filters = module.filters[:]
        module._filters_mutated()
        if self._record:
            module._log = []
            module.showwarning = module._own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return module._log if self._record else None

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters, module.showwarning, module._log = self._saved
        module._filters_mutated()


_processoptions(sys.warnoptions)
