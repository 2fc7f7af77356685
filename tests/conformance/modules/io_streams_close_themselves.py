# Streams of derived classes are closed when they are let go of; what opening refuses or warns of.
import io
import os
import tempfile
import warnings


class Raw(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        print('write', bytes(data))
        return len(data)

    def close(self):
        print('close')
        super().close()


class Text(io.StringIO):
    def close(self):
        print('close text')
        super().close()


class Failing(io.BytesIO):
    def close(self):
        print('fails')
        raise ValueError('not told')


class Asking(io.IOBase):
    def __del__(self):
        print('del')
        super().__del__()

    def flush(self):
        print('flush', self.closed)


stream = Raw()
del stream
stream = Raw()
stream.close()
del stream
stream = io.TextIOWrapper(io.BufferedWriter(Raw()), encoding='ascii')
stream.write('text')
del stream
stream = Text('abc')
del stream
stream = Failing()
del stream
stream = Asking()
del stream
print(hasattr(io.StringIO, '__del__'), 'text_encoding' in io.__all__)

folder = tempfile.mkdtemp()
place = os.path.join(folder, 'file')
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    open(place, 'wb', 1).close()
    open(place, 'w', 1).close()
print([(each.category.__name__, str(each.message)) for each in caught])
for newline in 'x', '\n\n', b'\n', 3:
    try:
        open(place, newline=newline)
    except (ValueError, TypeError) as error:
        print(error)
os.remove(place)
os.rmdir(folder)
