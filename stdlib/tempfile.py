"""Files and directories that go when they are no longer needed."""

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp',
           'mkdtemp', 'mktemp', 'TMP_MAX', 'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb',
           'gettempdirb']

import io as _io
import os as _os
import shutil as _shutil
from random import Random as _Random

TMP_MAX = 10000
template = 'tmp'
tempdir = None

_letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'


class _Names:
    """Gives names that nobody foresees."""

    def __init__(self):
        self._random = _Random()

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self._random.choices(_letters, k=8))


_names = _Names()


def _get_candidate_names():
    return _names


def gettempdir():
    """Returns tempfile.tempdir as str."""
    global tempdir
    if tempdir is None:
        for folder in [_os.environ.get(name) for name in ('TMPDIR', 'TEMP', 'TMP')] + ['/tmp', '/var/tmp',
                                                                                      '/usr/tmp', _os.getcwd()]:
            if folder and _os.path.isdir(folder) and _os.access(folder, _os.W_OK):
                tempdir = _os.path.abspath(folder)
                break
        else:
            raise FileNotFoundError(2, 'No usable temporary directory found')
    return _os.fsdecode(tempdir)


def gettempdirb():
    """Returns tempfile.tempdir as bytes."""
    return _os.fsencode(gettempdir())


def gettempprefix():
    """The default prefix for temporary directories as string."""
    return template


def gettempprefixb():
    """The default prefix for temporary directories as bytes."""
    return template.encode()


def _parts(prefix, suffix, dir):
    kinds = {bytes if isinstance(part, bytes) else str for part in (prefix, suffix) if part is not None}
    if dir is not None:
        kinds.add(bytes if isinstance(_os.fspath(dir), bytes) else str)
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    as_bytes = kinds == {bytes}

    def text(part, default):
        return default if part is None else _os.fsdecode(part)
    return text(prefix, template), text(suffix, ''), text(dir, gettempdir()), as_bytes


def _made(make, prefix, suffix, dir):
    for _ in range(TMP_MAX):
        path = _os.path.abspath(_os.path.join(dir, prefix + next(_names) + suffix))
        try:
            return path, make(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, 'No usable temporary file name found')


def mkdtemp(suffix=None, prefix=None, dir=None):
    """User-callable function to create and return a unique temporary directory."""
    prefix, suffix, dir, as_bytes = _parts(prefix, suffix, dir)
    path, _ = _made(lambda path: _os.mkdir(path, 0o700), prefix, suffix, dir)
    return _os.fsencode(path) if as_bytes else path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """User-callable function to create and return a unique temporary file: its descriptor and its name."""
    prefix, suffix, dir, as_bytes = _parts(prefix, suffix, dir)
    path, handle = _made(lambda path: _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600), prefix, suffix,
                         dir)
    return handle, _os.fsencode(path) if as_bytes else path


def mktemp(suffix='', prefix=template, dir=None):
    """User-callable function to return a unique temporary file name.  The file is not created."""
    dir = gettempdir() if dir is None else dir
    while True:
        path = _os.path.join(dir, prefix + next(_names) + suffix)
        if not _os.path.lexists(path):
            return path


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._gone = False

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def close(self):
        self.file.close()
        if self.delete and not self._gone:
            self._gone = True
            _os.unlink(self.name)

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        for line in self.file:
            yield line

    def __del__(self):
        if not self._gone:
            self.close()

    def __repr__(self):
        return repr(self.file)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    """Create and return a temporary file that has a name."""
    prefix, suffix, dir, as_bytes = _parts(prefix, suffix, dir)
    path, file = _made(lambda path: _open_new(path, mode, buffering, encoding, errors, newline), prefix, suffix, dir)
    return _TemporaryFileWrapper(file, _os.fsencode(path) if as_bytes else path, delete)


def _open_new(path, mode, buffering, encoding, errors, newline):
    open(path, 'xb').close()
    _os.chmod(path, 0o600)
    return open(path, mode, buffering, encoding, errors, newline)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """Create and return a temporary file that has no name."""
    prefix, suffix, dir, _ = _parts(prefix, suffix, dir)
    path, file = _made(lambda path: _open_new(path, mode, buffering, encoding, errors, newline), prefix, suffix, dir)
    _os.unlink(path)
    return file


class SpooledTemporaryFile:
    """A temporary file that stands in memory until it grows beyond a size."""

    __class_getitem__ = classmethod(type(list[int]))

    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        self._file = _io.BytesIO() if 'b' in mode else _io.StringIO()
        self._max_size = max_size
        self._arguments = {'mode': mode, 'buffering': buffering, 'suffix': suffix, 'prefix': prefix,
                           'encoding': encoding, 'newline': newline, 'dir': dir, 'errors': errors}

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        file = TemporaryFile(**self._arguments)
        place = self._file.tell()
        file.write(self._file.getvalue())
        file.seek(place, 0)
        self._file = file
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, *args):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'], name)

    def write(self, s):
        count = self._file.write(s)
        self._check()
        return count

    def writelines(self, iterable):
        self._file.writelines(iterable)
        self._check()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    @property
    def closed(self):
        return self._file.closed


class TemporaryDirectory:
    """A directory that goes, with all that is in it, at the end of a with statement or by cleanup()."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        self.cleanup()

    def cleanup(self):
        if _os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    def __del__(self):
        if _os.path.exists(getattr(self, 'name', '')):
            _shutil.rmtree(self.name, ignore_errors=True)

    __class_getitem__ = classmethod(type(list[int]))
