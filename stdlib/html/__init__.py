"""Text in HTML: what must be escaped, and back."""

import re as _re

from .entities import html5 as _html5

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """Replace special characters "&", "<" and ">" to HTML-safe sequences."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


# What the numbers of the old code page 1252 stand for.
_NUMBERS = {0x00: '\ufffd', 0x0d: '\r'}
_NUMBERS.update({0x80 + place: letter for place, letter in enumerate(
    '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
    '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178')})


def _is_refused(number):
    """Whether a number stands for no character of a text."""
    return (1 <= number <= 8 or 0x0e <= number <= 0x1f or 0x7f <= number <= 0x9f or 0xfdd0 <= number <= 0xfdef
            or number == 0x0b or number & 0xfffe == 0xfffe)


def _replace_charref(match):
    name = match[1]
    if name[0] == '#':
        number = int(name[2:].rstrip(';'), 16) if name[1] in 'xX' else int(name[1:].rstrip(';'))
        if number in _NUMBERS:
            return _NUMBERS[number]
        if 0xd800 <= number <= 0xdfff or number > 0x10ffff:
            return '\ufffd'
        return '' if _is_refused(number) else chr(number)
    if name in _html5:
        return _html5[name]
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in _html5:
            return _html5[name[:end]] + name[end:]
    return '&' + name


_charref = _re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    """Convert all named and numeric character references to the corresponding Unicode characters."""
    return _charref.sub(_replace_charref, s) if '&' in s else s
