"""Values as bytes, in CPython's own format; code objects, which are no bytes here, are refused."""

import struct

version = 4

_SINGLE = {None: b'N', False: b'F', True: b'T', ...: b'.', StopIteration: b'S'}
_SINGLES = {code[0]: value for value, code in _SINGLE.items()}
_REFERENCE = 0x80


def dumps(value, version=version, /):
    """Return the bytes object that would be written to a file by dump(value, file)."""
    parts = []
    _write(value, parts, 0)
    return b''.join(parts)


def dump(value, file, version=version, /):
    """Write the value on the open file."""
    file.write(dumps(value))


def loads(bytes, /):
    """Convert the bytes-like object to a value."""
    return _Reader(memoryview(bytes).tobytes()).value()


def load(file, /):
    """Read one value from the open file and return it."""
    return loads(file.read())


def _write(value, parts, depth):
    kind = type(value)
    if depth > 2000:
        raise ValueError('object too deeply nested to marshal')
    if value is None or value is ... or kind is bool or value is StopIteration:
        parts.append(_SINGLE[value])
    elif kind is int:
        _write_int(value, parts)
    elif kind is float:
        parts.append(b'g' + struct.pack('<d', value))
    elif kind is complex:
        parts.append(b'y' + struct.pack('<dd', value.real, value.imag))
    elif kind is str:
        data = value.encode('utf-8', 'surrogatepass')
        if not value.isascii():
            parts.append(b'u' + struct.pack('<i', len(data)) + data)
        elif len(data) < 256:
            parts.append(b'z' + struct.pack('<B', len(data)) + data)
        else:
            parts.append(b'a' + struct.pack('<i', len(data)) + data)
    elif kind in (bytes, bytearray, memoryview):
        parts.append(b's' + struct.pack('<i', len(bytes(value))) + bytes(value))
    elif kind is tuple and len(value) < 256:
        parts.append(b')' + struct.pack('<B', len(value)))
        _write_all(value, parts, depth)
    elif kind in _SEQUENCES:
        parts.append(_SEQUENCES[kind] + struct.pack('<i', len(value)))
        _write_all(value, parts, depth)
    elif kind is dict:
        parts.append(b'{')
        for item in value.items():
            _write_all(item, parts, depth)
        parts.append(b'0')
    elif kind.__name__ == 'code':
        raise ValueError('wattle has no bytecode that could be marshalled')
    else:
        raise ValueError('unmarshallable object')


_SEQUENCES = {tuple: b'(', list: b'[', set: b'<', frozenset: b'>'}
_MAKERS = {code[0]: kind for kind, code in _SEQUENCES.items()}


def _write_all(items, parts, depth):
    for item in items:
        _write(item, parts, depth + 1)


def _write_int(value, parts):
    if -1 << 31 <= value < 1 << 31:
        parts.append(b'i' + struct.pack('<i', value))
        return
    digits = []
    rest = abs(value)
    while rest:
        digits.append(rest & 0x7fff)
        rest >>= 15
    parts.append(b'l' + struct.pack('<i', -len(digits) if value < 0 else len(digits))
                 + struct.pack(f'<{len(digits)}H', *digits))


class _Reader:
    # Reads one value; those that are marked to be referred to stand in a list.

    def __init__(self, data):
        self.data = data
        self.place = 0
        self.known = []

    def take(self, count):
        found = self.data[self.place:self.place + count]
        if len(found) < count:
            raise EOFError('marshal data too short')
        self.place += count
        return found

    def unpack(self, format):
        return struct.unpack(format, self.take(struct.calcsize(format)))

    def value(self):
        if self.place >= len(self.data):
            raise EOFError('EOF read where object expected')
        code, = self.take(1)
        if not code & _REFERENCE:
            return self.body(code)
        place = len(self.known)
        self.known.append(None)
        found = self.known[place] = self.body(code & ~_REFERENCE)
        return found

    def body(self, code):
        if code in _SINGLES:
            return _SINGLES[code]
        letter = chr(code)
        if letter == 'i':
            return self.unpack('<i')[0]
        if letter == 'l':
            count, = self.unpack('<i')
            digits = self.unpack(f'<{abs(count)}H')
            found = sum([digit << 15 * place for place, digit in enumerate(digits)])
            return -found if count < 0 else found
        if letter == 'g':
            return self.unpack('<d')[0]
        if letter == 'y':
            return complex(*self.unpack('<dd'))
        if letter in 'zZ':
            return str(self.take(self.unpack('<B')[0]), 'ascii')
        if letter in 'uaAt':
            return str(self.take(self.unpack('<i')[0]), 'utf-8', 'surrogatepass')
        if letter == 's':
            return self.take(self.unpack('<i')[0])
        if letter == ')':
            return tuple([self.value() for _ in range(self.unpack('<B')[0])])
        if code in _MAKERS:
            return _MAKERS[code]([self.value() for _ in range(self.unpack('<i')[0])])
        if letter == '{':
            found = {}
            while self.data[self.place:self.place + 1] != b'0':
                key = self.value()
                found[key] = self.value()
            self.place += 1
            return found
        if letter == 'r':
            return self.known[self.unpack('<i')[0]]
        raise ValueError('bad marshal data (unknown type code)')
