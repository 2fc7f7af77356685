# What only a global of the program holds is finalised at its end, whoever defines the class.
import io

import mod_with_finaliser


class Sink(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        print('written:', bytes(data))
        return len(data)


owner = mod_with_finaliser.Owner('global')
writer = io.BufferedWriter(Sink())
writer.write(b'waiting')
print('end')


class Closing(Sink):
    def close(self):
        if not self.closed:
            print('closed')
        super().close()


text = io.TextIOWrapper(io.BufferedWriter(Closing()), encoding='ascii')
text.write('more')
