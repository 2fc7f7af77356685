"""What is known of installed packages: the folders `*.dist-info` and `*.egg-info` on sys.path."""

__all__ = ['Distribution', 'DistributionFinder', 'PackageMetadata', 'PackageNotFoundError', 'distribution',
           'distributions', 'entry_points', 'files', 'metadata', 'packages_distributions', 'requires', 'version']

import csv
import functools
import pathlib
import re
import sys
from importlib import import_module


class PackageNotFoundError(ModuleNotFoundError):
    """The package was not found."""

    def __str__(self):
        return f'No package metadata was found for {self.name}'

    @property
    def name(self):
        name, = self.args
        return name


class EntryPoint:
    """An object that an installed package offers by a name, in a group of such."""

    _PATTERN = re.compile(r'(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?((?P<extras>\[.*\])\s*)?$')
    dist = None

    def __init__(self, name, value, group):
        vars(self).update(name=name, value=value, group=group)

    def __setattr__(self, name, value):
        raise AttributeError('EntryPoint objects are immutable.')

    def load(self):
        """Load the object that is named."""
        names = filter(None, (self.attr or '').split('.'))
        return functools.reduce(getattr, names, import_module(self.module))

    @property
    def module(self):
        return self._PATTERN.match(self.value)['module']

    @property
    def attr(self):
        return self._PATTERN.match(self.value)['attr']

    @property
    def extras(self):
        return re.findall(r'\w+', self._PATTERN.match(self.value)['extras'] or '')

    def matches(self, **params):
        """Whether all the attributes are as given."""
        return all(getattr(self, name) == value for name, value in params.items())

    def _of(self, dist):
        vars(self).update(dist=dist)
        return self

    def _key(self):
        return self.name, self.value, self.group

    def __lt__(self, other):
        return self._key() < other._key()

    def __eq__(self, other):
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f'EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})'


class EntryPoints(list):
    """Entry points, to be selected from."""

    __slots__ = ()

    def __getitem__(self, name):
        if isinstance(name, int):
            return super().__getitem__(name)
        try:
            return next(iter(self.select(name=name)))
        except StopIteration:
            raise KeyError(name)

    def select(self, **params):
        """Those whose attributes are as given."""
        return EntryPoints(each for each in self if each.matches(**params))

    @property
    def names(self):
        return {each.name for each in self}

    @property
    def groups(self):
        return {each.group for each in self}


class SelectableGroups(dict):
    """The entry points of all packages by their groups."""

    @property
    def _all(self):
        return EntryPoints(each for group in self.values() for each in group)

    @property
    def groups(self):
        return self._all.groups

    @property
    def names(self):
        return self._all.names

    def select(self, **params):
        return self._all.select(**params) if params else self


class PackageMetadata:
    """The fields of a package's description, by their names in any case; None for those that are not there."""

    def __init__(self, text):
        self._fields = []
        head, _, body = text.partition('\n\n')
        for line in head.splitlines():
            if line[:1].isspace() and self._fields:
                name, value = self._fields.pop()
                self._fields.append((name, f'{value}\n{line}'))
            elif ':' in line:
                name, _, value = line.partition(':')
                self._fields.append((name, value.strip()))
        self._body = body

    def __len__(self):
        return len(self._fields)

    def __iter__(self):
        return iter(self.keys())

    def __contains__(self, name):
        return name.lower() in [known.lower() for known in self.keys()]

    def __getitem__(self, name):
        return (self.get_all(name) or [None])[0]

    def keys(self):
        return [name for name, _ in self._fields]

    def get(self, name, failobj=None):
        return (self.get_all(name) or [failobj])[0]

    def get_all(self, name, failobj=None):
        return [value for known, value in self._fields if known.lower() == name.lower()] or failobj

    def get_payload(self):
        return self._body

    @property
    def json(self):
        """The fields as JSON would hold them."""
        several = 'classifier', 'dynamic', 'platform', 'provides_extra', 'requires_dist', 'project_url'
        names = {name: name.lower().replace('-', '_') for name in self.keys()}
        return {key: self.get_all(name) if key in several else self[name] for name, key in names.items()}


class FileHash:
    """The digest of a file."""

    def __init__(self, spec):
        self.mode, _, self.value = spec.partition('=')

    def __repr__(self):
        return f'<FileHash mode: {self.mode} value: {self.value}>'


class PackagePath(pathlib.PurePosixPath):
    """A file of a package, from the folder on where the package is installed."""

    def read_text(self, encoding='utf-8'):
        return self.locate().read_text(encoding=encoding)

    def read_binary(self):
        return self.locate().read_bytes()

    def locate(self):
        """Return a path-like object for this path."""
        return self.dist.locate_file(self)


class Distribution:
    """An installed package."""

    def __init__(self, path):
        self._path = path

    def read_text(self, filename):
        """The text of a file of the description; None where it is not there."""
        try:
            return self._path.joinpath(filename).read_text(encoding='utf-8')
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError, PermissionError):
            return None

    def locate_file(self, path):
        """The path to a file of the package."""
        return self._path.parent / path

    @classmethod
    def from_name(cls, name):
        """The package of the name."""
        if not name:
            raise ValueError('A distribution name is required.')
        for found in cls.discover(name=name):
            return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, *, name=None, path=None):
        """The packages on a path, sys.path by default."""
        wanted = None if name is None else _normalized(name)
        for entry in sys.path if path is None else path:
            folder = pathlib.Path(entry or '.')
            if not folder.is_dir():
                continue
            for child in sorted(folder.iterdir()):
                title, dot, kind = child.name.rpartition('.')
                if kind.lower() in ('dist-info', 'egg-info') and wanted in (None, _normalized(title.split('-')[0])):
                    yield PathDistribution(child)

    @staticmethod
    def at(path):
        """The package that a folder describes."""
        return PathDistribution(pathlib.Path(path))

    @property
    def metadata(self):
        return PackageMetadata(self.read_text('METADATA') or self.read_text('PKG-INFO') or self.read_text('') or '')

    @property
    def name(self):
        return self.metadata['Name']

    @property
    def version(self):
        return self.metadata['Version']

    @property
    def entry_points(self):
        found, group = EntryPoints(), None
        for line in (self.read_text('entry_points.txt') or '').splitlines():
            line = line.strip()
            if line.startswith('[') and line.endswith(']'):
                group = line[1:-1]
            elif line and not line.startswith('#'):
                name, _, value = line.partition('=')
                found.append(EntryPoint(name.strip(), value.strip(), group)._of(self))
        return found

    @property
    def requires(self):
        return self.metadata.get_all('Requires-Dist')

    @property
    def files(self):
        text = self.read_text('RECORD')
        if text is None:
            return None
        made = []
        for name, digest, size in csv.reader(text.splitlines()):
            path = PackagePath(name)
            path.hash = FileHash(digest) if digest else None
            path.size = int(size) if size else None
            path.dist = self
            made.append(path)
        return made


class PathDistribution(Distribution):
    pass


class DistributionFinder:
    """What finds packages."""

    class Context:
        """What is looked for: keyword arguments of the finder."""

        name = None

        def __init__(self, **kwargs):
            vars(self).update(kwargs)

        @property
        def path(self):
            return vars(self).get('path', sys.path)


def _normalized(name):
    return re.sub(r'[-_.]+', '-', name).lower().replace('-', '_')


def distribution(distribution_name):
    """Get the ``Distribution`` instance for the named package."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """Get all ``Distribution`` instances in the current environment."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """Get the metadata for the named package."""
    return distribution(distribution_name).metadata


def version(distribution_name):
    """Get the version string for the named package."""
    return distribution(distribution_name).version


def entry_points(**params):
    """Return EntryPoint objects for all installed packages."""
    # Of packages of one name, the first on the path counts.
    first = {}
    for found in distributions():
        first.setdefault(_normalized(found.name or ''), found)
    groups = {}
    for found in first.values():
        for each in found.entry_points:
            groups.setdefault(each.group, EntryPoints()).append(each)
    return SelectableGroups(sorted(groups.items())).select(**params)


def files(distribution_name):
    """Return a list of files for the named package."""
    return distribution(distribution_name).files


def requires(distribution_name):
    """Return a list of requirements for the named package."""
    return distribution(distribution_name).requires


def packages_distributions():
    """Return a mapping of top-level packages to their distributions."""
    found = {}
    for each in distributions():
        names = (each.read_text('top_level.txt') or '').split() or {
            path.parts[0] if len(path.parts) > 1 else path.stem for path in each.files or () if path.suffix == '.py'}
        for name in names:
            found.setdefault(name, []).append(each.metadata['Name'])
    return found
