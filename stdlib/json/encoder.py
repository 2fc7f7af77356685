"""Writing JSON."""

__all__ = ['JSONEncoder']

from _json import encode_basestring, encode_basestring_ascii, make_encoder as _make_encoder


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
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The text of a value, piece by piece."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        write = _make_encoder({} if self.check_circular else None, self.default,
                              encode_basestring_ascii if self.ensure_ascii else encode_basestring,
                              indent, self.key_separator, self.item_separator,
                              self.sort_keys, self.skipkeys, self.allow_nan)
        if _one_shot:
            return write(o, 0)
        return _Pieces(self, indent, write).of(o, 0)


class _Pieces:
    """Writes a value piece by piece, each item of a list or dict when its turn comes."""

    def __init__(self, encoder, indent, write):
        self.encoder = encoder
        self.indent = indent
        self.write = write
        self.within = {} if encoder.check_circular else None

    def text(self, atom):
        if isinstance(atom, float) and not self.encoder.allow_nan and atom - atom != 0:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(atom))
        return ''.join(self.write(atom, 0))

    def enter(self, value):
        if self.within is not None:
            if id(value) in self.within:
                raise ValueError('Circular reference detected')
            self.within[id(value)] = value

    def leave(self, value):
        if self.within is not None:
            del self.within[id(value)]

    def line(self, level):
        return '' if self.indent is None else '\n' + self.indent * level

    def of(self, value, level):
        """The pieces of any value."""
        if value is None or isinstance(value, (str, int, float)):
            yield self.text(value)
        elif isinstance(value, (list, tuple)):
            yield from self.of_items(value, level)
        elif isinstance(value, dict):
            yield from self.of_members(value, level)
        else:
            self.enter(value)
            yield from self.of(self.encoder.default(value), level)
            self.leave(value)

    def of_items(self, items, level):
        if not items:
            yield '[]'
            return
        self.enter(items)
        inner = self.line(level + 1)
        before = '[' + inner
        for item in items:
            if item is None or isinstance(item, (str, int, float)):
                yield before + self.text(item)
            else:
                yield before
                yield from self.of(item, level + 1)
            before = self.encoder.item_separator + inner
        if inner:
            yield self.line(level)
        yield ']'
        self.leave(items)

    def of_members(self, members, level):
        if not members:
            yield '{}'
            return
        self.enter(members)
        yield '{'
        inner = self.line(level + 1)
        if inner:
            yield inner
        before = None
        for key, value in sorted(members.items()) if self.encoder.sort_keys else members.items():
            if not isinstance(key, str):
                if key is not None and not isinstance(key, (int, float)):
                    if self.encoder.skipkeys:
                        continue
                    raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')
                key = self.text(key)
            if before is not None:
                yield before
            before = self.encoder.item_separator + inner
            yield self.text(key)
            yield self.encoder.key_separator
            yield from self.of(value, level + 1)
        if inner:
            yield self.line(level)
        yield '}'
        self.leave(members)
