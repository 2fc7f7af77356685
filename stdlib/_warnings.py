"""The issuing of warnings: what of the module warnings is native in CPython."""

# Tracebacks pass over this module, which is native in CPython.

import sys
from operator import index as _index

_defaultaction = 'default'
_onceregistry = {}

# (action, start of the message, category, module, line), the latest first.
filters = [('default', None, DeprecationWarning, '__main__', 0),
           ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0),
           ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]

# The number of changes of the filters: what has been shown under others is shown again.
_filters_version = 1


def _filters_mutated():
    global _filters_version
    _filters_version += 1


def _current(name, default):
    """What the module warnings, which scripts may change, has now."""
    return getattr(sys.modules.get('warnings'), name, default)


def warn(message, category=None, stacklevel=1, source=None):
    """Issue a warning about the caller, or about who is stacklevel - 1 calls above it."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    stacklevel = _index(stacklevel)
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
    if not isinstance(filename, str):
        given = 'None' if filename is None else type(filename).__name__
        raise TypeError(f'warn_explicit() argument 3 must be str, not {given}')
    lineno = _index(lineno)
    if module_globals is not None and not isinstance(module_globals, dict):
        raise TypeError(f"module_globals must be a dict, not '{type(module_globals).__name__}'")
    if module is None:
        module = filename[:-3] if filename.endswith('.py') else filename or '<unknown>'
    if registry is None:
        registry = {}
    elif not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    if registry.get('version') != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
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
        seen = _current('onceregistry', _onceregistry)
        if seen.get('version') != _filters_version:
            seen.clear()
            seen['version'] = _filters_version
        if seen.get((text, category)):
            return
        seen[text, category] = 1
    elif action == 'module':
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == 'default':
        registry[key] = 1
    elif action != 'always':
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {action}')
    import warnings
    shown = warnings.WarningMessage(message, category, filename, lineno, None, None, source)
    warnings._showwarnmsg(shown)


def _action_for(text, category, module, lineno):
    for action, start, kind, where, line in _current('filters', filters):
        if (_begins(text, start) and issubclass(category, kind) and (where is None or _is_module(module, where))
                and (line == 0 or line == lineno)):
            return action
    return _current('defaultaction', _defaultaction)


def _begins(text, pattern):
    return pattern is None or pattern.match(text) is not None


def _is_module(module, pattern):
    # The filters that are there at the start name their module.
    return module == pattern if isinstance(pattern, str) else pattern.match(module) is not None
