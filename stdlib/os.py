"""The operating system: the environment, directories, files and processes."""

import abc
import sys
import _os
import posixpath as path
from _os import (_exit, chdir, chmod, close, cpu_count, getcwd, getpid, getppid, link, listdir, lseek, mkdir, open,
                 read, readlink, remove, rename, replace, rmdir, symlink, truncate, unlink, urandom, write)
from collections.abc import MutableMapping
from posixpath import curdir, defpath, devnull, extsep, fspath, pardir, pathsep, sep, altsep

sys.modules['os.path'] = path

name = 'posix'
linesep = '\n'
error = OSError
supports_fd = supports_follow_symlinks = frozenset()

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
O_NONBLOCK, O_CLOEXEC, O_NOFOLLOW = 0o4000, 0o2000000, 0o400000
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_SOFTWARE, EX_OSERR, EX_IOERR = 0, 64, 65, 66, 70, 71, 74
WNOHANG = 1
supports_dir_fd = supports_bytes_environ = supports_effective_ids = frozenset()


class PathLike(abc.ABC):
    """Abstract base class for implementing the file system path protocol."""

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


class _Environ(MutableMapping):
    """The environment."""

    def __init__(self, data):
        self._data = data

    def _check(self, value):
        if not isinstance(value, str):
            raise TypeError(f'str expected, not {type(value).__name__}')
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._data[self._check(key)] = self._check(value)

    def __delitem__(self, key):
        try:
            del self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ', '.join(f'{key!r}: {value!r}' for key, value in self._data.items())
        return f'environ({{{items}}})'

    def copy(self):
        return dict(self)


environ = _Environ(_os.environ)


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)


def putenv(name, value, /):
    """Change or add an environment variable."""


def unsetenv(name, /):
    """Delete an environment variable."""


def fsencode(filename):
    """Encode filename to the filesystem encoding."""
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    """Decode filename from the filesystem encoding."""
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


class stat_result(tuple):
    """What os.stat() says of a file."""

    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3

    _NAMES = ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime',
              'st_mtime', 'st_ctime')

    def __new__(cls, facts):
        self = super().__new__(cls, [int(fact) for fact in facts])
        for fact_name, fact in zip(cls._NAMES, facts):
            setattr(self, fact_name, fact)
        for fact_name in 'st_atime', 'st_mtime', 'st_ctime':
            setattr(self, fact_name + '_ns', round(getattr(self, fact_name) * 10 ** 9))
        return self

    def __repr__(self):
        items = ', '.join(f'{fact_name}={fact}' for fact_name, fact in zip(self._NAMES, self))
        return f'os.stat_result({items})'


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path."""
    return stat_result(_os.stat(path) if follow_symlinks else _os.lstat(path))


def lstat(path, *, dir_fd=None):
    """Perform a stat system call on the given path, without following symbolic links."""
    return stat_result(_os.lstat(path))


def access(path, mode, **kwargs):
    """Use the real uid/gid to test for access to a path: here, whether there is such a file."""
    try:
        facts = _os.stat(path)
    except OSError:
        return False
    return all(not mode & bit or facts[0] & bit * 0o111 for bit in (1, 2, 4))


def makedirs(name, mode=0o777, exist_ok=False):
    """Create a leaf directory and all intermediate ones."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a leaf directory and all empty intermediate ones."""
    rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


class DirEntry:
    """An entry of a directory."""

    def __init__(self, directory, name):
        self.name = name
        self.path = path.join(directory, name)

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path) and (follow_symlinks or not self.is_symlink())

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path) and (follow_symlinks or not self.is_symlink())

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Scan:
    def __init__(self, directory):
        self._entries = iter([DirEntry(directory, entry) for entry in listdir(directory)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path='.'):
    """Return an iterator of DirEntry objects for given path."""
    return _Scan(fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as failure:
        if onerror is not None:
            onerror(failure)
        return
    folders = [entry for entry in names if path.isdir(path.join(top, entry))]
    files = [entry for entry in names if entry not in folders]
    if topdown:
        yield top, folders, files
    for folder in folders:
        inner = path.join(top, folder)
        if followlinks or not path.islink(inner):
            yield from walk(inner, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


class terminal_size(tuple):
    """A tuple of (columns, lines) for holding terminal window size"""

    __slots__ = ()
    columns = property(lambda self: self[0], doc='width of the terminal window in characters')
    lines = property(lambda self: self[1], doc='height of the terminal window in characters')

    def __new__(cls, size):
        size = tuple(size)
        if len(size) != 2:
            raise TypeError(f'os.terminal_size() takes a 2-sequence ({len(size)}-sequence given)')
        return tuple.__new__(cls, size)

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]!r}, lines={self[1]!r})'


def get_terminal_size(fd=1, /):
    """The size of the terminal, as (columns, lines)."""
    raise OSError(25, 'Inappropriate ioctl for device')


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the access and modified time of path."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is not None:
        times = ns[0] / 10 ** 9, ns[1] / 10 ** 9
    if times is None:
        import time
        times = (time.time(),) * 2
    if not isinstance(times, tuple) or len(times) != 2:
        raise TypeError("utime: 'times' must be either a tuple of two ints or None")
    _os.utime(path, *times)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A file object of an open file's number, which it takes over."""
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import io
    file = io.open(f'/proc/self/fd/{fd}', mode, buffering, encoding, *args, **kwargs)
    close(fd)
    return file


def fstat(fd):
    """Perform a stat system call on the given file descriptor."""
    return stat(f'/proc/self/fd/{fd}')


def fsync(fd):
    """Force write of fd to disk: nothing is held back here."""


def ftruncate(fd, length, /):
    """Truncate a file, specified by file descriptor, to a specific length."""
    truncate(f'/proc/self/fd/{fd}', length)


def isatty(fd, /):
    """Return True if the fd is connected to a terminal."""
    try:
        return readlink(f'/proc/self/fd/{fd}').startswith(('/dev/pts/', '/dev/tty'))
    except OSError:
        return False


def renames(old, new):
    """Super-rename; create directories as necessary and delete any left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def getuid():
    """Return the current process's user id."""
    return stat('/proc/self').st_uid


def getgid():
    """Return the current process's group id."""
    return stat('/proc/self').st_gid


geteuid, getegid = getuid, getgid


def getlogin():
    """Return the actual login name."""
    for name in 'LOGNAME', 'USER':
        if name in environ:
            return environ[name]
    raise OSError(6, 'No such device or address')


def getcwdb():
    """Return a bytes string representing the current working directory."""
    return getcwd().encode()


def get_exec_path(env=None):
    """Returns the sequence of directories that will be searched for the named executable."""
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


def getloadavg():
    """Return average recent system load information."""
    with _open('/proc/loadavg') as file:
        return tuple(map(float, file.read().split()[:3]))


class uname_result(tuple):
    """uname_result: Result from os.uname()."""

    __slots__ = ()
    sysname, nodename, release, version, machine = [property(lambda self, place=place: self[place])
                                                    for place in range(5)]

    def __repr__(self):
        names = 'sysname', 'nodename', 'release', 'version', 'machine'
        return f"posix.uname_result({', '.join([f'{name}={value!r}' for name, value in zip(names, self)])})"


def uname():
    """Return an object identifying the current operating system."""
    facts = []
    for fact in 'ostype', 'hostname', 'osrelease', 'version':
        with _open('/proc/sys/kernel/' + fact) as file:
            facts.append(file.read().strip())
    import platform
    return uname_result((*facts, platform.machine()))


def strerror(code, /):
    """Translate an error code to a message string."""
    return _os.strerror(code)


from builtins import open as _open
