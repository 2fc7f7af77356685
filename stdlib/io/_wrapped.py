"""Streams that scripts put together: text over bytes, buffers over raw streams, and files without a buffer."""

# Tracebacks pass over this module, which is native in CPython.

__name__ = 'io'

import _thread
import codecs
import os
from io import BufferedIOBase, IOBase, RawIOBase, TextIOBase, UnsupportedOperation


class IncrementalNewlineDecoder(codecs.IncrementalDecoder):
    """Codec used when reading a file in universal newlines mode.

It wraps another incremental decoder, translating \\\\r\\\\n and \\\\r into \\\\n."""

    def __init__(self, decoder, translate, errors='strict'):
        self.errors = errors
        self._translate = translate
        self._decoder = decoder
        self._seen = 0
        self._has_return = False

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._has_return and (text or final):
            text = '\r' + text
            self._has_return = False
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._has_return = True
        both = text.count('\r\n')
        returns = text.count('\r') - both
        newlines = text.count('\n') - both
        self._seen |= (newlines and 1) | (returns and 2) | (both and 4)
        if self._translate:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def getstate(self):
        data, flag = (b'', 0) if self._decoder is None else self._decoder.getstate()
        return data, flag << 1 | self._has_return

    def setstate(self, state):
        data, flag = state
        self._has_return = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((data, flag >> 1))

    def reset(self):
        self._seen = 0
        self._has_return = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        return (None, '\n', '\r', ('\r', '\n'), '\r\n', ('\n', '\r\n'), ('\r', '\r\n'), ('\r', '\n', '\r\n'))[self._seen]


def _hold(stream, is_held):
    """Notes that a stream is closed by the one over it, which has something to write before."""
    if IOBase in type(stream).__mro__:
        stream._is_held = is_held


class FileIO(RawIOBase):
    """Open a file."""

    def __init__(self, file, mode='r', closefd=True, opener=None):
        if not isinstance(mode, str):
            raise TypeError(f'FileIO() argument 2 must be str, not {type(mode).__name__}')
        plain = mode.replace('b', '')
        if plain not in ('r', 'w', 'x', 'a', 'r+', 'w+', 'x+', 'a+'):
            raise ValueError(f'invalid mode: {mode}' if set(mode) - set('rwxab+') else
                             'Must have exactly one of create/read/write/append mode and at most one plus')
        self._file = open(file, plain[0] + 'b' + plain[1:], buffering=0, closefd=closefd, opener=opener)
        self.closefd = closefd
        self.name = file
        self.mode = {'r': 'rb', 'r+': 'rb+', 'w': 'wb', 'w+': 'rb+', 'a': 'ab', 'a+': 'ab+', 'x': 'xb', 'x+': 'xb+'}[plain]

    def __repr__(self):
        if self.closed:
            return '<_io.FileIO [closed]>'
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>'

    @property
    def closed(self):
        file = self.__dict__.get('_file')
        return file is None or file.closed

    def close(self):
        file = self.__dict__.get('_file')
        if file is not None:
            file.close()

    def read(self, size=-1, /):
        return self._file.read() if size is None or size < 0 else self._file.read(size)

    def readall(self):
        return self._file.read()

    def readinto(self, buffer, /):
        return self._file.readinto(buffer)

    def write(self, b, /):
        return self._file.write(b)

    def seek(self, pos, whence=0, /):
        return self._file.seek(pos, whence)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None, /):
        return self._file.truncate(size)

    def fileno(self):
        return self._file.fileno()

    def isatty(self):
        return self._file.isatty()

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()


class _Buffered(BufferedIOBase):
    """A buffer over a raw stream."""

    def __init__(self, raw, buffer_size=8192):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw = raw
        _hold(raw, True)
        self._size = buffer_size
        self._ahead = b''
        self._pending = bytearray()
        self._lock, self._owner = _thread.allocate_lock(), None

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        return self._raw

    def detach(self):
        self.flush()
        raw, self._raw = self.raw, None
        _hold(raw, False)
        return raw

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def __repr__(self):
        try:
            return f'<_io.{type(self).__name__} name={self.name!r}>'
        except AttributeError:
            return f'<_io.{type(self).__name__}>'

    def close(self):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def __del__(self):
        if self._is_held:
            return
        try:
            self.close()
        except Exception:
            pass

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')
        self._send()
        self._raw.flush()

    def _send(self):
        """Writes what waits."""
        self._enter()
        try:
            self._send_locked()
        finally:
            self._lock.release()

    def _enter(self):
        """Begins what others shall not see the midst of: threads wait, and greenlets are refused."""
        if not self._lock.acquire(False):
            if self._owner == _thread.get_ident():
                raise RuntimeError(f'reentrant call inside {self!r}')
            self._lock.acquire()
        self._owner = _thread.get_ident()

    def _send_locked(self):
        pending = self._pending
        while pending:
            sent = self._raw.write(bytes(pending))
            if sent is None:
                raise BlockingIOError(11, 'write could not complete without blocking', 0)
            del pending[:sent]

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def seekable(self):
        return self.raw.seekable()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def tell(self):
        return self.raw.tell() - len(self._ahead) + len(self._pending)

    def seek(self, pos, whence=0, /):
        raw = self.raw
        self._send()
        if whence == 1:
            pos -= len(self._ahead)
        self._ahead = b''
        return raw.seek(pos, whence)

    def truncate(self, pos=None, /):
        self.flush()
        return self.raw.truncate(self.tell() if pos is None else pos)

    def _fill(self):
        self._send()
        data = self.raw.read(self._size)
        if data:
            self._ahead += data
        return bool(data)

    def _take(self, count):
        data, self._ahead = self._ahead[:count], self._ahead[count:]
        return data

    def _check_readable(self):
        if self.closed:
            raise ValueError('read of closed file')

    def read(self, size=-1, /):
        self._check_readable()
        if size is None or size < 0:
            while self._fill():
                pass
            return self._take(len(self._ahead))
        while len(self._ahead) < size and self._fill():
            pass
        return self._take(size)

    def read1(self, size=-1, /):
        self._check_readable()
        if not self._ahead:
            self._fill()
        return self._take(len(self._ahead) if size < 0 else size)

    def peek(self, size=0, /):
        self._check_readable()
        if not self._ahead:
            self._fill()
        return self._ahead

    def readline(self, size=-1, /):
        self._check_readable()
        while True:
            end = self._ahead.find(b'\n') + 1
            if end or not self._fill():
                break
        end = end or len(self._ahead)
        return self._take(end if size is None or size < 0 else min(end, size))

    def write(self, b, /):
        if self.closed:
            raise ValueError('write to closed file')
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self._ahead:
            self.seek(0, 1)
        data = memoryview(b).cast('B') if not isinstance(b, bytes) else b
        self._enter()
        try:
            self._pending += data
            if len(self._pending) > self._size:
                self._send_locked()
        finally:
            self._lock.release()
        return len(data)


class BufferedRWPair(BufferedIOBase):
    """A buffered reader and writer object together."""

    def __init__(self, reader, writer, buffer_size=8192):
        if not reader.readable():
            raise UnsupportedOperation('File or stream is not readable.')
        if not writer.writable():
            raise UnsupportedOperation('File or stream is not writable.')
        self.reader, self.writer = _Buffered(reader, buffer_size), _Buffered(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def readline(self, size=-1, /):
        return self.reader.readline(size)

    def write(self, b, /):
        return self.writer.write(b)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    @property
    def closed(self):
        return self.writer.closed


class _Text(TextIOBase):
    """Text over a stream of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            if not isinstance(newline, str):
                raise TypeError(f'TextIOWrapper() argument 4 must be str or None, not {type(newline).__name__}')
            raise ValueError(f'illegal newline value: {newline}')
        encoding = 'UTF-8' if encoding in (None, 'locale') else encoding
        info = codecs.lookup(encoding)
        buffer.readable()
        self._buffer = buffer
        _hold(buffer, True)
        self.encoding = encoding
        self.errors = errors or 'strict'
        self.errors.isascii() or self.errors.encode()
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._info = info
        self._encoder = None
        self._pending = []
        self._start_reading()

    def _start_reading(self):
        decoder = self._info.incrementaldecoder(self.errors)
        if self._newline in (None, ''):
            decoder = IncrementalNewlineDecoder(decoder, self._newline is None)
        self._decoder = decoder
        self._text = ''
        self._at_end = False

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self._buffer

    @property
    def newlines(self):
        return getattr(self._decoder, 'newlines', None)

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def name(self):
        return self.buffer.name

    def __repr__(self):
        parts = ['<_io.TextIOWrapper']
        for name in 'name', 'mode':
            value = getattr(self._buffer if name == 'name' else self, name, None)
            if value is not None:
                parts.append(f'{name}={value!r}')
        return ' '.join(parts) + f' encoding={self.encoding!r}>'

    def detach(self):
        self.flush()
        buffer, self._buffer = self.buffer, None
        _hold(buffer, False)
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        """Reconfigure the text stream with new parameters."""
        self.flush()
        if encoding is not None:
            self._info = codecs.lookup(encoding)
            self.encoding, self._encoder = encoding, None
            self.errors = 'strict'
        if errors is not None:
            self.errors = errors
        if newline is not None:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self.write_through = write_through
        if encoding is not None or errors is not None or newline is not None:
            self._start_reading()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def __del__(self):
        if self._is_held:
            return
        try:
            self.close()
        except Exception:
            pass

    def flush(self):
        self._check_open()
        if self._pending:
            data = b''.join(self._pending)
            self._pending = []
            self._buffer.write(data)
        self._buffer.flush()

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self._check_open()
        length = len(text)
        has_newline = self.line_buffering and '\n' in text
        if self._newline in ('\r', '\r\n'):
            text = text.replace('\n', self._newline)
        if self._encoder is None:
            self._encoder = self._info.incrementalencoder(self.errors)
        self._pending.append(self._encoder.encode(text))
        if self.write_through or has_newline or len(self._pending) > 200:
            data = b''.join(self._pending)
            self._pending = []
            self._buffer.write(data)
        if has_newline or (self.line_buffering and '\r' in text):
            self._buffer.flush()
        return length

    def _fill(self):
        if self._at_end:
            return False
        read = getattr(self._buffer, 'read1', None) or self._buffer.read
        data = read(8192)
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"underlying read1() should have returned a bytes-like object, not '{type(data).__name__}'")
        self._at_end = not data
        self._text += self._decoder.decode(bytes(data), not data)
        return bool(data) or bool(self._text)

    def _begin_reading(self):
        self._check_open()
        if not self.readable():
            raise UnsupportedOperation('not readable')
        if self._pending:
            self.flush()

    def read(self, size=-1, /):
        self._begin_reading()
        if size is None or size < 0:
            while self._fill() and not self._at_end:
                pass
            size = len(self._text)
        while len(self._text) < size and not self._at_end:
            self._fill()
        text, self._text = self._text[:size], self._text[size:]
        self._at_end = False
        return text

    def _end_of_line(self):
        if self._newline in (None, '\n'):
            return self._text.find('\n') + 1
        if self._newline:
            place = self._text.find(self._newline)
            return place + len(self._newline) if place >= 0 else 0
        newline, ret = self._text.find('\n'), self._text.find('\r')
        if ret < 0 or 0 <= newline < ret:
            return newline + 1
        return ret + 2 if newline == ret + 1 else ret + 1

    def readline(self, size=-1, /):
        self._begin_reading()
        while True:
            end = self._end_of_line()
            if end or self._at_end:
                break
            self._fill()
        self._at_end = False
        end = end or len(self._text)
        if size is not None and size >= 0:
            end = min(end, size)
        text, self._text = self._text[:end], self._text[end:]
        return text

    def tell(self):
        self._check_open()
        self.flush()
        place = self.buffer.tell()
        return place - len(self._text.encode(self.encoding, self.errors)) if self._text else place

    def seek(self, cookie, whence=0, /):
        self._check_open()
        if whence == 1:
            if cookie:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie, whence = self.tell(), 0
        elif whence == 2 and cookie:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence == 0 and cookie < 0:
            raise ValueError(f'negative seek position {cookie}')
        self.flush()
        self._start_reading()
        self._encoder = None
        place = self.buffer.seek(cookie, whence)
        return place

    def truncate(self, pos=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if pos is None else pos)


FileIO.__module__ = '_io'
IncrementalNewlineDecoder.__module__ = BufferedRWPair.__module__ = '_io'


def kinds(reader, writer, both, text):
    """The classes of streams, each of which the native streams of its kind are instances of."""
    class BufferedReader(_Buffered):
        """Create a new buffered reader using the given readable raw IO object."""

        def __init__(self, raw, buffer_size=8192):
            if not raw.readable():
                raise OSError('File or stream is not readable.')
            super().__init__(raw, buffer_size)

        def write(self, b, /):
            raise UnsupportedOperation('write')

        def truncate(self, pos=None, /):
            raise UnsupportedOperation('truncate')

        def writable(self):
            return False

    class BufferedWriter(_Buffered):
        """A buffer for a writeable sequential RawIO object."""

        def __init__(self, raw, buffer_size=8192):
            if not raw.writable():
                raise OSError('File or stream is not writable.')
            super().__init__(raw, buffer_size)

        def read(self, size=-1, /):
            raise UnsupportedOperation('read')

        def readable(self):
            return False

    class BufferedRandom(_Buffered):
        """A buffered interface to random access streams."""

    class TextIOWrapper(_Text):
        """Character and line based layer over a BufferedIOBase object, buffer."""
    made = BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper
    for cls, native in zip(made, (reader, writer, both, text)):
        cls.__module__, cls.__qualname__ = '_io', cls.__name__
        cls.register(native)
    return made
