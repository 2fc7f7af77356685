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
        pieces = write(o, 0)
        return pieces if _one_shot else iter(pieces)
