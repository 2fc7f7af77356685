# Decoders that get bytes one by one wait for what may come to be a surrogate, and for the rest of an escape.
import codecs

PIECES = [b'\xed\xa0\x80x', b'\xed\xa0', b'\xed\x80', b'a\\x4', b'\\ud80', b'\\ud800\\udc00', b'\\uzz', b'\\N{SP', b'\\\\u12', b'\\1\\12']
for encoding in 'utf-8', 'utf-8-sig', 'unicode_escape', 'raw_unicode_escape', 'utf-16-be':
    for handler in 'strict', 'surrogatepass', 'replace':
        for data in PIECES:
            decoder = codecs.getincrementaldecoder(encoding)(handler)
            texts = []
            try:
                for byte in data:
                    texts.append(decoder.decode(bytes([byte])))
                texts.append(decoder.decode(b'', True))
            except UnicodeError as error:
                texts.append(str(error))
            print(encoding, handler, data, ascii(texts))
    encoder = codecs.getincrementalencoder(encoding)('surrogatepass')
    print([encoder.encode(letter) for letter in '\ud800\udc00a'])
