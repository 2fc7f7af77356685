# Which complaint comes first where both the number of arguments and a keyword are wrong.
import sys


def tell(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print('fine')


tell(compile)
tell(compile, 1, 2)
tell(sorted, key=1)
tell(sorted, -10, strict=1)
tell(max, key=1)
tell(max, 1, key=1, q=2)
tell([].sort, 1, q=2)
tell([].sort, key=1, reverse=2, z=3)
tell([].sort, z=3)
tell(print, q=1)
tell(enumerate)
tell(enumerate, 1, 2, 3)
tell(enumerate, 1.5, 0.5, x=3)
tell((5).to_bytes, 1, 2, 3, 4, 5)
tell((5).to_bytes, signed=1, q=2)
tell(int.from_bytes, byteorder=1)
tell(int.from_bytes, 1, 2, 3)
tell(int.from_bytes, object())
tell(filter, q=1)
tell(filter, 1)
tell(list, 1, q=1)
for kind in (int, str, complex, bytes, bytearray, property):
    tell(kind, 1, 2, 3, 4, q=5)
    tell(kind, 1, q=5)
tell(type, 1, key=2)
tell(type, 1, 2)
tell(pow, 1, base=2)
tell(pow, q=2)
tell(pow, 1, 2, 3, q=2)
tell(sum)
tell(sum, q=5)
tell(sum, 1, 2, q=5)
tell(round, q=5)
tell(round, 1, 2, q=5)
tell(''.split, 1, 2, 3)
tell(''.split, q=1)
tell(''.find)
tell(''.find, 1, 2, 3, 4)
tell(''.find, q=1)
tell([].index, q=1)
tell({1}.union, q=1)
tell(bool, q=1)

# Slots, and methods that only look like slots.
for receiver in ([1], (1,), 'a', b'a', {1: 2}, {1}, frozenset(), 5, bytearray(b'a')):
    for name in ('__mul__', '__getitem__', '__contains__', '__setitem__', '__pow__', '__len__', '__lt__', '__imul__'):
        method = getattr(receiver, name, None)
        if method is None:
            continue
        print(type(receiver).__name__, name, type(method).__name__, type(type(receiver).__dict__[name]).__name__)
        tell(method)
        tell(method, 1, 2, 3, 4)
        tell(method, q=1)
        if name in ('__mul__', '__imul__') and receiver != 5:
            tell(method, 1.5)
            tell(method, 2**70)
tell(NotImplemented.__bool__, 1)
print(type(str.__dict__['maketrans']).__name__, type(int.__dict__['__new__']).__name__)
print(str.maketrans.__text_signature__, str.upper.__text_signature__, bytes.upper.__text_signature__)
print(list.index.__text_signature__, ''.find.__text_signature__)

# Words of single arguments.
tell(format, 1, None)
tell(''.replace, None, '')
tell(sys.intern, None)
tell(type, None, (), {})
tell({}.pop, [])
tell({1: 2}.pop, [])
tell(b'abc'.count, {}, set())
tell(pow, ..., 1j, range(3))
tell(pow, 2, 1j, 'a')
tell(pow, 2, 'a', 1j)


class Text(str):
    def __float__(self):
        return 1.0


print('%d' % Text('12'))
tell(lambda: '%d' % Text('x'))
tell(lambda: '%x' % Text('12'))

# The bases of int() and the names of encodings.
for base in (2**70, -10**25, 1.5, None):
    tell(int, '1', base)
tell(''.encode, 'a\0')
tell(''.encode, 'ascii', 'b\0')
tell(b''.decode, '\0', 'b')


# What stands alone behind * is looked at after the names of keywords.
def one(*args, **kwargs):
    return args, kwargs


tell(lambda: one(*7, **{1: 2}))
tell(lambda: one(*[7], **{1: 2}))
tell(lambda: one(1, *7, **{1: 2}))
