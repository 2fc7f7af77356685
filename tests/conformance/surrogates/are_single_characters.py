# A lone surrogate is a character like any other: it has a length, a number and a place.
text = 'a\ud800b\U0000dfff'
print(len(text), [hex(ord(letter)) for letter in text])
print(ascii(text), ascii(text[1]), ascii(text[::-1]), ascii(text[1:3]))
print(chr(0xd800) == '\ud800', ascii(chr(0xdfff)), ascii(f'<{chr(0xd801)}\udc00>'))

# Two of a pair stay two, and are not the character that they would be in UTF-16.
pair = '\ud83d' + '\ude00'
print(len(pair), pair == '\U0001f600', ascii(pair), pair == '\ud83d\ude00')
print(ascii(''.join(['\ud83d', '\ude00'])), len('\ud83d' '\ude00'))

print(repr('é\ud800'), ascii('é\ud800'), str(['\udfff']), '%r %a' % ('\ud800', '\udc80'))
print(ascii('%c' % 0xd800), ascii('{:c}'.format(0xdfff)), ascii(format(0xd900, 'c')))
print(b'\ud800' == rb'\ud800')


class Names:
    pass


setattr(Names, '\ud800', 1)
print(getattr(Names, '\ud800'), '\ud800' in vars(Names), {'\ud800': 2}['\ud800'], hash('\ud800') == hash(chr(0xd800)))
match '\ud800x':
    case '\ud800x':
        print('matched')
