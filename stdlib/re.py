"""Regular expressions: patterns of text, and what searches and replaces with them."""

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer',
           'compile', 'purge', 'template', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L',
           'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE',
           'UNICODE', 'NOFLAG', 'RegexFlag']

import copyreg

import _re
from _re import (Match, Pattern, compile, findall, finditer, fullmatch, match, purge, search,
                 split, sub, subn)


class error(Exception):
    """Exception raised for invalid regular expressions.

    Attributes:

        msg: The unformatted error message
        pattern: The regular expression pattern
        pos: The index in the pattern where compilation failed (may be None)
        lineno: The line corresponding to pos (may be None)
        colno: The column corresponding to pos (may be None)
    """

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


_re._set_error(error)


# In the order in which the flags are defined, which is that of their names.
_FLAG_NAMES = {256: 'ASCII', 2: 'IGNORECASE', 4: 'LOCALE', 32: 'UNICODE', 8: 'MULTILINE',
               16: 'DOTALL', 64: 'VERBOSE', 1: 'TEMPLATE', 128: 'DEBUG'}


class _FlagType(type):
    def __iter__(cls):
        return map(cls, _FLAG_NAMES)

    def __len__(cls):
        return len(_FLAG_NAMES)

    def __getitem__(cls, name):
        return cls.__members__[name]

    def __contains__(cls, value):
        return isinstance(value, cls)

    @property
    def __members__(cls):
        names = {'NOFLAG': NOFLAG}
        for bit, name in _FLAG_NAMES.items():
            names[name] = cls(bit)
            if name != 'DEBUG':
                names[name[0]] = cls(bit)
        return names


class RegexFlag(int, metaclass=_FlagType):
    """Flags of a pattern, which | puts together."""

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        names = [_FLAG_NAMES[bit] for bit in _FLAG_NAMES if self & bit]
        rest = int(self) & ~511
        if names and rest:
            names.append(hex(rest))
        return '|'.join(names) if names else ('NOFLAG' if not self else None)

    def __repr__(self):
        value = int(self)
        names = []
        for bit, name in _FLAG_NAMES.items():
            if value & bit:
                names.append('re.' + name)
                value &= ~bit
        if value:
            names.append(hex(value))
        return '|'.join(names) or 're.NOFLAG'

    def __str__(self):
        return repr(self)

    def __or__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) | int(other))

    def __and__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) & int(other))

    def __xor__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) ^ int(other))

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _compile(pattern, flags):
    return compile(pattern, flags)


copyreg.pickle(Pattern, lambda pattern: (_compile, (pattern.pattern, pattern.flags)), _compile)


NOFLAG = RegexFlag(0)
T = TEMPLATE = RegexFlag(1)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)

for _bit, _name in _FLAG_NAMES.items():
    setattr(RegexFlag, _name, globals()[_name])
for _name in 'ILMSUXAT':
    setattr(RegexFlag, _name, globals()[_name])
RegexFlag.NOFLAG = NOFLAG
del _bit, _name


def template(pattern, flags=0):
    """Compile a template pattern, returning a Pattern object, deprecated"""
    import warnings
    warnings.warn('The re.template() function is deprecated as it is an undocumented function '
                  'without an obvious purpose. Use re.compile() instead.', DeprecationWarning)
    return compile(pattern, flags | TEMPLATE)


_SPECIAL = {ord(letter): '\\' + letter for letter in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, 'latin1').translate(_SPECIAL).encode('latin1')


class Scanner:
    """Cuts a text into pieces by a lexicon of patterns and what is made of what they match."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        for pattern, _ in lexicon:
            compile(pattern, flags)
        # Each pattern has a group of its own around it; its own groups are counted.
        self._groups = {}
        parts = []
        group = 1
        for place, (pattern, _) in enumerate(lexicon):
            self._groups[group] = place
            parts.append(f'({pattern})')
            group += 1 + compile(pattern, flags).groups
        self.scanner = compile('|'.join(parts), flags)

    def scan(self, string):
        """The list of what was made, and the rest that nothing matches."""
        result = []
        place = 0
        while True:
            found = self.scanner.match(string, place)
            if found is None:
                break
            end = found.end()
            if end == place:
                break
            for group, entry in self._groups.items():
                if found.span(group) == (place, end):
                    action = self.lexicon[entry][1]
                    break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            place = end
        return result, string[place:]
