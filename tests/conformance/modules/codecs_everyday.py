# Encodings by name, in pieces and in streams; codecs of bytes; what is said of wrong input.
import codecs
import io


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, '|', error)


for name in ('utf8', 'latin1', 'ascii', 'utf-16', 'utf_16_le', 'utf-8-sig', 'cp1252', 'rot13', 'hex', 'unicode_escape'):
    info = codecs.lookup(name)
    print(info.name, info.encode('ab')[0] if name not in ('hex',) else info.encode(b'ab'))
attempt(codecs.lookup, 'nothing')
attempt(codecs.lookup, 3)
attempt(codecs.encode, 'Hello', 'rot13')
attempt(codecs.decode, b'616263', 'hex')
attempt(codecs.encode, b'abc', 'base64')
attempt(codecs.decode, b'xx', 'hex')
attempt(codecs.decode, rb'\x41\u20ac\N{DIGIT ONE}\t\101', 'unicode_escape')
attempt(codecs.encode, 'é€\n\U0001F600', 'unicode_escape')
attempt(codecs.decode, rb'a\xg', 'unicode_escape')
attempt(codecs.encode, 'é€\n', 'raw_unicode_escape')
attempt(codecs.decode, b'caf\xe9 \x80', 'cp1252')
attempt(codecs.encode, '\u0430', 'cp1252')
attempt(codecs.encode, '\u0430€', 'cp1252', 'replace')
decoder = codecs.getincrementaldecoder('utf-8')()
attempt(decoder.decode, b'\xe2')
attempt(decoder.decode, b'\x82')
attempt(decoder.getstate)
attempt(decoder.decode, b'\xac', True)
attempt(decoder.decode, b'\xe2', True)
decoder = codecs.getincrementaldecoder('utf-16')()
print([decoder.decode(piece) for piece in (b'\xff', b'\xfea', b'\x00b', b'\x00')])
encoder = codecs.getincrementalencoder('utf-8-sig')()
print(encoder.encode('a'), encoder.encode('b'))
print(codecs.getreader('utf-8')(io.BytesIO(b'a\xc3\xa9\nb\r\nc')).readlines())
reader = codecs.getreader('utf-8')(io.BytesIO('ä\nö\n'.encode()))
print(reader.readline(), list(reader))
stream = io.BytesIO()
writer = codecs.getwriter('utf-16')(stream)
writer.write('a')
writer.write('b')
print(stream.getvalue())
print(list(codecs.iterdecode([b'a\xe2', b'\x82\xac'], 'utf-8')), list(codecs.iterencode(['a', 'é'], 'utf-16-le')))
print(codecs.BOM, codecs.BOM_UTF8, codecs.BOM_UTF32_BE, codecs.utf_8_decode(b'a\xe2'), codecs.escape_decode(rb'a\x41\n'))
attempt(codecs.lookup_error, 'nothing')
attempt(codecs.ignore_errors, UnicodeEncodeError('ascii', 'b', 0, 1, 'reason'))
