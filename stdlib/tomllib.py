"""TOML, read into dicts."""

__all__ = ('loads', 'load', 'TOMLDecodeError')

import re
from datetime import date, datetime, time, timedelta, timezone


class TOMLDecodeError(ValueError):
    """An error raised if a document is not valid TOML."""


def load(fp, /, *, parse_float=float):
    """Parse TOML from a binary file object."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Parse TOML from a string."""
    return _Parser(s.replace('\r\n', '\n'), _checked_parse_float(parse_float)).document()


def _checked_parse_float(parse_float):
    if parse_float is float:
        return float

    def checked(text):
        found = parse_float(text)
        if isinstance(found, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return found
    return checked


_CONTROL = frozenset([chr(code) for code in range(32)] + [chr(127)])
_FORBIDDEN = _CONTROL - {'\t'}
_FORBIDDEN_IN_LINES = _CONTROL - {'\t', '\n'}
_BARE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_')
_ESCAPES = {'\\b': '\b', '\\t': '\t', '\\n': '\n', '\\f': '\f', '\\r': '\r', '\\"': '"', '\\\\': '\\'}
_CLOCK = r'([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?'
_TIME = re.compile(_CLOCK)
_MOMENT = re.compile(r'([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
                     rf'(?:[Tt ]{_CLOCK}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?')
_NUMBER = re.compile(r'0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)'
                     r'|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)')


class _Flags:
    # What may not be changed any more, as a tree after the keys: frozen (inline), or explicitly made.

    def __init__(self):
        self.tree = {}
        self.pending = []

    def _node(self, key):
        node = self.tree
        for part in key:
            node = node.setdefault(part, {'own': set(), 'deep': set(), 'inner': {}})
            last, node = node, node['inner']
        return last

    def set(self, key, flag, deep=False):
        self._node(key)['deep' if deep else 'own'].add(flag)

    def unset_all(self, key):
        node = self.tree
        for part in key[:-1]:
            if part not in node:
                return
            node = node[part]['inner']
        node.pop(key[-1], None)

    def has(self, key, flag):
        node = self.tree
        found = None
        for part in key:
            if part not in node:
                return False
            found = node[part]
            if flag in found['deep']:
                return True
            node = found['inner']
        return found is not None and flag in found['own']


class _Parser:
    # Reads a document from its start on; `place` is where it is.

    def __init__(self, text, parse_float):
        self.length = len(text)
        self.text = text
        self.place = 0
        self.parse_float = parse_float
        self.data = {}
        self.flags = _Flags()

    def fail(self, message, place=None):
        place = self.place if place is None else place
        if place >= self.length:
            where = 'end of document'
        else:
            line = self.text.count('\n', 0, place) + 1
            column = place + 1 if line == 1 else place - self.text.rindex('\n', 0, place)
            where = f'line {line}, column {column}'
        return TOMLDecodeError(f'{message} (at {where})')

    def peek(self):
        return self.text[self.place:self.place + 1]

    def skip(self, letters):
        while self.place < self.length and self.text[self.place] in letters:
            self.place += 1

    def until(self, end, forbidden, is_needed):
        """The text up to what ends it."""
        start = self.place
        found = self.text.find(end, start)
        if found < 0:
            found = self.length
            if is_needed:
                raise self.fail(f'Expected {end!r}', self.length)
        for place in range(start, found):
            if self.text[place] in forbidden:
                raise self.fail(f'Found invalid character {self.text[place]!r}', place)
        self.place = found
        return self.text[start:found]

    def skip_comment(self):
        if self.peek() == '#':
            self.place += 1
            self.until('\n', _FORBIDDEN, False)

    def skip_comments_and_lines(self):
        while True:
            before = self.place
            self.skip(' \t\n')
            self.skip_comment()
            if self.place == before:
                return

    def document(self):
        header = ()
        while True:
            self.skip(' \t')
            letter = self.peek()
            if not letter:
                break
            if letter == '\n':
                self.place += 1
                continue
            if letter in _BARE or letter in '"\'':
                self.pair_of_table(header)
                self.skip(' \t')
            elif letter == '[':
                self.flags_done()
                header = self.array_header() if self.text.startswith('[[', self.place) else self.table_header()
                self.skip(' \t')
            elif letter != '#':
                raise self.fail('Invalid statement')
            self.skip_comment()
            letter = self.peek()
            if not letter:
                break
            if letter != '\n':
                raise self.fail('Expected newline or end of document after a statement')
            self.place += 1
        return self.data

    def flags_done(self):
        for key, flag in self.flags.pending:
            self.flags.set(key, flag)
        self.flags.pending.clear()

    def nested(self, data, key, into_lists=True):
        for part in key:
            data = data.setdefault(part, {})
            if into_lists and isinstance(data, list):
                data = data[-1]
            if not isinstance(data, dict):
                raise KeyError('There is no nest behind this key')
        return data

    def table_header(self):
        self.place += 1
        self.skip(' \t')
        key = self.key()
        if self.flags.has(key, 'made') or self.flags.has(key, 'frozen'):
            raise self.fail(f'Cannot declare {key} twice')
        self.flags.set(key, 'made')
        try:
            self.nested(self.data, key)
        except KeyError:
            raise self.fail('Cannot overwrite a value') from None
        if self.peek() != ']':
            raise self.fail("Expected ']' at the end of a table declaration")
        self.place += 1
        return key

    def array_header(self):
        self.place += 2
        self.skip(' \t')
        key = self.key()
        if self.flags.has(key, 'frozen'):
            raise self.fail(f'Cannot mutate immutable namespace {key}')
        self.flags.unset_all(key)
        self.flags.set(key, 'made')
        try:
            parent = self.nested(self.data, key[:-1])
            if key[-1] in parent:
                parent[key[-1]].append({})
            else:
                parent[key[-1]] = [{}]
        except (KeyError, AttributeError):
            raise self.fail('Cannot overwrite a value') from None
        if not self.text.startswith(']]', self.place):
            raise self.fail("Expected ']]' at the end of an array declaration")
        self.place += 2
        return key

    def pair_of_table(self, header):
        key, value = self.pair()
        outer = header + key[:-1]
        for length in range(1, len(key)):
            inner = header + key[:length]
            if self.flags.has(inner, 'made'):
                raise self.fail(f'Cannot redefine namespace {inner}')
            self.flags.pending.append((inner, 'made'))
        if self.flags.has(outer, 'frozen'):
            raise self.fail(f'Cannot mutate immutable namespace {outer}')
        try:
            nest = self.nested(self.data, outer)
        except KeyError:
            raise self.fail('Cannot overwrite a value') from None
        if key[-1] in nest:
            raise self.fail('Cannot overwrite a value')
        if isinstance(value, (dict, list)):
            self.flags.set(header + key, 'frozen', deep=True)
        nest[key[-1]] = value

    def pair(self):
        key = self.key()
        if self.peek() != '=':
            raise self.fail("Expected '=' after a key in a key/value pair")
        self.place += 1
        self.skip(' \t')
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        self.skip(' \t')
        while self.peek() == '.':
            self.place += 1
            self.skip(' \t')
            parts.append(self.key_part())
            self.skip(' \t')
        return tuple(parts)

    def key_part(self):
        letter = self.peek()
        if letter and letter in _BARE:
            start = self.place
            self.skip(_BARE)
            return self.text[start:self.place]
        if letter == "'":
            return self.literal()
        if letter == '"':
            return self.basic()
        raise self.fail('Invalid initial character for a key part')

    def value(self):
        letter = self.peek()
        text, place = self.text, self.place
        if letter == '"':
            return self.multiline('"') if text.startswith('"""', place) else self.basic()
        if letter == "'":
            return self.multiline("'") if text.startswith("'''", place) else self.literal()
        for word, found in (('true', True), ('false', False)):
            if text.startswith(word, place):
                self.place += len(word)
                return found
        if letter == '[':
            return self.array()
        if letter == '{':
            return self.inline_table()
        match = _MOMENT.match(text, place)
        if match:
            try:
                found = _moment(match)
            except ValueError:
                raise self.fail('Invalid date or datetime') from None
            self.place = match.end()
            return found
        match = _TIME.match(text, place)
        if match:
            self.place = match.end()
            return time(int(match[1]), int(match[2]), int(match[3]), _microseconds(match[4]))
        match = _NUMBER.match(text, place)
        if match:
            self.place = match.end()
            return self.parse_float(match[0]) if match['float'] else int(match[0], 0)
        for length in (3, 4):
            if text[place:place + length] in (('inf', 'nan'), ('-inf', '+inf', '-nan', '+nan'))[length - 3]:
                self.place += length
                return self.parse_float(text[place:place + length])
        raise self.fail('Invalid value')

    def array(self):
        self.place += 1
        found = []
        self.skip_comments_and_lines()
        while True:
            if self.peek() == ']':
                self.place += 1
                return found
            found.append(self.value())
            self.skip_comments_and_lines()
            letter = self.peek()
            if letter == ',':
                self.place += 1
            elif letter != ']':
                raise self.fail('Unclosed array')
            self.skip_comments_and_lines()

    def inline_table(self):
        self.place += 1
        found = {}
        flags = _Flags()
        self.skip(' \t')
        if self.peek() == '}':
            self.place += 1
            return found
        while True:
            key, value = self.pair()
            if flags.has(key, 'frozen'):
                raise self.fail(f'Cannot mutate immutable namespace {key}')
            try:
                nest = self.nested(found, key[:-1], False)
            except KeyError:
                raise self.fail('Cannot overwrite a value') from None
            if key[-1] in nest:
                raise self.fail(f'Duplicate inline table key {key[-1]!r}')
            nest[key[-1]] = value
            self.skip(' \t')
            letter = self.peek()
            if letter == '}':
                self.place += 1
                return found
            if letter != ',':
                raise self.fail('Unclosed inline table')
            if isinstance(value, (dict, list)):
                flags.set(key, 'frozen', deep=True)
            self.place += 1
            self.skip(' \t')

    def literal(self):
        self.place += 1
        found = self.until("'", _FORBIDDEN, True)
        self.place += 1
        return found

    def basic(self):
        self.place += 1
        return self.escaped_text(False)

    def multiline(self, quote):
        self.place += 3
        if self.peek() == '\n':
            self.place += 1
        if quote == "'":
            found = self.until("'''", _FORBIDDEN_IN_LINES, True)
            self.place += 3
        else:
            found = self.escaped_text(True)
        # Up to two quotes more belong to the text.
        for _ in range(2):
            if self.peek() != quote:
                break
            self.place += 1
            found += quote
        return found

    def escaped_text(self, is_multiline):
        forbidden = _FORBIDDEN_IN_LINES if is_multiline else _FORBIDDEN
        parts = []
        start = self.place
        while True:
            letter = self.peek()
            if not letter:
                raise self.fail('Unterminated string')
            if letter == '"':
                if not is_multiline:
                    parts.append(self.text[start:self.place])
                    self.place += 1
                    return ''.join(parts)
                if self.text.startswith('"""', self.place):
                    parts.append(self.text[start:self.place])
                    self.place += 3
                    return ''.join(parts)
                self.place += 1
            elif letter == '\\':
                parts.append(self.text[start:self.place])
                parts.append(self.escape(is_multiline))
                start = self.place
            elif letter in forbidden:
                raise self.fail(f'Illegal character {letter!r}')
            else:
                self.place += 1

    def escape(self, is_multiline):
        found = self.text[self.place:self.place + 2]
        self.place += 2
        if is_multiline and found in ('\\ ', '\\\t', '\\\n'):
            if found != '\\\n':
                self.skip(' \t')
                letter = self.peek()
                if not letter:
                    return ''
                if letter != '\n':
                    raise self.fail("Unescaped '\\' in a string")
                self.place += 1
            self.skip(' \t\n')
            return ''
        if found in ('\\u', '\\U'):
            length = 4 if found == '\\u' else 8
            digits = self.text[self.place:self.place + length]
            if len(digits) != length or not all([letter in '0123456789abcdefABCDEF' for letter in digits]):
                raise self.fail('Invalid hex value')
            self.place += length
            number = int(digits, 16)
            if not (0 <= number <= 0xd7ff or 0xe000 <= number <= 0x10ffff):
                raise self.fail('Escaped character is not a Unicode scalar value')
            return chr(number)
        if found in _ESCAPES:
            return _ESCAPES[found]
        if len(found) != 2:
            raise self.fail('Unterminated string')
        raise self.fail("Unescaped '\\' in a string")


def _microseconds(text):
    return int(text.ljust(6, '0')) if text else 0


def _moment(match):
    year, month, day, hour, minute, second, fraction, zulu, sign, off_hours, off_minutes = match.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    zone = None
    if zulu:
        zone = timezone.utc
    elif sign:
        offset = timedelta(hours=int(off_hours), minutes=int(off_minutes))
        zone = timezone(-offset if sign == '-' else offset)
    return datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), _microseconds(fraction), zone)
