# struct with buffers of all kinds, at offsets, and one after another.
import array
import struct
from struct import Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from


def tell(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        text = repr(result)
        print(text.split(' at 0x')[0] if ' at 0x' in text else text[:200])


print(struct.__all__, struct.error, struct.error.__mro__)
tell(pack)
tell(pack, 'i', 1, 2)
tell(pack, '5s', b'abcdefg')
tell(pack, '5p', b'abcdefg')
tell(pack, '300p', b'a' * 290)
tell(pack, '3xi', 7)
tell(pack, 'i', i=1)
for data in (b'abcd', b'abc', 'abcd', 5, memoryview(b'abcd'), bytearray(b'abcd'), array.array('h', [1, 2])):
    tell(unpack, 'i', data)
tell(unpack, '5p', b'\x03abcd')
tell(unpack, '5p', b'\x09abcd')
tell(unpack, '?e3c', b'\x05\x00\x00\x3cabc')
for offset in (2, 5, -4, -3, -9, 9, 2**70, 'a'):
    tell(unpack_from, 'i', b'abcdefgh', offset)
tell(unpack_from, 'i', buffer=b'abcdefgh', offset=4)
tell(unpack_from, 'i')
buffer = bytearray(b'\xff' * 8)
for offset in (0, 5, -4, -3, -9, 9, 2**70, 'a'):
    tell(pack_into, 'i', buffer, offset, 1)
for target in (b'abcd', 'abcd', memoryview(buffer), memoryview(buffer)[::2], array.array('b', range(8))):
    tell(pack_into, 'x2s', target, 0, b'z')
    print(target if not isinstance(target, memoryview) else buffer)
tell(pack_into, 'i', buffer)
tell(pack_into, 'i')
tell(pack_into, 'i', buffer, 0)
tell(pack_into, 'i', buffer, 0, 'a')
tell(lambda: list(iter_unpack('i', b'abcdefgh')))
tell(iter_unpack, 'i', b'abc')
tell(iter_unpack, '', b'')
tell(iter_unpack, 'i', 5)
iterator = iter_unpack('i', b'abcdefgh')
print(type(iterator), iterator.__length_hint__(), next(iterator), iterator.__length_hint__(), list(iterator))
layout = Struct('<ih')
print(layout.size, layout.format, calcsize('<ih'))
tell(layout.pack, 1, 2)
tell(layout.pack, 1)
tell(layout.unpack, b'abcdef')
tell(layout.unpack, b'abc')
tell(layout.unpack_from, b'abcdefgh', 1)
tell(layout.pack_into, buffer, 0, 1, 2)
tell(layout.pack_into, buffer, 0, 1)
tell(lambda: list(layout.iter_unpack(b'abcdef')))
tell(Struct)
tell(Struct, 1)
tell(Struct, 1, 2)
tell(setattr, layout, 'size', 3)


class Short(Struct):
    def __init__(self):
        super().__init__('>h')


class Number:
    def __index__(self):
        return 5


class Real:
    def __float__(self):
        return 2.5


class Wrong:
    def __index__(self):
        raise KeyError(1)

    def __bool__(self):
        raise OSError('no')


tell(Short().pack, 5)
for value in (Number(), Real(), Wrong()):
    for letter in 'if?':
        tell(pack, letter, value)
