"""Paths as objects: pure ones, which are mere names, and those that can be asked about files.

Paths are Posix ones; the Windows classes are there by name, and are pure.
"""

import fnmatch
import io
import os
import re
from _collections_abc import Sequence
from errno import EBADF, EEXIST, ELOOP, ENOENT, ENOTDIR
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


def _split_root(path):
    """The root of a path, with two slashes where it begins with exactly two, and the rest."""
    rest = path.lstrip('/')
    count = len(path) - len(rest)
    return ('//' if count == 2 else '/' if count else ''), rest


class _Parents(Sequence):
    """The ancestors of a path."""

    def __init__(self, path):
        self._cls = type(path)
        self._root = path._root
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return tuple([self[number] for number in range(*place.indices(len(self)))])
        if place >= len(self) or place < -len(self):
            raise IndexError(place)
        if place < 0:
            place += len(self)
        return self._cls._made(self._root, self._tail[:len(self._tail) - place - 1])

    def __repr__(self):
        return f'<{self._cls.__name__}.parents>'


class PurePath:
    """A path that is a mere name: its root, and the names behind it."""

    __slots__ = ('_root', '_tail', '_text', '_hash', '__weakref__')

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._of(args)

    @classmethod
    def _of(cls, args):
        parts = []
        for arg in args:
            if isinstance(arg, PurePath):
                parts.append(str(arg) if arg._root or arg._tail else '')
                continue
            text = os.fspath(arg)
            if not isinstance(text, str):
                raise TypeError('argument should be a str object or an os.PathLike object returning str, '
                                f'not {type(text)}')
            parts.append(str(text))
        root, names = '', []
        for part in parts:
            own, rest = _split_root(part)
            if own:
                root, names = own, []
            names += [name for name in rest.split('/') if name and name != '.']
        return cls._made(root, names)

    @classmethod
    def _made(cls, root, tail):
        self = object.__new__(cls)
        self._root = root
        self._tail = list(tail)
        return self

    def __reduce__(self):
        return self.__class__, tuple(self.parts)

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._root + '/'.join(self._tail) or '.'
            return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """Return the string representation of the path with forward slashes."""
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.as_posix()!r})'

    def as_uri(self):
        """Return the path as a 'file' URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        return 'file://' + quote_from_bytes(bytes(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other) and _flavour(self) is _flavour(other)

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash((self._root, *self._tail))
            return self._hash

    def _key(self):
        return [self._root, *self._tail] if self._root else self._tail

    def __lt__(self, other):
        if not isinstance(other, PurePath) or _flavour(self) is not _flavour(other):
            return NotImplemented
        return self._key() < other._key()

    def __le__(self, other):
        if not isinstance(other, PurePath) or _flavour(self) is not _flavour(other):
            return NotImplemented
        return self._key() <= other._key()

    def __gt__(self, other):
        if not isinstance(other, PurePath) or _flavour(self) is not _flavour(other):
            return NotImplemented
        return self._key() > other._key()

    def __ge__(self, other):
        if not isinstance(other, PurePath) or _flavour(self) is not _flavour(other):
            return NotImplemented
        return self._key() >= other._key()

    __class_getitem__ = classmethod(type(list[int]))

    drive = property(lambda self: '', doc='The drive prefix (letter or UNC path), if any.')
    root = property(lambda self: self._root, doc='The root of the path, if any.')
    anchor = property(lambda self: self._root, doc="The concatenation of the drive and root, or ''.")

    @property
    def name(self):
        """The final path component, if any."""
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        """The final component's last suffix, if any."""
        name = self.name
        place = name.rfind('.')
        return name[place:] if 0 < place < len(name) - 1 else ''

    @property
    def suffixes(self):
        """A list of the final component's suffixes, if any."""
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The final path component, minus its last suffix."""
        name = self.name
        place = name.rfind('.')
        return name[:place] if 0 < place < len(name) - 1 else name

    def with_name(self, name):
        """Return a new path with the file name changed."""
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        if not name or '/' in name or name == '.':
            raise ValueError('Invalid name %r' % name)
        return self._made(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        """Return a new path with the stem changed."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """Return a new path with the file suffix changed."""
        if '/' in suffix:
            raise ValueError('Invalid suffix %r' % (suffix,))
        if suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError('Invalid suffix %r' % suffix)
        name = self.name
        if not name:
            raise ValueError('%r has an empty name' % (self,))
        old = self.suffix
        name = name[:-len(old)] + suffix if old else name + suffix
        return self._made(self._root, self._tail[:-1] + [name])

    def relative_to(self, *other):
        """Return the relative path to another path identified by the passed arguments."""
        if not other:
            raise TypeError('need at least one argument')
        base = self._of(other)
        if base._root != self._root or self._tail[:len(base._tail)] != base._tail:
            raise ValueError('{!r} is not in the subpath of {!r} OR one path is relative and the other is absolute.'
                             .format(str(self), str(base)))
        return self._made('', self._tail[len(base._tail):])

    def is_relative_to(self, *other):
        """Return True if the path is relative to another path or False."""
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    @property
    def parts(self):
        """An object providing sequence-like access to the components in the filesystem path."""
        return (self._root, *self._tail) if self._root else tuple(self._tail)

    def joinpath(self, *args):
        """Combine this path with one or several arguments, and return a new path."""
        return self._of((self, *args))

    def __truediv__(self, key):
        try:
            return self._of((self, key))
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._of((key, self))
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        """The logical parent of the path."""
        return self._made(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        """A sequence of this path's logical parents."""
        return _Parents(self)

    def is_absolute(self):
        """True if the path is absolute."""
        return bool(self._root)

    def is_reserved(self):
        """Return True if the path contains one of the special names reserved by the system, if any."""
        return False

    def match(self, path_pattern):
        """Return True if this path matches the given pattern."""
        pattern = self._of((path_pattern,))
        parts, wanted = self.parts, pattern.parts
        if not wanted:
            raise ValueError('empty pattern')
        if pattern._root:
            if len(wanted) != len(parts):
                return False
        elif len(wanted) > len(parts):
            return False
        return all(fnmatch.fnmatchcase(part, want) for part, want in zip(reversed(parts), reversed(wanted)))


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """PurePath subclass for non-Windows systems."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """PurePath subclass for Windows systems: not supported here."""

    __slots__ = ()

    def __new__(cls, *args):
        raise NotImplementedError('cannot instantiate %r on your system' % cls.__name__)


def _flavour(path):
    return PureWindowsPath if isinstance(path, PureWindowsPath) else PurePosixPath


def _is_absence(error):
    return getattr(error, 'errno', None) in (ENOENT, ENOTDIR, EBADF, ELOOP)


class Path(PurePath):
    """PurePath subclass that can make system calls."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return cls._of(args)

    def __enter__(self):
        import warnings
        warnings.warn('pathlib.Path.__enter__() is deprecated and scheduled for removal in Python 3.13; Path '
                      'objects as a context manager is a no-op', DeprecationWarning, stacklevel=2)
        return self

    def __exit__(self, *args):
        pass

    @classmethod
    def cwd(cls):
        """Return a new path pointing to the current working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """Return a new path pointing to the user's home directory."""
        return cls('~').expanduser()

    def samefile(self, other_path):
        """Return whether other_path is the same or not as this file."""
        facts = self.stat()
        other = os.stat(other_path)
        return (facts.st_ino, facts.st_dev) == (other.st_ino, other.st_dev)

    def iterdir(self):
        """Yield path objects of the directory contents."""
        for name in os.listdir(self):
            yield self._made(self._root, self._tail + [name])

    def glob(self, pattern):
        """Iterate over this subtree and yield all existing files matching the given relative pattern."""
        yield from self._matches(pattern, False)

    def rglob(self, pattern):
        """Recursively yield all existing files matching the given relative pattern."""
        yield from self._matches(pattern, True)

    def _matches(self, pattern, anywhere):
        if not pattern:
            raise ValueError('Unacceptable pattern: {!r}'.format(pattern))
        wanted = self._of((pattern,))
        if wanted._root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        parts = (['**'] if anywhere else []) + wanted._tail
        if pattern[-1] == '/':
            parts.append('')
        if not self.is_dir():
            return
        seen = set()
        for path in self._select(parts):
            text = str(path)
            if text not in seen:
                seen.add(text)
                yield path

    def _select(self, parts):
        if not parts:
            yield self
            return
        part, *rest = parts
        if part == '**':
            for folder in self._folders():
                yield from folder._select(rest)
        elif '**' in part:
            raise ValueError("Invalid pattern: '**' can only be an entire path component")
        elif not part:
            if self.is_dir():
                yield from self._select(rest)
        elif not any(mark in part for mark in '*?['):
            path = self._made(self._root, self._tail + [part])
            if path.is_dir() if rest else path.exists():
                yield from path._select(rest)
        else:
            match = re.compile(fnmatch.translate(part)).fullmatch
            try:
                names = os.listdir(self)
            except PermissionError:
                return
            for name in names:
                if match(name):
                    path = self._made(self._root, self._tail + [name])
                    if not rest or path.is_dir():
                        yield from path._select(rest)

    def _folders(self):
        """The directory itself, and all below it."""
        yield self
        try:
            names = os.listdir(self)
        except PermissionError:
            return
        for name in names:
            path = self._made(self._root, self._tail + [name])
            if path.is_dir() and not path.is_symlink():
                yield from path._folders()

    def absolute(self):
        """Return an absolute version of this path, without normalization or resolving symlinks."""
        return self if self.is_absolute() else self._of((os.getcwd(), self))

    def resolve(self, strict=False):
        """Make the path absolute, resolving all symlinks on the way and also normalizing it."""
        return self._of((os.path.realpath(self, strict=strict),))

    def stat(self, *, follow_symlinks=True):
        """Return the result of the stat() system call on this path."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """Like stat(), except if the path points to a symlink, the symlink's information is returned."""
        return self.stat(follow_symlinks=False)

    def owner(self):
        """Return the login name of the file owner."""
        return _name_of_number('/etc/passwd', self.stat().st_uid)

    def group(self):
        """Return the group name of the file gid."""
        return _name_of_number('/etc/group', self.stat().st_gid)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file pointed by this path and return a file object, as the built-in open() function does."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Open the file in bytes mode, read it, and close the file."""
        with self.open(mode='rb') as file:
            return file.read()

    def read_text(self, encoding=None, errors=None):
        """Open the file in text mode, read it, and close the file."""
        with self.open(mode='r', encoding=encoding, errors=errors) as file:
            return file.read()

    def write_bytes(self, data):
        """Open the file in bytes mode, write to it, and close the file."""
        with self.open(mode='wb') as file:
            return file.write(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Open the file in text mode, write to it, and close the file."""
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def readlink(self):
        """Return the path to which the symbolic link points."""
        return self._of((os.readlink(self),))

    def touch(self, mode=0o666, exist_ok=True):
        """Create this file with the given access mode, if it doesn't exist."""
        if exist_ok and self.exists():
            os.utime(self, None)
            return
        if self.exists():
            raise FileExistsError(EEXIST, 'File exists', str(self))
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Create a new directory at this given path."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions of the path, like os.chmod()."""
        os.chmod(self, mode)

    def lchmod(self, mode):
        """Like chmod(), except if the path points to a symlink, the symlink's permissions are changed."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove this file or link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove this directory."""
        os.rmdir(self)

    def rename(self, target):
        """Rename this path to the target path; the new path comes back."""
        os.rename(self, target)
        return self.__class__(target)

    def replace(self, target):
        """Rename this path to the target path, overwriting if that path exists."""
        os.replace(self, target)
        return self.__class__(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symlink pointing to the target path."""
        os.symlink(target, self)

    def hardlink_to(self, target):
        """Make this path a hard link pointing to the same file as *target*."""
        os.link(target, self)

    def exists(self):
        """Whether this path exists."""
        try:
            self.stat()
        except OSError as error:
            if not _is_absence(error):
                raise
            return False
        except ValueError:
            return False
        return True

    def _is(self, test, follow=True):
        try:
            return test(self.stat(follow_symlinks=follow).st_mode)
        except OSError as error:
            if not _is_absence(error):
                raise
            return False
        except ValueError:
            return False

    def is_dir(self):
        """Whether this path is a directory."""
        return self._is(S_ISDIR)

    def is_file(self):
        """Whether this path is a regular file (also True for symlinks pointing to regular files)."""
        return self._is(S_ISREG)

    def is_mount(self):
        """Check if this path is a POSIX mount point"""
        if not self.is_dir():
            return False
        facts, parent = self.lstat(), (self / '..').lstat()
        return facts.st_dev != parent.st_dev or facts.st_ino == parent.st_ino

    def is_symlink(self):
        """Whether this path is a symbolic link."""
        return self._is(S_ISLNK, False)

    def is_block_device(self):
        """Whether this path is a block device."""
        return self._is(S_ISBLK)

    def is_char_device(self):
        """Whether this path is a character device."""
        return self._is(S_ISCHR)

    def is_fifo(self):
        """Whether this path is a FIFO."""
        return self._is(S_ISFIFO)

    def is_socket(self):
        """Whether this path is a socket."""
        return self._is(S_ISSOCK)

    def expanduser(self):
        """Return a new path with expanded ~ and ~user constructs"""
        if not self._root and self._tail and self._tail[0][:1] == '~':
            home = os.path.expanduser(self._tail[0])
            if home[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            return self._of((home, *self._tail[1:]))
        return self


def _name_of_number(file, number):
    with open(file) as lines:
        for line in lines:
            fields = line.split(':')
            if len(fields) > 2 and fields[2] == str(number):
                return fields[0]
    raise KeyError(f'no entry for {number}')


class PosixPath(Path, PurePosixPath):
    """Path subclass for non-Windows systems."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """Path subclass for Windows systems: not supported here."""

    __slots__ = ()
