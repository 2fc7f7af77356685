"""What describes modules, and what loads them from files."""

from _frozen_importlib import BuiltinImporter, FrozenImporter, PathFinder, embedded as _embedded

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Return a list of all recognized module suffixes for this process"""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """The specification for a module, used for loading."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.has_location = False
        self.cached = None

    @property
    def parent(self):
        """The name of the module's parent."""
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name

    def __repr__(self):
        parts = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            parts.append(f'origin={self.origin!r}')
        if self.submodule_search_locations is not None:
            parts.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f"{type(self).__name__}({', '.join(parts)})"

    def __eq__(self, other):
        try:
            return (self.name, self.loader, self.origin) == (other.name, other.loader, other.origin)
        except AttributeError:
            return NotImplemented


class SourceFileLoader:
    """Loads a module from a file of source text."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def create_module(self, spec):
        """Use default semantics for module creation."""

    def exec_module(self, module):
        """Execute the module."""
        exec(compile(self.get_source(self.name), self.path, 'exec'), module.__dict__)

    def get_filename(self, name=None):
        """Return the path to the source file as found by the finder."""
        return self.path

    def get_source(self, fullname):
        """The source text."""
        with open(self.path, encoding='utf-8') as file:
            return file.read()

    def get_data(self, path):
        """Return the data from path as raw bytes."""
        with open(path, 'rb') as file:
            return file.read()

    def is_package(self, fullname):
        return self.path.endswith('__init__.py')

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)


class _EmbeddedLoader(SourceFileLoader):
    # Loads a module that the interpreter carries as a script.

    def get_source(self, fullname):
        """The source text."""
        return _embedded(fullname)[1]

    def get_data(self, path):
        """Return the data from path as raw bytes."""
        if path == self.path:
            return self.get_source(self.name).encode()
        raise OSError(2, 'No such file or directory', path)
