"""Files in the format of gzip."""

import builtins
import io
import struct
import time
import zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']

_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9
READ, WRITE = 1, 2


class BadGzipFile(OSError):
    """Exception raised in some cases for invalid gzip files."""


def compress(data, compresslevel=9, *, mtime=None):
    """Compress data in one shot and return the compressed string."""
    stamp = int(time.time() if mtime is None else mtime)
    flag = b'\x02' if compresslevel == 9 else b'\x04' if compresslevel == 1 else b'\x00'
    header = b'\x1f\x8b\x08\x00' + struct.pack('<L', stamp) + flag + b'\xff'
    body = zlib.compress(data, compresslevel, -15)
    return header + body + struct.pack('<LL', zlib.crc32(data), len(data) & 0xffffffff)


def decompress(data):
    """Decompress a gzip compressed string in one shot."""
    out = []
    data = bytes(data)
    while data:
        body = _behind_header(data)
        inflater = zlib.decompressobj(-15)
        part = inflater.decompress(body)
        if not inflater.eof or len(inflater.unused_data) < 8:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        crc, length = struct.unpack('<II', inflater.unused_data[:8])
        if crc != zlib.crc32(part):
            raise BadGzipFile('CRC check failed')
        if length != len(part) & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        out.append(part)
        data = inflater.unused_data[8:].lstrip(b'\x00')
    return b''.join(out)


def _behind_header(data):
    if data[:2] != b'\x1f\x8b':
        raise BadGzipFile(f'Not a gzipped file ({data[:2]!r})')
    if len(data) < 10:
        raise EOFError('Compressed file ended before the end-of-stream marker was reached')
    if data[2] != 8:
        raise BadGzipFile('Unknown compression method')
    flags, place = data[3], 10
    if flags & 4:
        place += 2 + struct.unpack_from('<H', data, place)[0]
    for bit in 8, 16:
        if flags & bit:
            place = data.index(b'\x00', place) + 1
    return data[place + 2:] if flags & 2 else data[place:]


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a gzip-compressed file in binary or text mode."""
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for value, name in (encoding, 'encoding'), (errors, 'errors'), (newline, 'newline'):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    binary = mode.replace('t', '')
    if isinstance(filename, (str, bytes)) or hasattr(filename, '__fspath__'):
        file = GzipFile(filename, binary, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, binary, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    return io.TextIOWrapper(file, encoding or 'utf-8', errors, newline) if 't' in mode else file


class GzipFile(io.BufferedIOBase):
    """A file whose contents are compressed."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        mode = (mode or getattr(fileobj, 'mode', 'rb')).rstrip('b') + 'b'
        if mode[0] not in 'rwax' or len(mode) != 2:
            raise ValueError(f'Invalid mode: {mode!r}')
        self._own = None
        if fileobj is None:
            fileobj = self._own = builtins.open(filename, mode)
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            if not isinstance(filename, (str, bytes)):
                filename = ''
        self.name = filename
        self.mode = READ if mode[0] == 'r' else WRITE
        self.fileobj = fileobj
        self._level, self._mtime = compresslevel, mtime
        self._inner = io.BytesIO()
        self._is_read = False

    def _load(self):
        if not self._is_read:
            self._is_read = True
            data = self.fileobj.read()
            self._inner = io.BytesIO(decompress(data))
            if len(data) >= 8:
                self._mtime = struct.unpack_from('<I', data, 4)[0]
        return self._inner

    @property
    def mtime(self):
        """Last modification time read from stream, or None."""
        return self._mtime

    def __repr__(self):
        return f'<gzip {self.fileobj!r} {id(self):#x}>'

    @property
    def closed(self):
        return self.fileobj is None

    def _check_open(self, method, mode):
        if self.fileobj is None:
            raise ValueError(f'{method}() on closed GzipFile object')
        if self.mode != mode:
            word = 'write-only' if mode == READ else 'read-only'
            raise OSError(9, f'{method}() on {word} GzipFile object')

    def read(self, size=-1):
        self._check_open('read', READ)
        return self._load().read(-1 if size is None else size)

    def read1(self, size=-1):
        self._check_open('read1', READ)
        return self._load().read(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def peek(self, n):
        self._check_open('peek', READ)
        inner = self._load()
        place = inner.tell()
        data = inner.read(n)
        inner.seek(place)
        return data

    def readline(self, size=-1):
        self._check_open('readline', READ)
        return self._load().readline(size)

    def write(self, data):
        self._check_open('write', WRITE)
        return self._inner.write(data if isinstance(data, bytes) else bytes(memoryview(data)))

    def seek(self, offset, whence=0):
        return (self._load() if self.mode == READ else self._inner).seek(offset, whence)

    def tell(self):
        return (self._load() if self.mode == READ else self._inner).tell()

    def rewind(self):
        """Return the uncompressed stream file position indicator to the beginning of the file."""
        self.seek(0)

    def flush(self, zlib_mode=2):
        if self.fileobj is None:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        file = self.fileobj
        if file is None:
            return
        try:
            if self.mode == WRITE:
                file.write(compress(self._inner.getvalue(), self._level, mtime=self._mtime))
        finally:
            self.fileobj = None
            own, self._own = self._own, None
            if own is not None:
                own.close()

    def __del__(self):
        try:
            self.close()
        except Exception:
            pass

    def fileno(self):
        return self.fileobj.fileno()

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True
