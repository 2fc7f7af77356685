"""Importing modules by name, and importing them again."""

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

import sys
from builtins import __import__


def import_module(name, package=None):
    """Import a module.

    The 'package' argument is required when performing a relative import. It
    specifies the package to use as the anchor point from which to resolve the
    relative import to an absolute import.

    """
    if name.startswith('.'):
        if not package:
            raise TypeError(f'the \'package\' argument is required to perform a relative import for {name!r}')
        from importlib.util import resolve_name
        name = resolve_name(name, package)
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """Forget what is known of the folders of sys.path: nothing is."""


def reload(module):
    """Reload the module and return it.

    The module must have been successfully imported before.

    """
    spec = getattr(module, '__spec__', None)
    try:
        name = spec.name if spec is not None else module.__name__
    except AttributeError:
        raise TypeError('reload() argument must be a module') from None
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    parent = name.rpartition('.')[0]
    if parent and parent not in sys.modules:
        raise ImportError(f'parent {parent!r} not in sys.modules', name=parent)
    file = getattr(module, '__file__', None)
    if file is not None and not file.startswith('<stdlib>'):
        with open(file, encoding='utf-8') as source:
            code = compile(source.read(), file, 'exec')
        exec(code, module.__dict__)
    return sys.modules[name]
