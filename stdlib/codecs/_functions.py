"""The functions that encode and decode at once, a pair for each encoding."""

# Tracebacks pass over this module, which is native in CPython.

import unicodedata
from codecs._errors import _handled, decoded, encoded


def _bytes(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(data))


def _text(text, name):
    if not isinstance(text, str):
        raise TypeError(f'{name}() argument 1 must be str, not {type(text).__name__}')
    return text


def _pair(encoding, unfinished=None):
    name = encoding.replace('-', '_')

    def encode(str, errors=None, /):
        return encoded(_text(str, name + '_encode'), encoding, errors or 'strict'), len(str)

    def decode(data, errors=None, final=False, /):
        data = _bytes(data)
        if not final and unfinished is not None:
            data = data[:len(data) - unfinished(data)]
        return decoded(data, encoding, errors or 'strict'), len(data)
    encode.__name__ = encode.__qualname__ = name + '_encode'
    decode.__name__ = decode.__qualname__ = name + '_decode'
    return encode, decode


def _open_utf_8(data):
    """How many bytes at the end are the beginning of a character, or of a surrogate, which a handler may take."""
    if data[-2:-1] == b'\xed' and 0xa0 <= data[-1] <= 0xbf:
        return 2
    for count in range(1, min(4, len(data) + 1)):
        byte = data[-count]
        if byte & 0xc0 != 0x80:
            length = 2 if 0xc2 <= byte <= 0xdf else 3 if byte & 0xf0 == 0xe0 else 4 if 0xf0 <= byte <= 0xf4 else 1
            if length <= count:
                return 0
            # What cannot become a character is an error at once.
            try:
                data[-count:].decode()
            except UnicodeDecodeError as error:
                return count if error.reason == 'unexpected end of data' else 0
    return 0


def _open_utf_16(big):
    def count(data):
        rest = len(data) % 2
        if len(data) >= 2 + rest and data[len(data) - rest - (2 if big else 1)] & 0xfc == 0xd8:
            return 2 + rest
        return rest
    return count


utf_8_encode, utf_8_decode = _pair('utf-8', _open_utf_8)
ascii_encode, ascii_decode = _pair('ascii')
latin_1_encode, latin_1_decode = _pair('latin-1')
utf_16_encode, utf_16_decode = _pair('utf-16', _open_utf_16(False))
utf_16_le_encode, utf_16_le_decode = _pair('utf-16-le', _open_utf_16(False))
utf_16_be_encode, utf_16_be_decode = _pair('utf-16-be', _open_utf_16(True))
utf_32_encode, utf_32_decode = _pair('utf-32', lambda data: len(data) % 4)
utf_32_le_encode, utf_32_le_decode = _pair('utf-32-le', lambda data: len(data) % 4)
utf_32_be_encode, utf_32_be_decode = _pair('utf-32-be', lambda data: len(data) % 4)

_LETTERS = {'\\': '\\', "'": "'", '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
            'v': '\v', '\n': ''}
_WIDTHS = {'x': (2, r'truncated \xXX escape'), 'u': (4, r'truncated \uXXXX escape'),
           'U': (8, r'truncated \UXXXXXXXX escape')}


def unicode_escape_encode(str, errors=None, /):
    out = []
    for letter in _text(str, 'unicode_escape_encode'):
        number = ord(letter)
        if letter in '\n\r\t\\':
            out.append({'\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\'}[letter])
        elif 32 <= number < 127:
            out.append(letter)
        else:
            out.append(f'\\x{number:02x}' if number < 256 else f'\\u{number:04x}' if number < 65536
                       else f'\\U{number:08x}')
    return ''.join(out).encode('ascii'), len(str)


def unicode_escape_decode(data, errors=None, final=True, /):
    data = data.encode('utf-8') if isinstance(data, str) else _bytes(data)
    text = data.decode('latin-1')
    out = []
    place = 0
    while (start := text.find('\\', place)) != -1:
        out.append(text[place:start])
        letter = text[start + 1:start + 2]
        place = start + 2
        if not final and _is_open(text, start):
            return ''.join(out), start
        if letter in _LETTERS and letter:
            out.append(_LETTERS[letter])
        elif letter and letter in '01234567':
            end = place
            while end < start + 4 and text[end:end + 1] and text[end] in '01234567':
                end += 1
            out.append(chr(int(text[start + 1:end], 8)))
            place = end
        elif letter in _WIDTHS and letter:
            width, reason = _WIDTHS[letter]
            end = place
            while end < place + width and text[end:end + 1] and text[end] in '0123456789abcdefABCDEF':
                end += 1
            if end - place == width and int(text[place:end], 16) <= 0x10ffff:
                out.append(chr(int(text[place:end], 16)))
                place = end
                continue
            if end - place == width:
                reason = 'illegal Unicode character'
            answer, place = _handled(UnicodeDecodeError('unicodeescape', data, start, end, reason), errors or 'strict')
            out.append(answer)
        elif letter == 'N':
            end = text.find('}', place)
            if text[place:place + 1] == '{' and end > place + 1:
                try:
                    out.append(unicodedata.lookup(text[place + 1:end]))
                    place = end + 1
                    continue
                except KeyError:
                    reason, stop = 'unknown Unicode character name', end + 1
            else:
                reason, stop = r'malformed \N character escape', len(text) if text[place:place + 1] == '{' else place
            answer, place = _handled(UnicodeDecodeError('unicodeescape', data, start, stop, reason), errors or 'strict')
            out.append(answer)
        elif not letter:
            answer, place = _handled(UnicodeDecodeError('unicodeescape', data, start, start + 1, r'\ at end of string'),
                                     errors or 'strict')
            out.append(answer)
        else:
            out.append('\\' + letter)
    out.append(text[place:])
    return ''.join(out), len(data)


def _is_open(text, start):
    """Whether an escape at the end may go on in what follows."""
    letter = text[start + 1:start + 2]
    if not letter:
        return True
    if letter == 'N':
        return start + 2 == len(text) or text[start + 2] == '{' and '}' not in text[start:]
    if letter not in _WIDTHS:
        return False
    digits = text[start + 2:]
    return len(digits) < _WIDTHS[letter][0] and all(digit in '0123456789abcdefABCDEF' for digit in digits)


def raw_unicode_escape_encode(str, errors=None, /):
    out = []
    for letter in _text(str, 'raw_unicode_escape_encode'):
        number = ord(letter)
        out.append(letter if number < 256 else f'\\u{number:04x}' if number < 65536 else f'\\U{number:08x}')
    return ''.join(out).encode('latin-1'), len(str)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    data = data.encode('utf-8') if isinstance(data, str) else _bytes(data)
    text = data.decode('latin-1')
    out = []
    place = 0
    while place < len(text):
        start = text.find('\\', place)
        if start == -1:
            break
        end = start
        while text[end:end + 1] == '\\':
            end += 1
        letter = text[end:end + 1]
        if (end - start) % 2 and not final and (not letter or letter in ('u', 'U') and _is_open(text, end - 1)):
            out.append(text[place:end - 1])
            return ''.join(out), end - 1
        out.append(text[place:end])
        place = end
        if (end - start) % 2 and letter in ('u', 'U') and letter:
            width, reason = _WIDTHS[letter]
            stop = end + 1
            while stop < end + 1 + width and text[stop:stop + 1] and text[stop] in '0123456789abcdefABCDEF':
                stop += 1
            out[-1] = out[-1][:-1]
            if stop == end + 1 + width:
                if int(text[end + 1:stop], 16) <= 0x10ffff:
                    out.append(chr(int(text[end + 1:stop], 16)))
                    place = stop
                    continue
                reason = r'\Uxxxxxxxx out of range'
            failure = UnicodeDecodeError('rawunicodeescape', data, end - 1, stop, reason)
            answer, place = _handled(failure, errors or 'strict')
            out.append(answer)
    out.append(text[place:])
    return ''.join(out), len(data)


def escape_encode(data, errors=None, /):
    return repr(data)[2:-1].encode('ascii'), len(data)


def escape_decode(data, errors=None, /):
    data = data.encode('utf-8') if isinstance(data, str) else _bytes(data)
    out = bytearray()
    place = 0
    while place < len(data):
        byte = chr(data[place])
        place += 1
        if byte != '\\':
            out.append(ord(byte))
            continue
        letter = chr(data[place]) if place < len(data) else ''
        place += 1
        if not letter:
            raise ValueError('Trailing \\ in string')
        if letter in _LETTERS:
            out += _LETTERS[letter].encode()
        elif letter in '01234567':
            end = place
            while end < place + 2 and data[end:end + 1] and chr(data[end]) in '01234567':
                end += 1
            out.append(int(data[place - 1:end], 8) & 255)
            place = end
        elif letter == 'x':
            digits = data[place:place + 2]
            try:
                out.append(int(digits.decode('ascii'), 16) if len(digits) == 2 else int(''))
            except ValueError:
                raise ValueError(f'invalid \\x escape at position {place - 2}') from None
            place += 2
        else:
            out += b'\\' + letter.encode('latin-1')
    return bytes(out), len(data)


def readbuffer_encode(data, errors=None, /):
    return data.encode() if isinstance(data, str) else _bytes(data), len(data)


def charmap_build(map, /):
    return {ord(letter): number for number, letter in enumerate(map)}


def charmap_encode(str, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_encode(str, errors)
    out = bytearray()
    place = 0
    while place < len(str):
        code = mapping.get(ord(str[place]))
        if code is None:
            end = place + 1
            while end < len(str) and mapping.get(ord(str[end])) is None:
                end += 1
            failure = UnicodeEncodeError('charmap', str, place, end, 'character maps to <undefined>')
            answer, place = _handled(failure, errors or 'strict')
            if isinstance(answer, bytes):
                out += answer
                continue
            for letter in answer:
                code = mapping.get(ord(letter))
                if code is None:
                    raise failure
                out += code if isinstance(code, bytes) else bytes([code])
            continue
        out += code if isinstance(code, bytes) else bytes([code])
        place += 1
    return bytes(out), len(str)


def charmap_decode(data, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_decode(data, errors)
    data = _bytes(data)
    out = []
    place = 0
    while place < len(data):
        byte = data[place]
        try:
            letter = mapping[byte]
        except (IndexError, KeyError):
            letter = None
        if isinstance(letter, int):
            letter = None if letter == 0xfffe else chr(letter)
        if letter is None or letter == '\ufffe':
            failure = UnicodeDecodeError('charmap', data, place, place + 1, 'character maps to <undefined>')
            letter, place = _handled(failure, errors or 'strict')
            out.append(letter)
            continue
        out.append(letter)
        place += 1
    return ''.join(out), len(data)
