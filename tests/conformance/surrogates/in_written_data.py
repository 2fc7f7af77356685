# JSON keeps lone surrogates and joins pairs; pickle, marshal and arrays keep them as they are.
import array
import codecs
import io
import json
import marshal
import pickle

print(json.dumps('\ud83d\ude00\ud800'), ascii(json.dumps('\ud800', ensure_ascii=False)), json.dumps({'\ud800': 1}))
print(ascii(json.loads(r'"\ud800"')), json.loads(r'"\ud83d\ude00"') == '\U0001f600', ascii(json.loads(r'"\udc00\ud83d\ud83dx"')))
print(ascii(json.loads(b'"\xed\xa0\x80"')), ascii(json.loads('["\udfff"]')))
for protocol in range(6):
    data = pickle.dumps('a\ud800é', protocol)
    print(data, ascii(pickle.loads(data)))
print(ascii(marshal.loads(marshal.dumps('\ud800'))))
letters = array.array('u', 'a\ud800')
print(letters.tobytes(), ascii(letters[1]), ascii(letters.tounicode()))
print(ascii(codecs.decode(b'\\ud800\\udc00', 'unicode_escape')), codecs.encode('\ud800', 'unicode_escape'))
print(ascii(codecs.decode(b'\\ud800', 'raw_unicode_escape')), codecs.encode('\ud800', 'raw_unicode_escape'))
print(ascii(io.StringIO('\ud800\n').readline()))
