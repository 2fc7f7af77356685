# A handler of errors may switch to another greenlet in the midst of encoding and decoding, and others may encode meanwhile.
import codecs
from greenlet import getcurrent, greenlet

main = getcurrent()


def handler(error):
    answer = main.switch(ascii(error.object[error.start:error.end]))
    return answer, error.end


codecs.register_error('ask', handler)


def work(text):
    return text.encode('utf-8', 'ask'), b'x\xffy\xfe'.decode('utf-8', 'ask')


first, second = greenlet(work), greenlet(work)
print(first.switch('a\ud800b\udc80'))
print(second.switch('\udfff'))
print(first.switch('<1>'))
print('c\ud800'.encode('utf-8', 'replace'))
print(second.switch(b'\x80'))
print(first.switch('<2>'))
for answer in '<3>', '<4>':
    print(first.switch(answer))
for answer in '\ud801', '<6>':
    print(ascii(second.switch(answer)))
print(first.dead, second.dead)
