# The layers of files: which methods each has, how they are parted, and what they say once that or closed.
import io
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
place = os.path.join(folder, 'file')
with open(place, 'w') as file:
    file.write('abc\ndef\n')

METHODS = {
    'read': (), 'read1': (), 'peek': (), 'readline': (), 'readlines': (), 'readinto': (bytearray(2),),
    'readinto1': (bytearray(2),), 'readall': (), 'write': None, 'writelines': ([],), 'flush': (), 'close': (),
    'seek': (0,), 'tell': (), 'truncate': (), 'reconfigure': (), 'fileno': (), 'isatty': (), 'readable': (),
    'writable': (), 'seekable': (), '__enter__': (), '__iter__': (), '__next__': (),
}
NAMES = 'mode', 'closed', 'encoding', 'errors', 'newlines', 'line_buffering', 'write_through', 'closefd'


def outcome(work):
    try:
        return type(work()).__name__
    except (ValueError, AttributeError, OSError, StopIteration) as error:
        return f'{type(error).__name__} {error}'.replace(folder, 'folder')


def show(file, is_text):
    for name, args in METHODS.items():
        if args is None:
            args = ('x',) if is_text else (b'x',)
        print('   ', name, outcome(lambda: getattr(file, name)(*args)))
    for name in NAMES:
        print('   ', name, outcome(lambda: getattr(file, name)))
    print('   ', str(file).replace(folder, 'folder'))


for mode, named in [('r', {}), ('w+', {}), ('rb', {}), ('r+b', {}), ('ab', {}), ('rb', {'buffering': 0})]:
    is_text = 'b' not in mode
    file = open(place, mode, **named)
    file.close()
    print('closed', mode, named)
    show(file, is_text)
    file = open(place, mode, **named)
    print('detached', mode, named, outcome(lambda: file.detach()))
    if not named:
        show(file, is_text)
        print('   ', outcome(lambda: file.detach()), file.buffer if is_text else file.raw)

with open(place, 'w+') as file:
    file.write('text')
    print(file.buffer is file.buffer, file.buffer.raw is file.buffer.raw, type(file.buffer), type(file.buffer.raw))
    print(file.mode, file.buffer.mode, file.buffer.raw.mode)
file = open(place, 'rb')
raw = file.raw
print(file.read(1), raw.tell(), raw.read(1), file.read(1), file.closed, raw.closed)
file.close()
print(raw.closed)
file = open(place, 'rb')
file.raw.close()
print(file.closed)

file = open(place)
buffer = file.detach()
del file
print(buffer.closed, buffer.read())
again = io.TextIOWrapper(buffer, encoding='latin-1')
again.seek(0)
print(again.read())
again.close()
print(buffer.closed)

# Ends of lines are remembered, and places told in bytes of the file.
with open(place, 'wb') as file:
    file.write(b'a\r\nbb\r\n\nc\r\n')
with open(place) as file:
    print(file.newlines, file.readline(), file.newlines)
    print([(file.tell(), file.readline()) for _ in range(4)])
    file.seek(3)
    for line in file:
        print(line, end='')
        print(outcome(file.tell))
    print(file.tell())
    file.seek(0)
    next(file)
    print(outcome(file.tell))

below = sys.stdout.detach()
below.write(b'bytes\n')
sys.stdout = io.TextIOWrapper(below, encoding='utf-8', line_buffering=True)
print('and text')
os.remove(place)
os.rmdir(folder)
