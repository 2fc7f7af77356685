"""Looking for modules without importing them, and making modules of files."""

import os
import sys
from _frozen_importlib import embedded as _embedded, module_from_spec as _module_from_spec
from importlib.machinery import ModuleSpec, SourceFileLoader, _EmbeddedLoader


def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    rest = name[level:]
    return f'{parts[0]}.{rest}' if rest else parts[0]


def find_spec(name, package=None):
    """Return the spec for the specified module, or None."""
    full = resolve_name(name, package) if name.startswith('.') else name
    if full in sys.modules:
        module = sys.modules[full]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f'{name}.__spec__ is not set') from None
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent, _, last = full.rpartition('.')
    if parent:
        __import__(parent)
        try:
            folders = sys.modules[parent].__path__
        except AttributeError as error:
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to find {full!r}',
                                      name=full) from error
    else:
        folders = None
    for finder in sys.meta_path:
        find = getattr(finder, 'find_spec', None)
        spec = None if find is None else find(full, folders, None)
        if spec is not None:
            return spec
    return None


def _find_on_path(full, folders=None):
    """What the finders of the interpreter's own find in these folders, or on sys.path."""
    last = full.rpartition('.')[2]
    for folder in sys.path if folders is None else folders:
        place = os.path.join(folder or os.getcwd(), last)
        package_file = os.path.join(place, '__init__.py')
        if os.path.isfile(package_file):
            return spec_from_file_location(full, package_file, submodule_search_locations=[place])
        if os.path.isfile(place + '.py'):
            return spec_from_file_location(full, place + '.py')
    script = _embedded(full)
    if script is not None:
        file, _, is_package = script
        spec = ModuleSpec(full, _EmbeddedLoader(full, file), origin=file, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations.append(os.path.dirname(file))
        return spec
    # What the interpreter carries has no file to look for; importing it does nothing else.
    if full.partition('.')[0] in sys.stdlib_module_names:
        try:
            __import__(full)
        except ImportError:
            return None
        return sys.modules[full].__spec__
    return None


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """Return a module spec based on a file location."""
    if location is not None:
        location = os.path.abspath(os.fspath(location))
        if loader is None:
            if not location.endswith('.py'):
                return None
            loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = location is not None
    spec.submodule_search_locations = submodule_search_locations
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return a module spec based on various loader methods."""
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def module_from_spec(spec):
    """Create a module based on the provided spec."""
    return _module_from_spec(spec)


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Given the path to a .py file, return the path to its .pyc file; nothing is kept there."""
    folder, name = os.path.split(os.fspath(path))
    base, _, _ = name.rpartition('.')
    return os.path.join(folder, '__pycache__', f'{base or name}.cpython-311.pyc')


def source_from_cache(path):
    """Given the path to a .pyc. file, return the path to its .py file."""
    folder, name = os.path.split(os.fspath(path))
    folder, cache = os.path.split(folder)
    if cache != '__pycache__':
        raise ValueError(f'__pycache__ not bottom-level directory in {path!r}')
    if name.count('.') not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {name!r}")
    return os.path.join(folder, name.partition('.')[0] + '.py')
