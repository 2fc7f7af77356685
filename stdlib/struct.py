"""Numbers as bytes, in the layouts of C."""

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct',
           'error']

import sys
from _struct import pack_float, unpack_float
from operator import index as _index


class error(Exception):
    """Something that struct cannot do."""

    __module__ = 'struct'


# The size of each format, in native layout and in the standard one; sizes are also alignments.
_NATIVE = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8,
           'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'f': 4, 'd': 8, 's': 1, 'p': 1, 'P': 8}
_STANDARD = {**_NATIVE, 'l': 4, 'L': 4}
for _format in 'nNP':
    del _STANDARD[_format]
_SIGNED = 'bhilqn'
_RANGES = {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort'}


def _parse(format):
    """The byte order of a format, its size, and its items: (code, offset, size or count)."""
    if isinstance(format, bytes):
        format = format.decode()
    if not isinstance(format, str):
        raise TypeError('Struct() argument 1 must be a str or bytes object, '
                        f'not {type(format).__name__}')
    mark = format[:1]
    if mark and mark in '@=<>!':
        format = format[1:]
    else:
        mark = '@'
    order = sys.byteorder if mark in '@=' else 'little' if mark == '<' else 'big'
    sizes = _NATIVE if mark == '@' else _STANDARD
    items = []
    offset = 0
    count = ''
    for code in format:
        if code.isspace():
            continue
        if code.isdigit():
            count += code
            continue
        if code not in sizes:
            raise error('bad char in struct format')
        size = sizes[code]
        if mark == '@' and size > 1:
            offset = (offset + size - 1) // size * size
        number = int(count) if count else 1
        count = ''
        if code in 'sp':
            items.append((code, offset, number))
            offset += number
        elif code == 'x':
            offset += number
        else:
            for _ in range(number):
                items.append((code, offset, size))
                offset += size
    if count:
        raise error('repeat count given without format specifier')
    return order, offset, items


def _integer(code, size, order, value):
    try:
        value = _index(value)
    except TypeError:
        raise error('required argument is not an integer') from None
    signed = code in _SIGNED
    bits = size * 8
    low, high = (-1 << bits - 1, (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    if not low <= value <= high:
        if code in _RANGES:
            kind = _RANGES[code]
            if size == 1:
                raise error(f'{kind} format requires {low} <= number <= {high}')
            raise error(f"{kind} format requires {low} <= number <= {high}")
        if size == 8:
            raise error('int too large to convert' if signed or value > high
                        else 'argument out of range')
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)


class Struct:
    """A compiled format."""

    def __init__(self, format):
        self._order, self.size, self._items = _parse(format)
        self.format = format if isinstance(format, str) else format.decode()

    def pack(self, *v):
        """The bytes of the values."""
        if len(v) != len(self._items):
            raise error(f'pack expected {len(self._items)} items for packing (got {len(v)})')
        data = bytearray(self.size)
        for (code, offset, size), value in zip(self._items, v):
            data[offset:offset + size] = self._encode(code, size, value)
        return bytes(data)

    def _encode(self, code, size, value):
        if code == '?':
            return b'\x01' if value else b'\x00'
        if code == 'c':
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error('char format requires a bytes object of length 1')
            return value
        if code in 'sp':
            if not isinstance(value, (bytes, bytearray)):
                raise error(f"argument for '{code}' must be a bytes object")
            if code == 'p':
                part = bytes(value[:max(size - 1, 0)][:255])
                value = bytes([len(part)]) + part if size else b''
            return bytes(value[:size]).ljust(size, b'\0')
        if code in 'fd':
            if not hasattr(value, '__float__') and not hasattr(value, '__index__'):
                raise error('required argument is not a float')
            data = pack_float(float(value), size)
            return data if self._order == 'big' else data[::-1]
        return _integer(code, size, self._order, value)

    def _decode(self, code, data):
        if code == '?':
            return data != b'\0'
        if code == 'c' or code == 's':
            return data
        if code == 'p':
            return data[1:1 + data[0]] if data else b''
        if code in 'fd':
            return unpack_float(data if self._order == 'big' else data[::-1])
        return int.from_bytes(data, self._order, signed=code in _SIGNED)

    def unpack(self, buffer, /):
        """The values in bytes."""
        if len(buffer) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._values(bytes(buffer), 0)

    def _values(self, data, start):
        return tuple([self._decode(code, data[start + offset:start + offset + size])
                      for code, offset, size in self._items])

    def unpack_from(self, buffer, offset=0):
        """The values in bytes, from a place on."""
        if offset < 0:
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(f'unpack_from requires a buffer of at least {self.size + offset} bytes for '
                        f'unpacking {self.size} bytes at offset {offset} '
                        f'(actual buffer size is {len(buffer)})')
        return self._values(bytes(buffer), offset)

    def pack_into(self, buffer, offset, *v):
        """Write the bytes of the values into a buffer."""
        data = self.pack(*v)
        if offset < 0:
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(f'pack_into requires a buffer of at least {self.size + offset} bytes for '
                        f'packing {self.size} bytes at offset {offset} '
                        f'(actual buffer size is {len(buffer)})')
        buffer[offset:offset + self.size] = data

    def iter_unpack(self, buffer, /):
        """The values in bytes, again and again."""
        if not self.size:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(buffer) % self.size:
            raise error('iterative unpacking requires a buffer of a multiple of '
                        f'{self.size} bytes')
        data = bytes(buffer)
        return iter([self._values(data, at) for at in range(0, len(data), self.size)])


def calcsize(format, /):
    """Return size in bytes of the struct described by the format string."""
    return Struct(format).size


def pack(format, /, *v):
    """The bytes of the values."""
    return Struct(format).pack(*v)


def pack_into(format, buffer, offset, /, *v):
    """Write the bytes of the values into a buffer."""
    Struct(format).pack_into(buffer, offset, *v)


def unpack(format, buffer, /):
    """The values in bytes."""
    return Struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """The values in bytes, from a place on."""
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """The values in bytes, again and again."""
    return Struct(format).iter_unpack(buffer)
