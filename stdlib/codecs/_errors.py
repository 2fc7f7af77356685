"""Handlers of errors in encoding and decoding."""

# Tracebacks pass over this module, which is native in CPython.

import unicodedata

_NATIVE = ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace')


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
    return ('', exception.end) if isinstance(exception, UnicodeError) else _refuse(exception)


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


_handlers = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors,
             'xmlcharrefreplace': xmlcharrefreplace_errors, 'backslashreplace': backslashreplace_errors,
             'namereplace': namereplace_errors}


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
    _handlers[errors] = handler


def lookup_error(name, /):
    """lookup_error(errors) -> handler

Return the error handler for the specified error handling name or raise a
LookupError, if no handler exists under this name."""
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


def encoded(text, encoding, errors):
    """The text in a native encoding, with any handler of errors."""
    if errors in _NATIVE:
        return text.encode(encoding, errors)
    out = []
    place = 0
    while True:
        try:
            out.append(text[place:].encode(encoding))
            return b''.join(out)
        except UnicodeEncodeError as error:
            failure = UnicodeEncodeError(error.encoding, text, error.start + place, error.end + place, error.reason)
        out.append(text[place:failure.start].encode(encoding))
        answer, place = _handled(failure, errors)
        out.append(answer if isinstance(answer, bytes) else answer.encode(encoding))


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
