"""The lines of several files one after the other: those of the command line, or the standard input."""

import io
import os
import sys
from types import GenericAlias

__all__ = ['input', 'close', 'nextfile', 'filename', 'lineno', 'filelineno', 'fileno', 'isfirstline', 'isstdin',
           'FileInput', 'hook_compressed', 'hook_encoded']

_state = None


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
    """Return an instance of the FileInput class, which can be iterated."""
    global _state
    if _state and _state._file:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """Close the sequence."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError('no active input()')
    return _state


def nextfile():
    """Close the current file so that the next iteration will read the first line from the next file (if any)."""
    return _active().nextfile()


def filename():
    """Return the name of the file currently being read."""
    return _active().filename()


def lineno():
    """Return the cumulative line number of the line that has just been read."""
    return _active().lineno()


def filelineno():
    """Return the line number in the current file."""
    return _active().filelineno()


def fileno():
    """Return the file number of the current file."""
    return _active().fileno()


def isfirstline():
    """Returns true the line just read is the first line of its file, otherwise returns false."""
    return _active().isfirstline()


def isstdin():
    """Returns true if the last line was read from sys.stdin, otherwise returns false."""
    return _active().isstdin()


class FileInput:
    """The lines of files."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
        if isinstance(files, (str, os.PathLike)):
            files = (os.fspath(files),)
        else:
            files = tuple(sys.argv[1:] if files is None else files) or ('-',)
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook:
            if inplace:
                raise ValueError('FileInput cannot use an opening hook in inplace mode')
            if not callable(openhook):
                raise ValueError('FileInput openhook must be callable')
        self._files = files
        self._inplace, self._backup = inplace, backup
        self._mode, self._openhook, self._encoding, self._errors = mode, openhook, encoding, errors
        self._file = self._output = self._filename = self._stdout = self._backup_name = None
        self._is_stdin = False
        self._lineno = self._file_lineno = 0

    def __del__(self):
        self.close()

    def close(self):
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            line = self._read_line()
            if line:
                self._file_lineno += 1
                return line
            if not self._file:
                raise StopIteration
            self.nextfile()

    def nextfile(self):
        stdout, self._stdout = self._stdout, None
        if stdout is not None:
            sys.stdout = stdout
        output, self._output = self._output, None
        if output is not None:
            output.close()
        file, self._file = self._file, None
        if file is not None and not self._is_stdin:
            file.close()
        backup, self._backup_name = self._backup_name, None
        if backup and not self._backup:
            try:
                os.unlink(backup)
            except OSError:
                pass
        self._is_stdin = False

    def readline(self):
        while True:
            line = self._read_line()
            if line:
                self._file_lineno += 1
                return line
            if not self._file:
                return line
            self.nextfile()

    def _read_line(self):
        if self._file is None:
            if not self._files:
                return b'' if 'b' in self._mode else ''
            self._open()
        line = self._file.readline()
        if line:
            self._lineno += 1
        return line

    def _open(self):
        self._filename, self._files = self._files[0], self._files[1:]
        self._file_lineno = 0
        if self._filename == '-':
            self._filename = '<stdin>'
            self._file = sys.stdin.buffer if 'b' in self._mode else sys.stdin
            self._is_stdin = True
            return
        encoding = None if 'b' in self._mode else self._encoding or 'utf-8'
        if self._inplace:
            self._backup_name = os.fspath(self._filename) + (self._backup or '.bak')
            try:
                os.unlink(self._backup_name)
            except OSError:
                pass
            os.rename(self._filename, self._backup_name)
            self._file = open(self._backup_name, self._mode, encoding=encoding, errors=self._errors)
            self._output = open(self._filename, self._mode.replace('r', 'w'), encoding=encoding, errors=self._errors)
            os.chmod(self._filename, os.stat(self._backup_name).st_mode & 0o777)
            self._stdout = sys.stdout
            sys.stdout = self._output
        elif self._openhook:
            if self._encoding is None:
                self._file = self._openhook(self._filename, self._mode)
            else:
                self._file = self._openhook(self._filename, self._mode, encoding=self._encoding, errors=self._errors)
        else:
            self._file = open(self._filename, self._mode, encoding=encoding, errors=self._errors)

    def filename(self):
        return self._filename

    def lineno(self):
        return self._lineno

    def filelineno(self):
        return self._file_lineno

    def fileno(self):
        return self._file.fileno() if self._file else -1

    def isfirstline(self):
        return self._file_lineno == 1

    def isstdin(self):
        return self._is_stdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Opens files that are compressed with gzip as what they hold."""
    if os.path.splitext(filename)[1] == '.gz':
        import gzip
        return gzip.open(filename, mode if 'b' in mode else mode + 't', encoding=encoding, errors=errors)
    return open(filename, mode, encoding=None if 'b' in mode else encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    """Opens files in an encoding."""
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return openhook
