# What files say about wrong sizes, places and directions.
import io, os, tempfile

path = os.path.join(tempfile.mkdtemp(), 'file')
with open(path, 'w') as file:
    print('abc', file=file)


def show(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


for mode, buffering in ('r', -1), ('rb', -1), ('rb', 0):
    with open(path, mode, buffering) as file:
        for work in (lambda: file.seek(0, 9), lambda: file.seek(-1), lambda: file.seek(-1, 1), lambda: file.seek(-9, 2),
                     lambda: file.seek(1, 1), lambda: file.read(-5), lambda: file.read('x'), lambda: file.readline('x'),
                     lambda: file.readline(None), lambda: file.readlines(1),
                     lambda: file.truncate(), lambda: file.write('' if mode == 'r' else b''), lambda: file.missing):
            show(work)
for mode in 'ab', 'a', 'r+b':
    with open(path, mode) as file:
        print(mode, file.tell())
with open(path, 'rb') as file:
    buffer = bytearray(6)
    print(file.readinto1(buffer), buffer)
    show(lambda: file.readinto1('x'))
with open(path, 'wb', 0) as file:
    show(file.read)
    show(lambda: file.read(1))
    show(lambda: file.readinto(bytearray(1)))
with io.FileIO(path) as file:
    print(file.read(2), file.tell(), file.readall())
