"""The operating system: the environment, directories, files and processes."""

import abc
import sys
import _os
import posixpath as path
from _os import (_exit, chdir, chmod, close, cpu_count, dup, dup2, fchmod, fsync, ftruncate, get_blocking,
                 get_inheritable, getcwd, getegid, geteuid, getgid, getpgid, getpgrp, getpid, getppid, getsid, getuid,
                 isatty, kill, killpg, link, lseek, mkdir, mkfifo, nice, open, pipe, pipe2, pread, pwrite, read, readlink,
                 remove, rename, replace, rmdir, set_blocking, set_inheritable, setpgid, setsid, symlink, system,
                 truncate, umask, unlink, urandom, waitpid, write)
from collections.abc import Mapping, MutableMapping
from posixpath import curdir, defpath, devnull, extsep, fspath, pardir, pathsep, sep, altsep

sys.modules['os.path'] = path

name = 'posix'
linesep = '\n'
error = OSError
supports_fd = supports_follow_symlinks = frozenset()

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
SEEK_DATA, SEEK_HOLE = 3, 4
O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE, O_CREAT, O_EXCL, O_NOCTTY, O_TRUNC, O_APPEND = 0, 1, 2, 3, 64, 128, 256, 512, 1024
O_NONBLOCK = O_NDELAY = 2048
O_DSYNC, O_ASYNC, O_DIRECT, O_LARGEFILE, O_DIRECTORY, O_NOFOLLOW = 4096, 8192, 16384, 0, 65536, 131072
O_NOATIME, O_CLOEXEC, O_PATH, O_TMPFILE = 262144, 524288, 2097152, 4259840
O_SYNC = O_FSYNC = O_RSYNC = 1052672
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE = 0, *range(64, 71)
EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = range(71, 79)
WNOHANG, WUNTRACED, WEXITED, WCONTINUED, WNOWAIT, WSTOPPED = 1, 2, 4, 8, 16777216, 2
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
P_ALL, P_PID, P_PGID = 0, 1, 2
PRIO_PROCESS, PRIO_PGRP, PRIO_USER = 0, 1, 2
F_ULOCK, F_LOCK, F_TLOCK, F_TEST = 0, 1, 2, 3
GRND_NONBLOCK, GRND_RANDOM = 1, 2
NGROUPS_MAX, TMP_MAX = 65536, 238328
sysconf_names = {'SC_ARG_MAX': 0, 'SC_CHILD_MAX': 1, 'SC_CLK_TCK': 2, 'SC_NGROUPS_MAX': 3, 'SC_OPEN_MAX': 4,
                 'SC_STREAM_MAX': 5, 'SC_TZNAME_MAX': 6, 'SC_JOB_CONTROL': 7, 'SC_SAVED_IDS': 8, 'SC_VERSION': 29,
                 'SC_PAGESIZE': 30, 'SC_PAGE_SIZE': 30, 'SC_LINE_MAX': 43, 'SC_IOV_MAX': 60, 'SC_THREADS': 67,
                 'SC_LOGIN_NAME_MAX': 71, 'SC_NPROCESSORS_CONF': 83, 'SC_NPROCESSORS_ONLN': 84, 'SC_PHYS_PAGES': 85,
                 'SC_AVPHYS_PAGES': 86, 'SC_SYMLOOP_MAX': 173, 'SC_HOST_NAME_MAX': 180}
supports_dir_fd = supports_effective_ids = frozenset()
supports_bytes_environ = True


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
        value.isascii() or fsencode(value)
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._check(key), self._check(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        unsetenv(self._check(key))
        try:
            del self._data[key]
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

    def __or__(self, other):
        return dict(self) | dict(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return dict(other) | dict(self) if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


class _BytesEnviron(_Environ):
    """The environment as bytes, of the same variables."""

    def _check(self, value):
        if not isinstance(value, bytes):
            raise TypeError(f'bytes expected, not {type(value).__name__}')
        return fsdecode(value)

    def __getitem__(self, key):
        try:
            return fsencode(self._data[self._check(key)])
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return map(fsencode, list(self._data))

    def __repr__(self):
        items = ', '.join(f'{key!r}: {value!r}' for key, value in self.items())
        return f'environ({{{items}}})'


environ = _Environ(_os.environ)
environb = _BytesEnviron(_os.environ)


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """Get an environment variable, return None if it doesn't exist. The key and the result are bytes."""
    return environb.get(key, default)


def putenv(name, value, /):
    """Change or add an environment variable."""
    name, value = fsdecode(name), fsdecode(value)
    if not name or '=' in name:
        raise ValueError('illegal environment variable name')
    if '\0' in name or '\0' in value:
        raise ValueError('embedded null byte')
    _os.set_environment(name, value)


def unsetenv(name, /):
    """Delete an environment variable."""
    name = fsdecode(name)
    if not name or '=' in name:
        raise OSError(22, 'Invalid argument')
    _os.set_environment(name, None)


def fsencode(filename):
    """Encode filename to the filesystem encoding."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    """Decode filename from the filesystem encoding."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class stat_result(tuple):
    """stat_result: Result from stat, fstat, or lstat."""

    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3
    __match_args__ = 'st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size'
    st_mode, st_ino, st_dev, st_nlink, st_uid, st_gid, st_size = [property(lambda self, place=place: self[place])
                                                                  for place in range(7)]
    (st_atime, st_mtime, st_ctime, st_atime_ns, st_mtime_ns, st_ctime_ns, st_blksize, st_blocks, st_rdev) = [
        property(lambda self, place=place: self._hidden[place]) for place in range(9)]

    def __new__(cls, facts, hidden=None):
        facts = tuple(facts)
        if not 10 <= len(facts) <= 19:
            bound = 'an at least 10' if len(facts) < 10 else 'an at most 19'
            raise TypeError(f'os.stat_result() takes {bound}-sequence ({len(facts)}-sequence given)')
        self = super().__new__(cls, facts[:10])
        behind = [*facts[10:], *[None] * (19 - len(facts))]
        for place in range(3):
            # The seconds stand in for times that are not given.
            if behind[place] is None:
                behind[place] = facts[7 + place]
        self.__dict__['_hidden'] = tuple(behind)
        return self

    def __setattr__(self, name, value):
        raise AttributeError('readonly attribute' if name.startswith('st_')
                             else f"'os.stat_result' object has no attribute {name!r}")

    def __reduce__(self):
        return stat_result, (tuple(self) + self._hidden,)

    def __repr__(self):
        names = *self.__match_args__, 'st_atime', 'st_mtime', 'st_ctime'
        return f"os.stat_result({', '.join([f'{name}={fact}' for name, fact in zip(names, self)])})"


def _checked(function, path, words='string, bytes, os.PathLike or integer'):
    """Refuses what is no path, and no number of an open file where such may be given."""
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), '__fspath__') \
            and not (isinstance(path, int) and 'integer' in words):
        raise TypeError(f'{function}: path should be {words}, not {type(path).__name__}')
    return path


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path."""
    return stat_result(_os.file_facts(_checked('stat', path), follow_symlinks))


def lstat(path, *, dir_fd=None):
    """Perform a stat system call on the given path, without following symbolic links."""
    return stat_result(_os.file_facts(_checked('lstat', path, 'string, bytes or os.PathLike'), False))


def fstat(fd):
    """Perform a stat system call on the given file descriptor."""
    return stat_result(_os.file_facts(_number(fd), True))


def _number(fd):
    """Refuses what is no number of an open file, and numbers of none."""
    if not isinstance(fd, int):
        raise TypeError(f'{type(fd).__name__!r} object cannot be interpreted as an integer')
    get_inheritable(fd)
    return fd


def _place_of(path):
    """A path for what may be the number of an open file."""
    return f'/proc/self/fd/{path}' if isinstance(path, int) else path


def listdir(path=None):
    """Return a list containing the names of the files in the directory."""
    if isinstance(path, int):
        return _os.listdir(_place_of(_number(path)))
    return _os.listdir('.' if path is None else path)


class statvfs_result(tuple):
    """statvfs_result: Result from statvfs or fstatvfs."""

    n_fields, n_sequence_fields, n_unnamed_fields = 11, 10, 0
    __match_args__ = ('f_bsize', 'f_frsize', 'f_blocks', 'f_bfree', 'f_bavail', 'f_files', 'f_ffree', 'f_favail',
                      'f_flag', 'f_namemax')
    (f_bsize, f_frsize, f_blocks, f_bfree, f_bavail, f_files, f_ffree, f_favail, f_flag, f_namemax) = [
        property(lambda self, place=place: self[place]) for place in range(10)]
    f_fsid = None

    def __new__(cls, facts):
        self = super().__new__(cls, facts[:10])
        self.f_fsid = facts[10]
        return self

    def __repr__(self):
        return f"os.statvfs_result({', '.join([f'{name}={fact}' for name, fact in zip(self.__match_args__, self)])})"


def statvfs(path):
    """Perform a statvfs system call on the given path."""
    return statvfs_result(_os.space(_place_of(_checked('statvfs', path))))


def fstatvfs(fd, /):
    """Perform an fstatvfs system call on the given fd."""
    return statvfs(_number(fd))


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    """Change the owner and group id of path to the numeric uid and gid."""
    _os.chown(_checked('chown', path), uid, gid, follow_symlinks)


def lchown(path, uid, gid):
    """Change the owner and group id of path to the numeric uid and gid, and follow no symbolic links."""
    _os.chown(_checked('lchown', path, 'string, bytes or os.PathLike'), uid, gid, False)


def fchown(fd, uid, gid):
    """Change the owner and group id of the file specified by file descriptor."""
    _os.chown(_number(fd), uid, gid, True)


def fchdir(fd):
    """Change to the directory of the given file descriptor."""
    chdir(_place_of(_number(fd)))


def major(device, /):
    """Extracts a device major number from a raw device number."""
    return device >> 8 & 0xfff | device >> 32 & ~0xfff


def minor(device, /):
    """Extracts a device minor number from a raw device number."""
    return device & 0xff | device >> 12 & ~0xff


def makedev(major, minor, /):
    """Composes a raw device number from the major and minor device numbers."""
    return (major & 0xfff) << 8 | (major & ~0xfff) << 32 | minor & 0xff | (minor & ~0xff) << 12


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Use the real uid/gid to test for access to a path."""
    return _os.access(path, mode)


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
    """An entry of a directory, as scandir() gives it."""

    __module__ = 'posix'
    __class_getitem__ = classmethod(type(list[int]))

    def __new__(cls, *args):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        """Return True if the entry is a directory; cached per entry."""
        return self._is_kind(0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Return True if the entry is a file; cached per entry."""
        return self._is_kind(0o100000, follow_symlinks)

    def is_symlink(self):
        """Return True if the entry is a symbolic link; cached per entry."""
        return self._is_kind(0o120000, False)

    def _is_kind(self, kind, follow):
        try:
            return self.stat(follow_symlinks=follow).st_mode & 0o170000 == kind
        except FileNotFoundError:
            return False

    def stat(self, *, follow_symlinks=True):
        """Return stat_result object for the entry; cached per entry."""
        known = self.__dict__.get(follow_symlinks)
        if known is None:
            known = self.__dict__[follow_symlinks] = stat(self._place, follow_symlinks=follow_symlinks)
        return known

    def inode(self):
        """Return inode of the entry; cached per entry."""
        return self.stat(follow_symlinks=False).st_ino

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


def _entry(folder, name, number):
    made = object.__new__(DirEntry)
    made.name = name
    made.path = name if number is not None else path.join(folder, name)
    made._place = made.path if number is None else path.join(folder, name)
    return made


class _Scan:
    __module__ = 'posix'

    def __new__(cls, *args):
        raise TypeError("cannot create 'posix.ScandirIterator' instances")

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


_Scan.__name__ = _Scan.__qualname__ = 'ScandirIterator'


def scandir(path=None):
    """Return an iterator of DirEntry objects for given path."""
    folder = '.' if path is None else path
    _checked('scandir', folder, 'string, bytes, os.PathLike, integer or None')
    number = folder if isinstance(folder, int) else None
    folder = _place_of(folder) if number is not None else fspath(folder)
    made = object.__new__(_Scan)
    made._entries = iter([_entry(folder, name, number) for name in _os.listdir(folder)])
    return made


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator."""
    return _walk(fspath(top), topdown, onerror, followlinks)


def _walk(top, topdown, onerror, followlinks):
    try:
        names = listdir(top)
    except OSError as failure:
        if onerror is not None:
            onerror(failure)
        return
    folders, files = [], []
    for entry in names:
        (folders if path.isdir(path.join(top, entry)) else files).append(entry)
    if topdown:
        yield top, folders, files
    for folder in folders:
        inner = path.join(top, folder)
        if followlinks or not path.islink(inner):
            yield from _walk(inner, topdown, onerror, followlinks)
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
    """Return the size of the terminal window as (columns, lines)."""
    return terminal_size(_os.terminal_size(fd))


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the access and modified time of path."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        # A float counts as what its bits say, rounded down.
        ns = [time * 10 ** 9 if isinstance(time, int) else int(time // 1) * 10 ** 9 + int(time % 1 * 10 ** 9)
              for time in map(_time, times)]
    elif ns is not None:
        if not isinstance(ns, tuple) or len(ns) != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
    accessed, modified = (None, None) if ns is None else ns
    _os.set_times(_place_of(_checked('utime', path)), accessed, modified, follow_symlinks)


def _time(value):
    """Refuses what is no number of seconds."""
    if not isinstance(value, (int, float)):
        raise TypeError(f'{type(value).__name__!r} object cannot be interpreted as an integer')
    return value


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A file object of an open file's number, which it takes over."""
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    return _open(fd, mode, buffering, encoding, *args, **kwargs)


fdatasync = fsync


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


def getlogin():
    """Return the actual login name."""
    for name in 'LOGNAME', 'USER':
        if name in environ:
            return environ[name]
    raise OSError(6, 'No such device or address')


def getcwdb():
    """Return a bytes string representing the current working directory."""
    return fsencode(getcwd())


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


class _Times(tuple):
    """times_result: Result from os.times()."""

    __slots__ = ()
    user, system, children_user, children_system, elapsed = [property(lambda self, place=place: self[place])
                                                            for place in range(5)]

    def __repr__(self):
        names = 'user', 'system', 'children_user', 'children_system', 'elapsed'
        return f"posix.times_result({', '.join([f'{name}={value!r}' for name, value in zip(names, self)])})"


times_result = _Times
_Times.__name__ = _Times.__qualname__ = 'times_result'
_Times.__module__ = 'posix'


def times():
    """Return a collection containing process timing information."""
    return times_result(_os.times())


def sysconf(name, /):
    """Return an integer-valued system configuration variable."""
    if isinstance(name, str):
        if name not in sysconf_names:
            raise ValueError('unrecognized configuration name')
        name = sysconf_names[name]
    return _os.sysconf(name)


def getrandom(size, flags=0):
    """Obtain a series of random bytes."""
    return urandom(size)


_at_fork = {'before': [], 'after_in_parent': [], 'after_in_child': []}


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Register callables to be called when forking a new process."""
    if before is after_in_child is after_in_parent is None:
        raise TypeError('At least one argument is required.')
    for when, hook in ('before', before), ('after_in_child', after_in_child), ('after_in_parent', after_in_parent):
        if hook is not None:
            if not callable(hook):
                raise TypeError(f"'{when}' must be callable, not {type(hook).__name__}")
            _at_fork[when].append(hook)


def fork():
    """Fork a child process.  Return 0 to child process and PID of child to parent process."""
    for hook in _at_fork['before'][::-1]:
        hook()
    process = _os.fork()
    if not process and 'random' in sys.modules:
        # The numbers of the child are others than its parent's.
        sys.modules['random'].seed()
    for hook in _at_fork['after_in_parent' if process else 'after_in_child']:
        hook()
    return process


def ctermid():
    """Return the name of the controlling terminal for this process."""
    return '/dev/tty'


def abort():
    """Abort the interpreter immediately."""
    kill(getpid(), 6)


def wait():
    """Wait for completion of a child process."""
    return waitpid(-1, 0)


def waitstatus_to_exitcode(status):
    """Convert a wait status to an exit code."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    raise ValueError(f'invalid wait status: {status}')


def WIFEXITED(status):
    """Return True if the process returning status exited via the exit() system call."""
    return status & 0x7f == 0


def WEXITSTATUS(status):
    """Return the process return code from status."""
    return status >> 8 & 0xff


def WIFSIGNALED(status):
    """Return True if the process returning status was terminated by a signal."""
    return 0 < status & 0x7f < 0x7f


def WTERMSIG(status):
    """Return the signal that terminated the process that provided the status value."""
    return status & 0x7f


def WIFSTOPPED(status):
    """Return True if the process returning status was stopped."""
    return status & 0xff == 0x7f


def WSTOPSIG(status):
    """Return the signal that stopped the process that provided the status value."""
    return status >> 8 & 0xff


def WCOREDUMP(status, /):
    """Return True if the process returning status was dumped to a core file."""
    return bool(status & 0x80)


def WIFCONTINUED(status):
    """Return True if a particular process was continued from a job control stop."""
    return status == 0xffff


def execve(path, argv, env):
    """Execute an executable path with arguments, replacing current process."""
    _os.execve(path, argv, [f'{fsdecode(key)}={fsdecode(value)}' for key, value in env.items()])


def execv(path, argv, /):
    """Execute an executable path with arguments, replacing current process."""
    if not argv:
        raise ValueError('execv() arg 2 must not be empty')
    try:
        execve(path, argv, environ)
    except OSError as error:
        # The path is not named here.
        raise OSError(error.errno, error.strerror) from None


def execvpe(file, args, env):
    """Execute the executable file, which is searched for along the path, with an environment."""
    if path.dirname(file):
        execve(file, args, env)
    failure = None
    for folder in get_exec_path(env):
        try:
            execve(path.join(folder, file), args, env)
        except (FileNotFoundError, NotADirectoryError) as error:
            last = error
        except OSError as error:
            last = error
            failure = failure or error
    raise failure or last


def execvp(file, args):
    """Execute the executable file, which is searched for along the path."""
    execvpe(file, args, environ)


def execl(file, *args):
    """Execute the executable file with the arguments."""
    execv(file, args)


def execle(file, *args):
    """Execute the executable file with the arguments, the last of which is the environment."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """Execute the executable file, which is searched for along the path, with the arguments."""
    execvp(file, args)


def execlpe(file, *args):
    """Execute the executable file, which is searched for along the path; the last argument is the environment."""
    execvpe(file, args[:-1], args[-1])


def _spawn(mode, execute, file, args, *env):
    if not isinstance(args, (tuple, list)):
        raise TypeError('argv must be a tuple or a list')
    if not args or not args[0]:
        raise ValueError('argv first element cannot be empty')
    child = fork()
    if not child:
        try:
            execute(file, args, *env)
        except:
            _exit(127)
    if mode == P_NOWAIT:
        return child
    return waitstatus_to_exitcode(waitpid(child, 0)[1])


def spawnv(mode, file, args):
    """Execute file with arguments from args in a subprocess."""
    return _spawn(mode, execv, file, args)


def spawnve(mode, file, args, env):
    """Execute file with arguments from args in a subprocess with the specified environment."""
    return _spawn(mode, execve, file, args, env)


def spawnvp(mode, file, args):
    """Execute file, which is looked for along the path, with arguments from args in a subprocess."""
    return _spawn(mode, execvp, file, args)


def spawnl(mode, file, *args):
    """Execute file with arguments from args in a subprocess."""
    return spawnv(mode, file, args)


def spawnlp(mode, file, *args):
    """Execute file, which is looked for along the path, with arguments from args in a subprocess."""
    return spawnvp(mode, file, args)


class _PopenFile:
    """The stream of a command that runs; closing it waits for the command."""

    def __init__(self, stream, process):
        self._stream = stream
        self._proc = process

    def close(self):
        self._stream.close()
        code = self._proc.wait()
        if code == 0:
            return None
        return -code if code < 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode='r', buffering=-1):
    """Runs a command in a shell, and gives a file of what it writes, or of what it reads."""
    if not isinstance(cmd, str):
        raise TypeError(f'invalid cmd type ({type(cmd)}, expected string)')
    if mode not in ('r', 'w'):
        raise ValueError(f'invalid mode {mode!r}')
    if buffering == 0 or buffering is None:
        raise ValueError('popen() does not support unbuffered streams')
    import subprocess
    if mode == 'r':
        process = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE)
        return _PopenFile(process.stdout, process)
    process = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE)
    return _PopenFile(process.stdin, process)


def closerange(fd_low, fd_high, /):
    """Closes all file descriptors in [fd_low, fd_high), ignoring errors."""
    for number in range(fd_low, fd_high):
        try:
            close(number)
        except OSError:
            pass


def device_encoding(fd):
    """Return a string describing the encoding of a terminal's file descriptor."""
    return 'UTF-8' if isatty(fd) else None


def sched_yield():
    """Voluntarily relinquish the CPU."""


def sched_getaffinity(pid, /):
    """Return the affinity of the process identified by pid (or the current process if zero)."""
    return set(range(cpu_count() or 1))


def sync():
    """Force write of everything to disk: the system does so by itself."""


from builtins import open as _open

__all__ = [_name for _name in globals()
           if not _name.startswith('_') and _name not in ('abc', 'sys', 'Mapping', 'MutableMapping')] + ['_exit']
