# A registered handler is told of surrogates, and may give text or bytes for them.
import codecs


def tell(error):
    print(type(error).__name__, ascii(error.object), error.start, error.end, error.encoding, error.reason)
    return f'<{error.end - error.start}>', error.end


codecs.register_error('tell', tell)
codecs.register_error('as bytes', lambda error: (b'\xfe\xfe', error.end))
codecs.register_error('not ASCII', lambda error: ('é', error.end))
codecs.register_error('another', lambda error: ('\ud801', error.end))
for encoding in 'utf-8', 'utf-16', 'utf-16-be', 'utf-32-le', 'ascii', 'latin-1', 'cp1252':
    for handler in 'tell', 'as bytes', 'not ASCII', 'another':
        try:
            print(encoding, handler, 'a\ud800\udc80b\udfff'.encode(encoding, handler))
        except UnicodeEncodeError as error:
            print(encoding, handler, error)
print(ascii(b'a\xed\xa0\x80b'.decode('utf-8', 'another')))
for name in 'surrogateescape', 'surrogatepass':
    handler = codecs.lookup_error(name)
    for error in (UnicodeEncodeError('utf-8', 'a\udc80\udc81b', 1, 3, 'why'), UnicodeEncodeError('utf-8', 'ab', 1, 2, 'why'),
                  UnicodeDecodeError('utf-8', b'a\xed\xa0\x80', 1, 2, 'why'), UnicodeDecodeError('ascii', b'abc', 1, 2, 'why'),
                  UnicodeTranslateError('x', 0, 1, 'why')):
        try:
            print(name, ascii(handler(error)))
        except Exception as raised:
            print(name, type(raised).__name__, raised)
decoder = codecs.getincrementaldecoder('utf-8')('surrogateescape')
print(ascii([decoder.decode(bytes([byte])) for byte in b'a\xffb\xc3\xa9\xe2']), ascii(decoder.decode(b'', True)))
