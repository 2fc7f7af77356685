"""Compression in the formats of zlib and gzip."""

import _binary

ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.3'
DEFLATED = 8
DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
MAX_WBITS = 15
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)


class error(Exception):
    pass


def _data(data):
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
    try:
        return memoryview(data).tobytes()
    except (NameError, TypeError):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def crc32(data, value=0, /):
    """Compute a CRC-32 checksum of data."""
    return _binary.crc32(_data(data), value)


def adler32(data, value=1, /):
    """Compute an Adler-32 checksum of data."""
    return _binary.adler32(_data(data), value)


def compress(data, /, level=-1, wbits=MAX_WBITS):
    """Returns a bytes object containing compressed data."""
    made = compressobj(level, DEFLATED, wbits)
    return made.compress(data) + made.flush()


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """Returns a bytes object containing the uncompressed data."""
    inflater = decompressobj(wbits)
    made = inflater.decompress(data)
    if not inflater.eof:
        raise error('Error -5 while decompressing data: incomplete or truncated stream')
    return made


class Compress:
    def __init__(self, level, wbits):
        self._level = 6 if level == -1 else level
        self._wbits = wbits
        self._pieces = []
        self._finished = False

    def compress(self, data, /):
        """Returns a bytes object containing compressed data."""
        if self._finished:
            raise error('Error -2 while compressing data: inconsistent stream state')
        self._pieces.append(_data(data))
        return b''

    def flush(self, mode=Z_FINISH, /):
        """Return a bytes object containing any remaining compressed data."""
        if mode != Z_FINISH:
            return b''
        if self._finished:
            raise error('Error -2 while finishing compression: inconsistent stream state')
        self._finished = True
        data = b''.join(self._pieces)
        if self._wbits > 15:
            body = _binary.deflate(data, self._level, True)
            extra = {9: 2, 1: 4}.get(self._level, 0)
            return (b'\x1f\x8b\x08\0\0\0\0\0' + bytes([extra, 3]) + body + crc32(data).to_bytes(4, 'little')
                    + (len(data) & 0xffffffff).to_bytes(4, 'little'))
        return _binary.deflate(data, self._level, self._wbits < 0)

    def copy(self):
        """Return a copy of the compression object."""
        if self._finished:
            raise ValueError('Inconsistent stream state')
        other = Compress(self._level, self._wbits)
        other._pieces = self._pieces.copy()
        return other

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=0, zdict=None):
    """Return a compressor object."""
    if not -1 <= level <= 9 or not (8 <= abs(wbits) <= 15 or 24 <= wbits <= 31) or method != DEFLATED:
        raise ValueError('Invalid initialization option')
    if zdict is not None:
        raise NotImplementedError('compression with a dictionary is not supported')
    return Compress(level, wbits)


def _header_size(data):
    """How many bytes the header of gzip takes; None where it is not complete yet."""
    if len(data) < 10:
        if not b'\x1f\x8b\x08'.startswith(data[:3]):
            raise error('Error -3 while decompressing data: incorrect header check')
        return None
    if data[:3] != b'\x1f\x8b\x08':
        raise error('Error -3 while decompressing data: incorrect header check')
    flags, place = data[3], 10
    if flags & 4:
        if len(data) < place + 2:
            return None
        place += 2 + int.from_bytes(data[place:place + 2], 'little')
    for flag in 8, 16:
        if flags & flag:
            end = data.find(b'\0', place)
            if end < 0:
                return None
            place = end + 1
    if flags & 2:
        place += 2
    return place if len(data) >= place else None


class Decompress:
    def __init__(self, wbits):
        self.unused_data = b''
        self.unconsumed_tail = b''
        self.eof = False
        self._wbits = wbits
        self._waiting = b''
        self._inflater = None if wbits > 15 else _binary.Inflater(wbits < 0)
        self._crc, self._size, self._body_ended = 0, 0, False

    def decompress(self, data, /, max_length=0):
        """Return a bytes object containing the decompressed version of the data."""
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        data = _data(data)
        if self.eof:
            self.unused_data += data
            return b''
        data = self._waiting + data
        self._waiting = b''
        if self._inflater is None:
            if self._wbits >= 40 and data[:1] not in (b'', b'\x1f'):
                self._wbits, self._inflater = 15, _binary.Inflater(False)
            else:
                size = _header_size(data)
                if size is None:
                    self._waiting = data
                    return b''
                self._inflater = _binary.Inflater(True)
                data = data[size:]
        made = b''
        if not self._body_ended:
            step = self._inflater.feed(data, max_length)
            if step is None:
                message = 'incorrect header check' if not self._size and self._wbits > 0 else 'invalid block type'
                raise error(f'Error -3 while decompressing data: {message}')
            made, read, self._body_ended = step
            data = data[read:]
            self._size += len(made)
            if self._wbits > 15:
                self._crc = crc32(made, self._crc)
            self.unconsumed_tail = b''
            if not self._body_ended:
                if max_length and len(made) == max_length:
                    self.unconsumed_tail = data
                else:
                    self._waiting = data
                return made
        if self._wbits > 15:
            if len(data) < 8:
                self._waiting = data
                return made
            if int.from_bytes(data[:4], 'little') != self._crc:
                raise error('Error -3 while decompressing data: incorrect data check')
            if int.from_bytes(data[4:8], 'little') != self._size & 0xffffffff:
                raise error('Error -3 while decompressing data: incorrect length check')
            data = data[8:]
        self.eof = True
        self.unused_data += data
        return made

    def flush(self, length=DEF_BUF_SIZE, /):
        """Return a bytes object containing any remaining decompressed data."""
        if length <= 0:
            raise ValueError('length must be greater than zero')
        tail, self.unconsumed_tail = self.unconsumed_tail, b''
        return self.decompress(tail) if tail else b''


def decompressobj(wbits=MAX_WBITS, zdict=None):
    """Return a decompressor object."""
    if zdict is not None and zdict != b'':
        raise NotImplementedError('decompression with a dictionary is not supported')
    if not (wbits == 0 or 8 <= abs(wbits) <= 15 or 24 <= wbits <= 31 or 40 <= wbits <= 47):
        raise ValueError('Invalid initialization option')
    return Decompress(wbits or 15)
