"""Streams: the files that open() makes, and texts and bytes in memory that are used as files."""

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO',
           'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase',
           'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE',
           'text_encoding', 'IncrementalNewlineDecoder']

import abc
from builtins import BlockingIOError, open
from operator import index as _index

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


def _find_classes():
    """The classes of native files, and the error that they raise."""
    with open('/dev/null', 'rb') as reader:
        try:
            reader.write(b'')
        except OSError as refusal:
            refused = type(refusal)
        reader_class = type(reader)
    with open('/dev/null', 'w') as text:
        text_class = type(text)
    with open('/dev/null', 'wb') as writer:
        writer_class = type(writer)
    with open('/dev/null', 'r+b') as both:
        both_class = type(both)
    with open('/dev/null', 'rb', 0) as raw:
        raw_class = type(raw)
    return text_class, reader_class, writer_class, both_class, raw_class, refused


_text, _reader, _writer, _both, _raw, UnsupportedOperation = _find_classes()


def open_code(path):
    """Opens the provided file with the intent to import the contents."""
    return open(path, 'rb')


def text_encoding(encoding, stacklevel=2, /):
    """A helper function to choose the text encoding."""
    return 'locale' if encoding is None else encoding


class IOBase(metaclass=abc.ABCMeta):
    """What all streams can do."""

    __module__ = 'io'
    _closed = _is_held = False

    @property
    def closed(self):
        return self._closed

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def __del__(self):
        # What is in memory alone has nothing to lose; whose `close` is its own may have.
        if self._is_held or type(self) is StringIO or type(self) is BytesIO:
            return
        try:
            if not self.closed:
                self.close()
        except Exception:
            pass

    def flush(self):
        IOBase._check(self)

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        IOBase._check(self)
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def seek(self, *args):
        raise UnsupportedOperation('seek')

    def truncate(self, size=None):
        raise UnsupportedOperation('truncate')

    def tell(self):
        return self.seek(0, 1)

    def __enter__(self):
        IOBase._check(self)
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        IOBase._check(self)
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        line = b''
        while size is None or size < 0 or len(line) < size:
            letter = self.read(1)
            line += letter
            if not letter or letter == b'\n':
                break
        return line

    def readlines(self, hint=-1, /):
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines, /):
        IOBase._check(self)
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Streams of bytes without a buffer."""

    __module__ = 'io'

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        """Read until EOF, using multiple read() call."""
        pieces = []
        while data := self.read(DEFAULT_BUFFER_SIZE):
            pieces.append(data)
        return b''.join(pieces) if pieces else data

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, b, /):
        raise NotImplementedError


def _read_into(buffer, read, name):
    """Puts what a stream reads into a buffer of bytes."""
    try:
        place = memoryview(buffer).cast('B')
    except TypeError:
        place = None
    if place is None or place.readonly:
        raise TypeError(f'{name}() argument must be read-write bytes-like object, not {type(buffer).__name__}')
    data = read(len(place))
    place[:len(data)] = data
    return len(data)


def _size(size):
    """How much shall be read; -1 for all that there is."""
    if size is None:
        return -1
    if not hasattr(size, '__index__'):
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return _index(size)


class BufferedIOBase(IOBase):
    """Streams of bytes with a buffer."""

    __module__ = 'io'

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def read1(self, size=-1, /):
        raise UnsupportedOperation('read1')

    def readinto(self, buffer, /):
        """Read bytes into buffer."""
        return _read_into(buffer, self.read, 'readinto')

    def readinto1(self, buffer, /):
        """Read bytes into buffer, with one read at most of the stream below."""
        return _read_into(buffer, self.read1, 'readinto1')

    def write(self, b, /):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')


class TextIOBase(IOBase):
    """Streams of text."""

    __module__ = 'io'

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def readline(self, size=-1, /):
        raise UnsupportedOperation('readline')

    def write(self, s, /):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')

    encoding = None
    errors = None
    newlines = None


class StringIO(TextIOBase):
    """Text I/O implementation using an in-memory buffer."""

    __module__ = '_io'
    # The text stands in one string and in pieces that were written behind it; _end is the length of all.

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, '
                            f'not {type(initial_value).__name__}')
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        self._newline = newline
        self._ends = 0
        self._text = self._translate(initial_value or '')
        self._pieces = []
        self._end = len(self._text)
        self._place = 0

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def _translate(self, text):
        newline = self._newline
        if not newline:
            both = text.count('\r\n')
            self._ends |= ((text.count('\n') > both and 1) | (text.count('\r') > both and 2) | (both and 4 or 0))
        if newline is None:
            return text.replace('\r\n', '\n').replace('\r', '\n')
        if newline in ('\r', '\r\n'):
            return text.replace('\n', newline)
        return text

    def _whole(self):
        if self._pieces:
            self._text += ''.join(self._pieces)
            self._pieces = []
        return self._text

    def getvalue(self):
        """Retrieve the entire contents of the object."""
        self._check()
        return self._whole()

    def write(self, s, /):
        """Write string to file."""
        if self._closed:
            self._check()
        if not isinstance(s, str):
            raise TypeError(f'string argument expected, got {type(s).__name__!r}')
        written = size = len(s)
        if not written:
            return 0
        if self._newline != '\n':
            s = self._translate(s)
            size = len(s)
        place = self._place
        if place == self._end:
            self._pieces.append(s)
            self._place = self._end = place + size
            return written
        text = self._whole()
        if place > len(text):
            text += '\0' * (place - len(text))
        self._text = text[:place] + s + text[place + size:]
        self._place = place + size
        self._end = len(self._text)
        return written

    def read(self, size=-1, /):
        """Read at most size characters, returned as a string."""
        self._check()
        size = _size(size)
        text = self._whole()
        start = self._place
        end = len(text) if size < 0 else min(start + size, len(text))
        self._place = max(start, end)
        return text[start:end]

    def readline(self, size=-1, /):
        """Read until newline or EOF."""
        self._check()
        size = -1 if size is None else _index(size)
        text = self._whole()
        start = self._place
        end = self._end_of_line(text, start) or len(text)
        if size >= 0:
            end = min(end, start + size)
        self._place = max(start, end)
        return text[start:end]

    def _end_of_line(self, text, start):
        newline = self._newline
        if newline is None or newline == '\n':
            return text.find('\n', start) + 1
        if newline:
            place = text.find(newline, start)
            return place + len(newline) if place >= 0 else 0
        feed, ret = text.find('\n', start), text.find('\r', start)
        if ret < 0 or 0 <= feed < ret:
            return feed + 1
        return ret + 2 if feed == ret + 1 else ret + 1

    def seek(self, pos, whence=0, /):
        """Change stream position."""
        self._check()
        pos = _index(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
            self._place = pos
        elif whence not in (1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._place = len(self._whole())
        return self._place

    def tell(self):
        """Tell the current file position."""
        self._check()
        return self._place

    def truncate(self, pos=None, /):
        """Truncate size to pos."""
        self._check()
        pos = self._place if pos is None else _size(pos)
        if pos < 0:
            raise ValueError(f'Negative size value {pos}')
        self._text = self._whole()[:pos]
        self._end = len(self._text)
        return pos

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def flush(self):
        """Does nothing, for nothing waits."""

    @property
    def line_buffering(self):
        self._check()
        return False

    @property
    def newlines(self):
        self._check()
        return (None, '\n', '\r', ('\r', '\n'), '\r\n', ('\n', '\r\n'), ('\r', '\r\n'),
                ('\r', '\n', '\r\n'))[self._ends]


class BytesIO(BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    __module__ = '_io'

    def __init__(self, initial_bytes=b''):
        self._data = bytearray(b'' if initial_bytes is None else self._bytes_of(initial_bytes))
        self._place = 0

    @staticmethod
    def _bytes_of(given):
        if isinstance(given, (bytes, bytearray)):
            return given
        try:
            return bytes(memoryview(given))
        except TypeError:
            raise TypeError(f'a bytes-like object is required, not {type(given).__name__!r}') from None

    def getbuffer(self):
        """Get a read-write view over the contents of the BytesIO object."""
        self._check()
        return memoryview(self._data)

    def close(self):
        """Disable all I/O operations."""
        if not self._closed:
            # What is looked at by others stays as it is.
            self._data.clear()
            self._closed = True

    def getvalue(self):
        """Retrieve the entire contents of the BytesIO object."""
        self._check()
        return bytes(self._data)

    def write(self, b, /):
        """Write bytes to file."""
        self._check()
        b = self._bytes_of(b)
        if b:
            place = self._place
            if place > len(self._data):
                self._data.extend(bytes(place - len(self._data)))
            self._data[place:place + len(b)] = b
            self._place = place + len(b)
        return len(b)

    def read(self, size=-1, /):
        """Read at most size bytes, returned as a bytes object."""
        self._check()
        size = _size(size)
        start = self._place
        length = len(self._data)
        end = length if size < 0 else min(start + size, length)
        self._place = max(start, end)
        return bytes(self._data[start:end])

    read1 = read

    def readline(self, size=-1, /):
        """Next line from the file, as a bytes object."""
        self._check()
        size = _size(size)
        start = self._place
        end = self._data.find(b'\n', start) + 1 or len(self._data)
        if size >= 0:
            end = min(end, start + size)
        self._place = max(start, end)
        return bytes(self._data[start:end])

    def seek(self, pos, whence=0, /):
        """Change stream position."""
        self._check()
        pos = _index(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
        elif whence == 1:
            pos += self._place
        elif whence == 2:
            pos += len(self._data)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        self._place = max(pos, 0)
        return self._place

    def tell(self):
        """Current file position, an integer."""
        self._check()
        return self._place

    def truncate(self, size=None, /):
        """Truncate the file to at most size bytes."""
        self._check()
        size = self._place if size is None else _size(size)
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._data[size:]
        return size

    def readable(self):
        self._check()
        return True

    writable = seekable = readable


TextIOBase.register(_text)
RawIOBase.register(_raw)
for _native in _reader, _writer, _both:
    BufferedIOBase.register(_native)
del _native


def __getattr__(name):
    """What scripts put together is loaded when it is asked for; native streams are instances of these classes too."""
    if name in ('TextIOWrapper', 'BufferedReader', 'BufferedWriter', 'BufferedRandom', 'BufferedRWPair', 'FileIO',
                'IncrementalNewlineDecoder'):
        from io import _wrapped
        made = dict(zip(('BufferedReader', 'BufferedWriter', 'BufferedRandom', 'TextIOWrapper'),
                        _wrapped.kinds(_reader, _writer, _both, _text)))
        for other in 'BufferedRWPair', 'FileIO', 'IncrementalNewlineDecoder':
            made[other] = getattr(_wrapped, other)
        made['FileIO'].register(_raw)
        globals().update(made)
        return made[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
