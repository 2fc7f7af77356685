# The handlers surrogateescape and surrogatepass make surrogates of bytes; all others refuse what would be one.
DATA = [b'a\xed\xa0\x80b', b'a\xffb\xfe\xc3', b'\x00\xd8a\x00', b'\x00\xd8\x00\x00', b'\xd8\x00\x00a', b'\x00\xdc',
        b'\xed\xb2', b'\xed\xb2\x80', b'\x80\x80', b'\xf0\x9f\x98', b'plain']
for encoding in 'utf-8 utf-16-le utf-16-be utf-32-le ascii latin-1'.split():
    for handler in 'strict', 'replace', 'surrogateescape', 'surrogatepass':
        for data in DATA:
            try:
                text = data.decode(encoding, handler)
                print(encoding, handler, data, ascii(text), text.encode(encoding, handler) == data)
            except UnicodeError as error:
                print(encoding, handler, data, type(error).__name__, error)
every = bytes(range(256))
print(every.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == every)
print(every.decode('ascii', 'surrogateescape').encode('ascii', 'surrogateescape') == every)
