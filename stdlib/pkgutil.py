"""What packages hold: the modules in their folders, and their data."""

__all__ = ['get_importer', 'iter_importers', 'walk_packages', 'iter_modules', 'get_data', 'find_loader', 'get_loader',
           'resolve_name', 'extend_path', 'ModuleInfo']

import importlib
import importlib.util
import os
import re
import sys
from collections import namedtuple

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A namedtuple with minimal info about a module.'


class _FileFinder:
    # Stands for a folder in what iter_modules tells.

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'FileFinder({self.path!r})'

    def find_spec(self, fullname, target=None):
        return importlib.util._find_on_path(fullname, [self.path])


_FileFinder.__name__ = _FileFinder.__qualname__ = 'FileFinder'


def get_importer(path_item):
    """Retrieve a finder for the given path item"""
    path_item = os.fsdecode(path_item)
    return _FileFinder(path_item or os.getcwd()) if os.path.isdir(path_item or '.') else None


def iter_importers(fullname=''):
    """Yield finders for the given module name"""
    if fullname.startswith('.'):
        raise ImportError(f'Relative module name {fullname!r} not supported')
    if '.' in fullname:
        path = getattr(importlib.import_module(fullname.rpartition('.')[0]), '__path__', None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def iter_modules(path=None, prefix=''):
    """Yields ModuleInfo for all submodules on path, or, if path is None, all top-level modules on sys.path."""
    if isinstance(path, str):
        raise ValueError('path must be None or list of paths to look for modules in')
    seen = set()
    for folder in sys.path if path is None else path:
        finder = get_importer(folder)
        if finder is None:
            continue
        found = {}
        for entry in sorted(os.listdir(finder.path)):
            name, extension = os.path.splitext(entry)
            place = os.path.join(finder.path, entry)
            if '.' in name or name == '__init__':
                continue
            if extension == '.py':
                found.setdefault(name, False)
            elif not extension and os.path.isfile(os.path.join(place, '__init__.py')):
                found[name] = True
        for name, is_package in found.items():
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(finder, prefix + name, is_package)


def walk_packages(path=None, prefix='', onerror=None):
    """Yields ModuleInfo for all modules recursively on path, or, if path is None, all accessible modules."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            inner = [folder for folder in getattr(sys.modules[info.name], '__path__', None) or [] if folder not in seen]
            seen.update(inner)
            yield from walk_packages(inner, info.name + '.', onerror)


def get_loader(module_or_name):
    """Get a "loader" object for module_or_name"""
    if module_or_name in sys.modules:
        module_or_name = sys.modules[module_or_name]
        if module_or_name is None:
            return None
    if isinstance(module_or_name, type(sys)):
        loader = getattr(module_or_name, '__loader__', None)
        if loader is not None:
            return loader
        if getattr(module_or_name, '__spec__', None) is None:
            return None
        module_or_name = module_or_name.__name__
    return find_loader(module_or_name)


def find_loader(fullname):
    """Find a "loader" object for fullname"""
    if fullname.startswith('.'):
        raise ImportError(f'Relative module name {fullname!r} not supported')
    spec = importlib.util.find_spec(fullname)
    return None if spec is None else spec.loader


def extend_path(path, name):
    """Extend a package's path with the folders of the same name on sys.path."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition('.')
    for folder in getattr(sys.modules[parent], '__path__', []) if parent else sys.path:
        place = os.path.join(folder, last)
        if os.path.isfile(os.path.join(place, '__init__.py')) and place not in path:
            path.append(place)
    return path


def get_data(package, resource):
    """Get a resource from a package, as bytes; None where it has no place."""
    module = sys.modules.get(package) or importlib.import_module(package)
    file = getattr(module, '__file__', None)
    if file is None:
        return None
    place = os.path.join(os.path.dirname(file), *resource.split('/'))
    loader = getattr(module, '__loader__', None)
    if hasattr(loader, 'get_data'):
        return loader.get_data(place)
    with open(place, 'rb') as source:
        return source.read()


_NAME = re.compile(r'(?!\d)\w+(?:\.(?!\d)\w+)*(?P<colon>:(?:(?!\d)\w+(?:\.(?!\d)\w+)*)?)?$')


def resolve_name(name):
    """Resolve a name to an object: 'package.module.object', or 'package.module:object'."""
    match = _NAME.match(name)
    if not match:
        raise ValueError(f'invalid format: {name!r}')
    if match['colon']:
        module, _, rest = name.partition(':')
        found = importlib.import_module(module)
        parts = rest.split('.') if rest else []
    else:
        first, *parts = name.split('.')
        found = importlib.import_module(first)
        while parts:
            inner = f'{first}.{parts[0]}'
            try:
                found = importlib.import_module(inner)
            except ImportError:
                break
            parts.pop(0)
            first = inner
    for part in parts:
        found = getattr(found, part)
    return found
