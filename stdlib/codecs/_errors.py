"""Handlers of errors in encoding and decoding."""

# Tracebacks pass over this module, which is native in CPython.

import unicodedata

_NATIVE = ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape',
           'surrogatepass')


def strict_errors(exception, /):
    """Implements the 'strict' error handling, which raises a UnicodeError on coding errors."""
    if isinstance(exception, Exception):
        raise exception
    raise TypeError('codec must pass exception instance')


def _refuse(exception):
    raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")


def ignore_errors(exception, /):
    """Implements the 'ignore' error handling, in which malformed data is ignored and encoding or decoding is continued
without further notice."""
    if not isinstance(exception, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        _refuse(exception)
    return '', exception.end


def replace_errors(exception, /):
    """Implements the 'replace' error handling, which replaces malformed data with a replacement marker."""
    if isinstance(exception, UnicodeEncodeError):
        return '?' * (exception.end - exception.start), exception.end
    if isinstance(exception, UnicodeDecodeError):
        return '\ufffd', exception.end
    if isinstance(exception, UnicodeTranslateError):
        return '\ufffd' * (exception.end - exception.start), exception.end
    _refuse(exception)


def xmlcharrefreplace_errors(exception, /):
    """Implements the 'xmlcharrefreplace' error handling, which replaces an unencodable character with the appropriate
XML character reference."""
    if not isinstance(exception, UnicodeEncodeError):
        _refuse(exception)
    text = exception.object[exception.start:exception.end]
    return ''.join([f'&#{ord(letter)};' for letter in text]), exception.end


def _escaped(letter):
    number = ord(letter)
    return f'\\x{number:02x}' if number < 256 else f'\\u{number:04x}' if number < 65536 else f'\\U{number:08x}'


def backslashreplace_errors(exception, /):
    """Implements the 'backslashreplace' error handling, which replaces malformed data with a backslashed escape
sequence."""
    if isinstance(exception, UnicodeDecodeError):
        data = exception.object[exception.start:exception.end]
        return ''.join([f'\\x{byte:02x}' for byte in data]), exception.end
    if not isinstance(exception, (UnicodeEncodeError, UnicodeTranslateError)):
        _refuse(exception)
    return ''.join(map(_escaped, exception.object[exception.start:exception.end])), exception.end


def namereplace_errors(exception, /):
    """Implements the 'namereplace' error handling, which replaces an unencodable character with a \\N{...} escape
sequence."""
    if not isinstance(exception, UnicodeEncodeError):
        _refuse(exception)
    out = []
    for letter in exception.object[exception.start:exception.end]:
        name = unicodedata.name(letter, None)
        out.append(_escaped(letter) if name is None else f'\\N{{{name}}}')
    return ''.join(out), exception.end


def _surrogateescape(exception, /):
    if isinstance(exception, UnicodeEncodeError):
        codes = [ord(letter) for letter in exception.object[exception.start:exception.end]]
        if not all(0xdc80 <= code <= 0xdcff for code in codes):
            raise exception
        return bytes([code & 255 for code in codes]), exception.end
    if isinstance(exception, UnicodeDecodeError):
        place = exception.start
        letters = []
        for byte in exception.object[place:min(exception.end, place + 4)]:
            if byte < 128:
                break
            letters.append(chr(0xdc00 + byte))
        if not letters:
            raise exception
        return ''.join(letters), place + len(letters)
    _refuse(exception)


def _surrogatepass(exception, /):
    if not isinstance(exception, (UnicodeEncodeError, UnicodeDecodeError)):
        _refuse(exception)
    encoding = exception.encoding.lower().replace('_', '-')
    if encoding in ('utf-16', 'utf16', 'utf-32', 'utf32'):
        encoding += '-le'
    if not encoding.startswith(('utf-8', 'utf8', 'utf-16', 'utf16', 'utf-32', 'utf32')):
        raise exception
    if isinstance(exception, UnicodeEncodeError):
        text = exception.object[exception.start:exception.end]
        if not all('\ud800' <= letter <= '\udfff' for letter in text):
            raise exception
        return text.encode(encoding, 'surrogatepass'), exception.end
    width = {'8': 3, '1': 2, '3': 4}[encoding[3:].lstrip('-')[0]]
    place = exception.start
    try:
        letter = exception.object[place:place + width].decode(encoding, 'surrogatepass')
    except UnicodeError:
        letter = ''
    if len(letter) != 1 or not '\ud800' <= letter <= '\udfff':
        raise exception
    return letter, place + width


_handlers = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors,
             'xmlcharrefreplace': xmlcharrefreplace_errors, 'backslashreplace': backslashreplace_errors,
             'namereplace': namereplace_errors, 'surrogateescape': _surrogateescape, 'surrogatepass': _surrogatepass}


def register_error(errors, handler, /):
    """Register the specified error handler under the name errors.

handler must be a callable object, that
will be called with an exception instance containing
information about the location of the encoding/decoding
error and must return a (replacement, new position) tuple."""
    if not isinstance(errors, str):
        raise TypeError(f'register_error() argument 1 must be str, not {type(errors).__name__}')
    if not callable(handler):
        raise TypeError('handler must be callable')
    errors.isascii() or errors.encode()
    _handlers[errors] = handler


def lookup_error(name, /):
    """lookup_error(errors) -> handler

Return the error handler for the specified error handling name or raise a
LookupError, if no handler exists under this name."""
    name.isascii() or name.encode()
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def _handled(exception, errors):
    """What the handler puts in the place of what failed, and where to go on."""
    answer = lookup_error(errors)(exception)
    kind = 'encoding' if isinstance(exception, UnicodeEncodeError) else 'decoding'
    if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[1], int) \
            or not isinstance(answer[0], (str, bytes) if kind == 'encoding' else str):
        what = '(str/bytes, int)' if kind == 'encoding' else '(str, int)'
        raise TypeError(f'{kind} error handler must return {what} tuple')
    place = answer[1]
    if place < 0:
        place += len(exception.object)
    if not 0 <= place <= len(exception.object):
        raise IndexError(f'position {answer[1]} from error handler out of bounds')
    return answer[0], place


# How many bytes a unit has, in the encodings where that is not one.
_UNITS = {'utf-16': 2, 'utf-32': 4}


def encoded(text, encoding, errors):
    """The text in a native encoding, with any handler of errors."""
    if errors in _NATIVE:
        return text.encode(encoding, errors)
    out = []
    place = 0
    # A byte order mark stands at the beginning only.
    rest = encoding + '-le' if encoding in _UNITS else encoding
    while True:
        try:
            out.append(text[place:].encode(encoding if not out else rest))
            return b''.join(out)
        except UnicodeEncodeError as error:
            failure = UnicodeEncodeError(encoding, text, error.start + place, error.end + place, error.reason)
        out.append(text[place:failure.start].encode(encoding if not out else rest))
        answer, place = _handled(failure, errors)
        if isinstance(answer, str):
            if not answer.isascii() and encoding != 'latin-1':
                raise failure
            try:
                answer = answer.encode(rest)
            except UnicodeEncodeError:
                raise failure from None
        elif len(answer) % _UNITS.get(encoding[:6], 1):
            raise failure
        out.append(answer)


def decoded(data, encoding, errors):
    """The text that bytes in a native encoding stand for, with any handler of errors."""
    if errors in _NATIVE:
        return data.decode(encoding, errors)
    out = []
    place = 0
    while True:
        try:
            out.append(data[place:].decode(encoding))
            return ''.join(out)
        except UnicodeDecodeError as error:
            failure = UnicodeDecodeError(error.encoding, data, error.start + place, error.end + place, error.reason)
        out.append(data[place:failure.start].decode(encoding))
        answer, place = _handled(failure, errors)
        out.append(answer)
