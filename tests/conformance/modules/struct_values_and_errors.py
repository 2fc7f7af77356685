# What each letter of a format takes, and the words for what it does not take.
import struct


def tell(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        text = repr(result)
        print(text.split(' at 0x')[0] if ' at 0x' in text else text[:200])


values = [0, 1, -1, 127, 128, 255, 256, 2**15, 2**16, 2**31, 2**32, -2**31 - 1, 2**63, 2**64, -2**63 - 1, 1.5, 'a', b'a',
          b'ab', None, True, 65504.0, 65520.0, 1e39, float('inf'), float('nan')]
for letter in 'cbB?hHiIlLqQnNefdspPx':
    for order in ('', '<', '>'):
        tell(struct.calcsize, order + letter)
        for value in values:
            print(order + letter, repr(value), end=' ')
            tell(struct.pack, order + letter, value)
for layout in ['', '3i', 'ci', 'ic', 'bhilq', '0s', '0p', '3x', '=i', '!i', '<i5', 'z', '<P', ' i  i ', 'i\0', b'i', 5,
               '99999999999999999999i', '9223372036854775807i', '2s3s', 'b0i', 'b0q', '<b0q', '\n', '4?']:
    print(repr(layout), end=' ')
    tell(struct.calcsize, layout)
