"""Bytes as letters and digits, and back: base 16, 32, 64 and 85."""

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode',
           'a85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']

import binascii
import struct

_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32_HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_B85 = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
        b'!#$%&()*+-;<=>?@^_`{|}~')
_A85 = bytes(range(33, 118))

MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    return _data(s)


def _data_to_encode(s):
    return bytes(s) if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()


def _data(s):
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return memoryview(s).tobytes()
    except (TypeError, NameError):
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}') from None


def b64encode(s, altchars=None):
    """Encode the bytes-like object s using Base64 and return a bytes object."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Decode the Base64 encoded bytes-like object or ASCII string s."""
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Encode bytes-like object s using the standard Base64 alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode bytes encoded with the standard Base64 alphabet."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Encode bytes using the URL- and filesystem-safe Base64 alphabet."""
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    """Decode bytes using the URL- and filesystem-safe Base64 alphabet."""
    return b64decode(s, b'-_')


def _b32encode(alphabet, s):
    s = _data_to_encode(s)
    left = len(s) % 5
    padded = s + bytes(5 - left) if left else s
    encoded = bytearray()
    for start in range(0, len(padded), 5):
        number = int.from_bytes(padded[start:start + 5], 'big')
        encoded += bytes([alphabet[number >> shift & 31] for shift in range(35, -1, -5)])
    padding = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[left]
    if padding:
        encoded[-padding:] = b'=' * padding
    return bytes(encoded)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b'=')
    padding = size - len(s)
    places = {letter: place for place, letter in enumerate(alphabet)}
    decoded = bytearray()
    number = 0
    for start in range(0, len(s), 8):
        part = s[start:start + 8]
        number = 0
        for letter in part:
            if letter not in places:
                raise binascii.Error('Non-base32 digit found') from None
            number = number << 5 | places[letter]
        decoded += (number << 5 * (8 - len(part))).to_bytes(5, 'big')
    if size and padding:
        if padding not in (1, 3, 4, 6):
            raise binascii.Error('Incorrect padding')
        del decoded[len(decoded) - {1: 1, 3: 2, 4: 3, 6: 4}[padding]:]
    return bytes(decoded)


def b32encode(s):
    """Encode the bytes-like objects using base32 and return a bytes object."""
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode the base32 encoded bytes-like object or ASCII string s."""
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    """Encode the bytes-like objects using base32hex and return a bytes object."""
    return _b32encode(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    """Decode the base32hex encoded bytes-like object or ASCII string s."""
    return _b32decode(_B32_HEX, s, casefold)


def b16encode(s):
    """Encode the bytes-like object s using Base16 and return a bytes object."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode the Base16 encoded bytes-like object or ASCII string s."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def _85encode(s, alphabet, pad=False, foldnuls=False, foldspaces=False):
    s = _data_to_encode(s)
    padding = -len(s) % 4
    s += bytes(padding)
    pieces = []
    for (word,) in struct.iter_unpack('!I', s):
        if foldnuls and not word:
            pieces.append(b'z')
        elif foldspaces and word == 0x20202020:
            pieces.append(b'y')
        else:
            digits = []
            for _ in range(5):
                word, digit = divmod(word, 85)
                digits.append(alphabet[digit])
            pieces.append(bytes(digits[::-1]))
    if padding and not pad:
        if pieces[-1] == b'z':
            pieces[-1] = alphabet[:1] * 5
        pieces[-1] = pieces[-1][:-padding]
    return b''.join(pieces)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode bytes-like object b using Ascii85 and return a bytes object."""
    encoded = _85encode(b, _A85, pad, True, foldspaces)
    if adobe:
        encoded = b'<~' + encoded
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [encoded[start:start + wrapcol] for start in range(0, len(encoded), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        encoded = b'\n'.join(lines)
    if adobe:
        encoded += b'~>'
    return encoded


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """Decode the Ascii85 encoded bytes-like object or ASCII string b."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    decoded = bytearray()
    digits = []
    for letter in b + b'uuuu':
        if 33 <= letter <= 117:
            digits.append(letter - 33)
            if len(digits) == 5:
                number = 0
                for digit in digits:
                    number = number * 85 + digit
                if number > 0xffffffff:
                    raise ValueError('Ascii85 overflow') from None
                decoded += number.to_bytes(4, 'big')
                digits.clear()
        elif letter == 122:
            if digits:
                raise ValueError('z inside Ascii85 5-tuple')
            decoded += bytes(4)
        elif foldspaces and letter == 121:
            if digits:
                raise ValueError('y inside Ascii85 5-tuple')
            decoded += b'    '
        elif letter not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % letter)
    padding = 4 - len(digits)
    return bytes(decoded[:len(decoded) - padding] if padding else decoded)


def b85encode(b, pad=False):
    """Encode bytes-like object b in base85 format and return a bytes object."""
    return _85encode(b, _B85, pad)


def b85decode(b):
    """Decode the base85-encoded bytes-like object or ASCII string b."""
    b = _bytes_from_decode_data(b)
    padding = -len(b) % 5
    places = {letter: place for place, letter in enumerate(_B85)}
    b += b'~' * padding
    decoded = bytearray()
    for start in range(0, len(b), 5):
        number = 0
        for place, letter in enumerate(b[start:start + 5]):
            if letter not in places:
                raise ValueError(f'bad base85 character at position {start + place}') from None
            number = number * 85 + places[letter]
        if number > 0xffffffff:
            raise ValueError(f'base85 overflow in hunk starting at byte {start}') from None
        decoded += number.to_bytes(4, 'big')
    return bytes(decoded[:len(decoded) - padding] if padding else decoded)


def encode(input, output):
    """Encode a file; input and output are binary files."""
    while data := input.read(MAXBINSIZE):
        while len(data) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(data))):
            data += more
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    """Decode a file; input and output are binary files."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def encodebytes(s):
    """Encode a bytestring into a bytes object containing multiple lines of base-64 data."""
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}')
    return b''.join([binascii.b2a_base64(s[start:start + MAXBINSIZE]) for start in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """Decode a bytestring of base-64 data into a bytes object."""
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}')
    return binascii.a2b_base64(s)
