# A raw stream that switches away while a buffered writer writes to it: nobody else gets into the writer meanwhile.
import io

import greenlet


class Switching(io.RawIOBase):
    def __init__(self):
        self.data = b''

    def writable(self):
        return True

    def write(self, data):
        main.switch()
        self.data += bytes(data[:3])
        return min(len(data), 3)


main = greenlet.getcurrent()
raw = Switching()
writer = io.BufferedWriter(raw, 4)


def work(data):
    try:
        writer.write(data)
        writer.flush()
    except RuntimeError as error:
        print(data, error)


workers = [greenlet.greenlet(work) for _ in range(2)]
workers[0].switch(b'abcdefg')
workers[1].switch(b'hij')
while not workers[0].dead:
    workers[0].switch()
print(raw.data)
