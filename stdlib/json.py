"""JSON: values as text that other programs read, and back."""

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']

_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_SPACE = ' \t\n\r'
_DIGITS = '0123456789'


class JSONDecodeError(ValueError):
    """Subclass of ValueError with msg, doc, pos, lineno and colno."""

    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class _Missing(Exception):
    """There is no value at the place."""


def _constant(name):
    return {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf')}[name]


def _skip(text, at):
    while text[at:at + 1] and text[at] in _SPACE:
        at += 1
    return at


def _scan_string(text, at, strict):
    """The string whose first letter stands at the place, and the place behind its quote."""
    begin = at - 1
    pieces = []
    size = len(text)
    while True:
        quote = text.find('"', at)
        slash = text.find('\\', at, quote if quote >= 0 else size)
        end = slash if slash >= 0 else quote
        piece = text[at:end] if end >= 0 else text[at:]
        if strict and not piece.isprintable():
            for place, letter in enumerate(piece, at):
                if letter < ' ':
                    raise JSONDecodeError('Invalid control character at', text, place)
        if end < 0:
            raise JSONDecodeError('Unterminated string starting at', text, begin)
        pieces.append(piece)
        if slash < 0:
            return ''.join(pieces), end + 1
        at = slash + 1
        if at >= size:
            raise JSONDecodeError('Unterminated string starting at', text, begin)
        letter = text[at]
        if letter != 'u':
            if letter not in _ESCAPES:
                raise JSONDecodeError('Invalid \\escape', text, slash)
            pieces.append(_ESCAPES[letter])
            at += 1
            continue
        code = _scan_code(text, at)
        at += 5
        if 0xd800 <= code <= 0xdbff and text[at:at + 2] == '\\u':
            low = _scan_code(text, at + 1)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800) << 10 | (low - 0xdc00))
                at += 6
        pieces.append(chr(code))


def _scan_code(text, at):
    digits = text[at + 1:at + 5]
    if len(digits) != 4 or not all(digit in '0123456789abcdefABCDEF' for digit in digits):
        raise JSONDecodeError('Invalid \\uXXXX escape', text, at)
    return int(digits, 16)


class JSONDecoder:
    """Reads JSON text."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The value of a text that holds nothing else."""
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that begins at a place, and the place behind it."""
        try:
            return self._scan(s, idx)
        except _Missing as missing:
            raise JSONDecodeError('Expecting value', s, missing.args[0]) from None

    def _scan(self, text, at):
        letter = text[at:at + 1]
        if letter == '"':
            return _scan_string(text, at + 1, self.strict)
        if letter == '{':
            return self._scan_object(text, at + 1)
        if letter == '[':
            return self._scan_array(text, at + 1)
        if letter == 'n' and text.startswith('null', at):
            return None, at + 4
        if letter == 't' and text.startswith('true', at):
            return True, at + 4
        if letter == 'f' and text.startswith('false', at):
            return False, at + 5
        if letter and letter in '-0123456789':
            found = self._scan_number(text, at)
            if found is not None:
                return found
        for name in ('NaN', 'Infinity', '-Infinity'):
            if text.startswith(name, at):
                return self.parse_constant(name), at + len(name)
        raise _Missing(at)

    def _scan_number(self, text, at):
        end = at + (text[at] == '-')
        first = text[end:end + 1]
        if not first or first not in _DIGITS:
            return None
        end += 1
        size = len(text)
        if first != '0':
            while end < size and text[end] in _DIGITS:
                end += 1
        whole = end
        if text[end:end + 1] == '.' and end + 1 < size and text[end + 1] in _DIGITS:
            end += 2
            while end < size and text[end] in _DIGITS:
                end += 1
        if end < size and text[end] in 'eE':
            exponent = end + 1
            if exponent < size and text[exponent] in '+-':
                exponent += 1
            if exponent < size and text[exponent] in _DIGITS:
                end = exponent + 1
                while end < size and text[end] in _DIGITS:
                    end += 1
        if end == whole:
            return self.parse_int(text[at:end]), end
        return self.parse_float(text[at:end]), end

    def _scan_object(self, text, at):
        pairs = []
        at = _skip(text, at)
        if text[at:at + 1] != '}':
            while True:
                if text[at:at + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes',
                                          text, at)
                key, at = _scan_string(text, at + 1, self.strict)
                at = _skip(text, at)
                if text[at:at + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", text, at)
                value, at = self._scan(text, _skip(text, at + 1))
                pairs.append((key, value))
                at = _skip(text, at)
                letter = text[at:at + 1]
                if letter == '}':
                    break
                if letter != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", text, at)
                at = _skip(text, at + 1)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at + 1
        value = dict(pairs)
        if self.object_hook is not None:
            value = self.object_hook(value)
        return value, at + 1

    def _scan_array(self, text, at):
        values = []
        at = _skip(text, at)
        if text[at:at + 1] == ']':
            return values, at + 1
        while True:
            value, at = self._scan(text, at)
            values.append(value)
            at = _skip(text, at)
            letter = text[at:at + 1]
            if letter == ']':
                return values, at + 1
            if letter != ',':
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = _skip(text, at + 1)


_SHORT = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}
_TABLE = {code: f'\\u{code:04x}' for code in range(32)}
_TABLE.update({ord(letter): escape for letter, escape in _SHORT.items()})


def _quote(text):
    return '"' + text.translate(_TABLE) + '"'


def _quote_ascii(text):
    quoted = _quote(text)
    if quoted.isascii():
        return quoted
    pieces = []
    for letter in quoted:
        code = ord(letter)
        if code < 128:
            pieces.append(letter)
        elif code < 0x10000:
            pieces.append(f'\\u{code:04x}')
        else:
            code -= 0x10000
            pieces.append(f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}')
    return ''.join(pieces)


class JSONEncoder:
    """Writes JSON text."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write in the place of an object that JSON does not know."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """The text of a value."""
        return ''.join(self._pieces(o))

    def iterencode(self, o, _one_shot=False):
        """The text of a value, piece by piece."""
        return iter(self._pieces(o))

    def _pieces(self, o):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        pieces = []
        self._write(o, pieces.append, '\n' if indent is not None else None, indent,
                    {} if self.check_circular else None,
                    _quote_ascii if self.ensure_ascii else _quote)
        return pieces

    def _float(self, number):
        if number != number:
            text = 'NaN'
        elif number == float('inf'):
            text = 'Infinity'
        elif number == float('-inf'):
            text = '-Infinity'
        else:
            return float.__repr__(number)
        if not self.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant')
        return text

    def _atom(self, o, quote):
        """The text of what has no parts; None for all else."""
        if isinstance(o, str):
            return quote(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _write(self, o, write, line, indent, marks, quote):
        atom = self._atom(o, quote)
        if atom is not None:
            write(atom)
            return
        if marks is not None:
            if id(o) in marks:
                raise ValueError('Circular reference detected')
            marks[id(o)] = o
        if isinstance(o, dict):
            self._write_object(o, write, line, indent, marks, quote)
        elif isinstance(o, (list, tuple)):
            if not o:
                write('[]')
            else:
                inner = line + indent if line is not None else None
                separator = '[' + (inner or '')
                between = self.item_separator + (inner or '')
                for item in o:
                    write(separator)
                    separator = between
                    self._write(item, write, inner, indent, marks, quote)
                write((line or '') + ']')
        else:
            self._write(self.default(o), write, line, indent, marks, quote)
        if marks is not None:
            del marks[id(o)]

    def _write_object(self, o, write, line, indent, marks, quote):
        if not o:
            write('{}')
            return
        inner = line + indent if line is not None else None
        separator = '{' + (inner or '')
        between = self.item_separator + (inner or '')
        items = sorted(o.items()) if self.sort_keys else o.items()
        for key, value in items:
            if not isinstance(key, str):
                if key is None or isinstance(key, (int, float)):
                    key = self._atom(key, quote)
                elif self.skipkeys:
                    continue
                else:
                    raise TypeError('keys must be str, int, float, bool or None, '
                                    f'not {key.__class__.__name__}')
            write(separator)
            separator = between
            write(quote(key) + self.key_separator)
            self._write(value, write, inner, indent, marks, quote)
        if separator is between:
            write((line or '') + '}')
        else:
            write('{}')


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Serialize obj to a JSON formatted str."""
    encoder = cls or JSONEncoder
    return encoder(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                   allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                   sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    """Serialize obj as a JSON formatted stream to fp (a .write()-supporting file-like object)."""
    fp.write(dumps(obj, **kw))


def detect_encoding(b):
    """The encoding of JSON bytes."""
    if b.startswith(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    return 'utf-8'


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """Deserialize s (a str, bytes or bytearray instance containing a JSON document)."""
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.removeprefix(b'\xef\xbb\xbf').decode('utf-8')
    else:
        raise TypeError('the JSON object must be str, bytes or bytearray, '
                        f'not {s.__class__.__name__}')
    decoder = cls or JSONDecoder
    for name, hook in (('object_hook', object_hook), ('object_pairs_hook', object_pairs_hook),
                       ('parse_float', parse_float), ('parse_int', parse_int),
                       ('parse_constant', parse_constant)):
        if hook is not None:
            kw[name] = hook
    return decoder(**kw).decode(s)


def load(fp, **kw):
    """Deserialize fp (a .read()-supporting file-like object) to a Python object."""
    return loads(fp.read(), **kw)
