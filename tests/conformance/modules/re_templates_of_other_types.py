# A template of the other kind of text does no harm as long as it brings no text of its own.
import re

print(re.sub(rb'(a)(b)?', r'\1', b'xaby'), re.compile('(a)').sub(rb'\1', 'bab'), re.sub(b'z', 'x', b'aa'))
for call in (lambda: re.sub(b'a', 'x', b'ab'), lambda: re.sub('b', b'x', 'ab'), lambda: re.sub('(b)', rb'\1x', 'ab')):
    try:
        print(call())
    except TypeError as error:
        print(error)
