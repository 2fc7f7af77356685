# Handlers of errors and codecs that a script registers serve the methods of str and bytes.
import codecs


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, '|', error)


codecs.register_error('mine', lambda error: (f'<{error.start}>', error.end))
attempt('aéb€'.encode, 'ascii', 'mine')
attempt(b'a\xffb\xfe'.decode, 'utf-8', 'mine')
attempt(codecs.lookup_error, 'nothing')
attempt('é'.encode, 'ascii', 'nothing')
attempt('x'.encode, 'nothing')
attempt('x'.encode, 'rot13')
attempt(b'61'.decode, 'hex')
attempt('€x'.encode, 'cp1252')
attempt(rb'\u20ac'.decode, 'unicode_escape')


def search(name):
    if name == 'backwards':
        return codecs.CodecInfo(lambda text, errors='strict': (text[::-1].encode(), len(text)),
                                lambda data, errors='strict': (bytes(data).decode()[::-1], len(data)), name=name)


codecs.register(search)
attempt('abc'.encode, 'backwards')
attempt(str, b'abc', 'backwards')
codecs.unregister(search)
attempt('abc'.encode, 'backwards')
