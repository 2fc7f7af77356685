"""The encodings that there are, by name: those that are native, some code pages, and codecs of bytes."""

# Tracebacks pass over this module, which is native in CPython.

import codecs
from codecs import _functions as functions
from codecs._streams import (BufferedIncrementalDecoder, IncrementalDecoder, IncrementalEncoder, StreamReader,
                             StreamWriter)

_ALIASES = {
    'utf_8': 'utf-8', 'utf8': 'utf-8', 'u8': 'utf-8', 'utf': 'utf-8', 'cp65001': 'utf-8', 'utf8_ucs2': 'utf-8',
    'ascii': 'ascii', 'us_ascii': 'ascii', 'us': 'ascii', '646': 'ascii', 'iso646_us': 'ascii',
    'ansi_x3.4_1968': 'ascii', 'latin_1': 'iso8859-1', 'latin1': 'iso8859-1', 'latin': 'iso8859-1', 'l1': 'iso8859-1',
    'iso_8859_1': 'iso8859-1', 'iso8859_1': 'iso8859-1', '8859': 'iso8859-1', 'cp819': 'iso8859-1',
    'iso8859': 'iso8859-1', 'iso_8859_1_1987': 'iso8859-1', 'iso_ir_100': 'iso8859-1', 'ibm819': 'iso8859-1',
    'utf_16': 'utf-16', 'utf16': 'utf-16', 'u16': 'utf-16', 'utf_16_le': 'utf-16-le', 'utf_16le': 'utf-16-le',
    'utf_16_be': 'utf-16-be', 'utf_16be': 'utf-16-be', 'utf_32': 'utf-32', 'utf32': 'utf-32', 'u32': 'utf-32',
    'utf_32_le': 'utf-32-le', 'utf_32le': 'utf-32-le', 'utf_32_be': 'utf-32-be', 'utf_32be': 'utf-32-be',
    'utf_8_sig': 'utf-8-sig', 'utf8_sig': 'utf-8-sig', 'cp1252': 'cp1252', '1252': 'cp1252', 'windows_1252': 'cp1252',
    'iso8859_15': 'iso8859-15', 'iso_8859_15': 'iso8859-15', 'latin_9': 'iso8859-15', 'latin9': 'iso8859-15',
    'l9': 'iso8859-15', 'cp1250': 'cp1250', '1250': 'cp1250', 'windows_1250': 'cp1250', 'cp1251': 'cp1251',
    '1251': 'cp1251', 'windows_1251': 'cp1251', 'cp437': 'cp437', '437': 'cp437', 'ibm437': 'cp437',
    'unicode_escape': 'unicode-escape', 'raw_unicode_escape': 'raw-unicode-escape', 'rot13': 'rot-13',
    'rot_13': 'rot-13', 'hex': 'hex', 'hex_codec': 'hex', 'base64': 'base64', 'base_64': 'base64',
    'base64_codec': 'base64', 'zlib': 'zlib', 'zip': 'zlib', 'zlib_codec': 'zlib', 'charmap': 'charmap',
}
_NATIVE = {'utf-8': 'utf_8', 'ascii': 'ascii', 'iso8859-1': 'latin_1', 'utf-16-le': 'utf_16_le',
           'utf-16-be': 'utf_16_be', 'utf-32-le': 'utf_32_le', 'utf-32-be': 'utf_32_be'}

# The upper halves of code pages; an unassigned place is \ufffe.
_PAGES = {
    'cp1252': '€\ufffe‚ƒ„…†‡ˆ‰Š‹Œ\ufffeŽ\ufffe\ufffe‘’“”•–—˜™š›œ\ufffežŸ' + bytes(range(160, 256)).decode('latin-1'),
    'iso8859-15': bytes(range(128, 160)).decode('latin-1') + '\xa0¡¢£€¥Š§š©ª«¬\xad®¯°±²³Žµ¶·ž¹º»ŒœŸ¿'
                  + bytes(range(192, 256)).decode('latin-1'),
    'cp1250': '€\ufffe‚\ufffe„…†‡\ufffe‰Š‹ŚŤŽŹ\ufffe‘’“”•–—\ufffe™š›śťžź\xa0ˇ˘Ł¤Ą¦§¨©Ş«¬\xad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż'
              'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
    'cp1251': 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffe™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї'
              'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
    'cp437': 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀'
             'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
}


def find(name):
    """The codec of a name in lower case, or None."""
    full = _ALIASES.get(name)
    if full is None:
        return None
    if full in _NATIVE:
        kind = _NATIVE[full]
        return _text_codec(full, getattr(functions, kind + '_encode'), getattr(functions, kind + '_decode'))
    if full in _PAGES:
        return _code_page(full, bytes(range(128)).decode('latin-1') + _PAGES[full])
    if full in ('utf-16', 'utf-32', 'utf-8-sig'):
        return _marked(full)
    if full in ('unicode-escape', 'raw-unicode-escape'):
        kind = full.replace('-', '_')
        return _text_codec(full, getattr(functions, kind + '_encode'), getattr(functions, kind + '_decode'))
    if full == 'charmap':
        return _text_codec(full, functions.charmap_encode, functions.charmap_decode, False)
    return _bytes_codec(full)


def _code_page(name, table):
    mapping = {ord(letter): number for number, letter in enumerate(table) if letter != '\ufffe'}

    def encode(input, errors='strict'):
        return functions.charmap_encode(input, errors, mapping)

    def decode(input, errors='strict', final=False):
        return functions.charmap_decode(input, errors, table)
    return _text_codec(name, encode, decode)


def _text_codec(name, encode, decode, takes_final=True):
    def whole(input, errors='strict'):
        return decode(input, errors, True) if takes_final else decode(input, errors)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return decode(input, errors, final) if takes_final else decode(input, errors)

    class Writer(StreamWriter):
        def encode(self, input, errors='strict'):
            return encode(input, errors)

    class Reader(StreamReader):
        def decode(self, input, errors='strict'):
            return decode(input, errors, False) if takes_final else decode(input, errors)
    return _info(name, encode, whole, Encoder, Decoder, Writer, Reader)


def _info(name, encode, decode, Encoder, Decoder, Writer, Reader, is_text=None):
    for made, kind in (Encoder, 'IncrementalEncoder'), (Decoder, 'IncrementalDecoder'), (Writer, 'StreamWriter'), \
            (Reader, 'StreamReader'):
        made.__name__ = made.__qualname__ = kind
        made.__module__ = 'encodings.' + name.replace('-', '_')
    return codecs.CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name, _is_text_encoding=is_text)


def _marked(name):
    """The encodings that begin with a byte order mark, of which the rest of a stream has none."""
    is_utf_8 = name == 'utf-8-sig'
    mark = b'\xef\xbb\xbf' if is_utf_8 else '\ufeff'.encode(name + '-le')
    plain = 'utf_8' if is_utf_8 else name.replace('-', '_') + '_le'
    rest_encode = getattr(functions, plain + '_encode')
    rest_decode = getattr(functions, plain + '_decode')
    other = None if is_utf_8 else getattr(functions, name.replace('-', '_') + '_be_decode')

    def encode(input, errors='strict'):
        if not is_utf_8:
            return functions.utf_16_encode(input, errors) if name == 'utf-16' else functions.utf_32_encode(input, errors)
        return mark + rest_encode(input, errors)[0], len(input)

    def decode(input, errors='strict'):
        data = bytes(input)
        choice, start = begin(data, True, True)
        return choice(data[start:], errors, True)[0], len(data)

    def begin(data, final, is_whole=False):
        """What decodes what follows the mark, and where that begins; None where the mark is not complete."""
        if len(data) < len(mark) and mark.startswith(data) and not final:
            return None, 0
        if data.startswith(mark):
            return rest_decode, len(mark)
        if not is_utf_8 and data.startswith(mark[::-1]):
            return other, len(mark)
        if not is_utf_8 and len(data) < len(mark) and not final:
            return None, 0
        if not is_utf_8 and not is_whole and len(data) >= len(mark):
            raise UnicodeError(f'{name.upper()} stream does not start with BOM')
        return rest_decode, 0

    class Encoder(IncrementalEncoder):
        def __init__(self, errors='strict'):
            IncrementalEncoder.__init__(self, errors)
            self.first = 1

        def encode(self, input, final=False):
            if self.first and input:
                self.first = 0
                return encode(input, self.errors)[0]
            return rest_encode(input, self.errors)[0]

        def reset(self):
            self.first = 1

        def getstate(self):
            return self.first

        def setstate(self, state):
            self.first = state

    class Decoder(BufferedIncrementalDecoder):
        decoder = None

        def _buffer_decode(self, input, errors, final):
            start = 0
            if self.decoder is None:
                self.decoder, start = begin(input, final)
                if self.decoder is None:
                    return '', 0
            text, consumed = self.decoder(input[start:], errors, final)
            return text, consumed + start

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self.decoder = None

    class Writer(StreamWriter):
        started = False

        def encode(self, input, errors='strict'):
            if self.started:
                return rest_encode(input, errors)
            self.started = True
            return encode(input, errors)

        def reset(self):
            self.started = False

    class Reader(StreamReader):
        decoder = None

        def decode(self, input, errors='strict'):
            start = 0
            if self.decoder is None:
                self.decoder, start = begin(input, False)
                if self.decoder is None:
                    return '', 0
            text, consumed = self.decoder(input[start:], errors)
            return text, consumed + start

        def reset(self):
            StreamReader.reset(self)
            self.decoder = None
    return _info(name, encode, decode, Encoder, Decoder, Writer, Reader)


_ROT_13 = str.maketrans('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
                        'NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm')


def _bytes_codec(name):
    """The codecs that turn bytes into bytes, and texts into texts."""
    import base64
    import binascii
    import zlib
    to, back = {
        'hex': (binascii.hexlify, binascii.unhexlify),
        'base64': (base64.encodebytes, base64.decodebytes),
        'zlib': (zlib.compress, zlib.decompress),
        'rot-13': (lambda text: text.translate(_ROT_13),) * 2,
    }[name]

    def encode(input, errors='strict'):
        return to(input), len(input)

    def decode(input, errors='strict'):
        return back(input), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return to(input)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return back(input)

    class Writer(StreamWriter):
        def encode(self, input, errors='strict'):
            return encode(input, errors)

    class Reader(StreamReader):
        def decode(self, input, errors='strict'):
            return decode(input, errors)
    return _info(name, encode, decode, Encoder, Decoder, Writer, Reader, False)
