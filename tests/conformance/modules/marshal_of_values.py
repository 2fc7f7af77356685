# Values go through marshal and come back.
import marshal

for value in (None, True, 5, -5, 1 << 40, -(1 << 100), 1.5, 1j, 'a', 'é' * 300, 'x' * 300, b'ab', (1, 2), [1, [2]],
              {'a': (None, ...)}, {1}, frozenset([2]), tuple(range(300))):
    again = marshal.loads(marshal.dumps(value))
    print(again == value, type(again).__name__)
print(marshal.loads(b'\xe9\x05\x00\x00\x00'), marshal.loads(b')\x02\xe9\x05\x00\x00\x00r\x00\x00\x00\x00'))
for data in (b'i', b'?', b''):
    try:
        marshal.loads(data)
    except (EOFError, ValueError) as error:
        print(type(error).__name__, error)
try:
    marshal.dumps(object())
except ValueError as error:
    print(error)
