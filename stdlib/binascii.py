"""Bytes as text in several codes, and checksums."""

import _binary


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _bytes(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode('ascii')
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        return memoryview(data).tobytes()
    except (NameError, TypeError):
        raise TypeError('argument should be bytes, buffer or ASCII string, '
                        f"not '{type(data).__name__}'") from None


def a2b_base64(data, /, *, strict_mode=False):
    """Decode a line of base64 data."""
    made = _binary.from_base64(_bytes(data), strict_mode)
    if isinstance(made, str):
        raise Error(made)
    return made


def _data(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        return memoryview(data).tobytes()
    except (NameError, TypeError):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def b2a_base64(data, /, *, newline=True):
    """Base64-code line of data."""
    made = _binary.to_base64(_data(data))
    return made + b'\n' if newline else made


def hexlify(data, sep=..., bytes_per_sep=1):
    """Hexadecimal representation of binary data."""
    data = bytes(_data(data))
    return (data.hex() if sep is ... else data.hex(sep, bytes_per_sep)).encode('ascii')


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """Binary data of hexadecimal representation."""
    data = bytes(_bytes(hexstr))
    if len(data) % 2:
        raise Error('Odd-length string')
    if data.translate(None, b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(data.decode('ascii'))


a2b_hex = unhexlify


def crc32(data, crc=0, /):
    """Compute CRC-32 incrementally."""
    return _binary.crc32(_data(data), crc)


def crc_hqx(data, crc, /):
    """Compute CRC-CCITT incrementally."""
    return _binary.crc_hqx(_data(data), crc)


def a2b_uu(data, /):
    """Decode a line of uuencoded data."""
    data = bytes(_bytes(data))
    if not data:
        return bytes(32)
    size = (data[0] - 32) & 63
    bits, count, made = 0, 0, bytearray()
    for place in range(1, 1 + (size * 4 + 2) // 3 + 3):
        if len(made) >= size:
            break
        letter = data[place] if place < len(data) else 32
        if letter in b'\r\n':
            letter = 32
        if not 32 <= letter <= 96:
            raise Error('Illegal char')
        bits = bits << 6 | (letter - 32) & 63
        count += 6
        if count >= 8:
            count -= 8
            made.append(bits >> count & 255)
    for letter in data[1 + (size * 4 + 2) // 3:]:
        if letter not in b' `\r\n':
            raise Error('Trailing garbage')
    return bytes(made[:size])


def b2a_uu(data, /, *, backtick=False):
    """Uuencode line of data."""
    data = bytes(_data(data))
    if len(data) > 45:
        raise Error('At most 45 bytes at once')

    def letter(value):
        return 96 if backtick and not value else value + 32
    made = bytearray([letter(len(data))])
    for start in range(0, len(data), 3):
        word = int.from_bytes(data[start:start + 3].ljust(3, b'\0'), 'big')
        made += bytes([letter(word >> shift & 63) for shift in (18, 12, 6, 0)])
    return bytes(made) + b'\n'


def a2b_qp(data, header=False):
    """Decode a string of qp-encoded data."""
    data = bytes(_bytes(data))
    made, place = bytearray(), 0
    while place < len(data):
        letter = data[place]
        place += 1
        if letter == 61:
            following = data[place:place + 2]
            if not following:
                break
            if following[:1] in (b'\n', b'\r'):
                end = data.find(b'\n', place)
                place = end + 1 if end >= 0 else len(data)
            elif following[:1] == b'=':
                made.append(61)
                place += 1
            elif len(following) == 2 and not following.translate(None, b'0123456789abcdefABCDEF'):
                made.append(int(following, 16))
                place += 2
            else:
                made.append(61)
        elif header and letter == 95:
            made.append(32)
        else:
            made.append(letter)
    return bytes(made)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Encode a string using quoted-printable encoding."""
    data = bytes(_data(data))
    made, line = bytearray(), 0
    ends_crlf = b'\r\n' in data
    place = 0
    while place < len(data):
        letter = data[place]
        behind = data[place + 1:place + 2]
        quote = (letter > 126 or letter == 61 or (header and letter == 95)
                 or (letter == 46 and line == 0 and behind in (b'\n', b'\r', b'\0', b''))
                 or (not istext and letter in b'\r\n')
                 or (letter in b'\t ' and not behind)
                 or (letter < 33 and letter not in b'\r\n\t ')
                 or (quotetabs and letter in b'\t '))
        if quote:
            if line + 3 >= 76:
                made += b'=\r\n' if ends_crlf else b'=\n'
                line = 0
            made += b'=%02X' % letter
            line += 3
            place += 1
        elif istext and (letter == 10 or (letter == 13 and behind == b'\n')):
            if made and made[-1] in b' \t':
                made[-1:] = b'=%02X' % made[-1]
            made += b'\r\n' if ends_crlf else b'\n'
            line = 0
            place += 2 if letter == 13 else 1
        else:
            if behind and behind != b'\n' and line + 1 >= 76:
                made += b'=\r\n' if ends_crlf else b'=\n'
                line = 0
            made.append(95 if header and letter == 32 else letter)
            line += 1
            place += 1
    return bytes(made)
