# Every encoding refuses surrogates, in words of its own, and each handler of errors does something else about them.
HANDLERS = ('strict ignore replace backslashreplace xmlcharrefreplace namereplace surrogateescape surrogatepass').split()
for encoding in 'utf-8 utf-8-sig utf-16 utf-16-be utf-32-le ascii latin-1'.split():
    for handler in HANDLERS:
        for text in 'a\ud800', 'é\udc80\udcffz', '\udc80\ud800':
            try:
                print(encoding, handler, text.encode(encoding, handler))
            except UnicodeEncodeError as error:
                print(encoding, handler, error, error.encoding, error.start, error.end)
for name in lambda: 'a'.encode('\ud800'), lambda: b''.decode('ascii', '\ud800'), lambda: compile('x\ud800', 'f', 'exec'), \
        lambda: type('\ud800', (), {}), lambda: open('\ud800'), lambda: open('x', encoding='\ud800'):
    try:
        name()
    except UnicodeEncodeError as error:
        print(error)
