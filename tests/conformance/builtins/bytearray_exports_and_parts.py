# A view forbids deleting an extended slice, even an empty one; the parts of a bytearray at each protocol.
data = bytearray(b'abc')
view = memoryview(data)
for work in ('del data[5:-1:-2]', 'data[5:-1:-2] = b""', 'del data[3:]', 'data[3:] = b""', 'data.extend(b"")', 'del data[1:]'):
    try:
        exec(work)
        print(work, data)
    except BufferError as error:
        print(work, error)
for protocol in range(5):
    print(bytearray(b'').__reduce_ex__(protocol)[1:], bytearray(b'a\xff').__reduce_ex__(protocol)[1:])
print(range(0)[0::-2**63], range(5)[::2**63 - 1])
