"""Data written over several lines where one is too narrow."""

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']

import sys


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object, dicts in their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Version of repr() which can handle recursive data structures."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Determine if saferepr(object) is readable by eval()."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Determine if object requires a recursive representation."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _SafeKey:
    """Orders keys of any kind: those that cannot be compared by their type and identity."""

    __slots__ = ('obj',)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _SafeKey(pair[0])


class PrettyPrinter:
    """Writes objects with the given indentation, width and depth."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth, self._indent, self._width, self._stream = depth, indent, width, stream
        self._compact, self._sort_dicts, self._underscores = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        stream = sys.stdout if self._stream is None else self._stream
        if stream is not None:
            stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        parts = []
        self._format(object, parts, 0, 0, {}, 0)
        return ''.join(parts)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text, whether eval can read it, whether it is in a cycle)."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, parts, indent, allowance, context, level):
        key = id(object)
        if key in context:
            parts.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            writer = self._writer(object)
            if writer is not None:
                context[key] = 1
                writer(object, parts, indent, allowance, context, level + 1)
                del context[key]
                return
        parts.append(text)

    def _writer(self, object):
        """The method that writes objects of the type over several lines."""
        cls = type(object)
        own = cls.__repr__
        if hasattr(cls, '__dataclass_fields__') and cls.__dataclass_params__.repr \
                and '__create_fn__' in getattr(getattr(own, '__wrapped__', None), '__qualname__', ''):
            return self._write_dataclass
        if own is dict.__repr__:
            return self._write_dict
        if own is list.__repr__:
            return lambda *rest: self._write_sequence('[', ']', *rest)
        if own is tuple.__repr__:
            return self._write_tuple
        if own is set.__repr__ or own is frozenset.__repr__:
            return self._write_set
        if own is str.__repr__:
            return self._write_text
        if own is bytes.__repr__:
            return self._write_bytes
        if own is bytearray.__repr__:
            return self._write_bytearray
        for name, writer in _WRITERS.items():
            base = next((base for base in cls.__mro__ if base.__qualname__ == name), None)
            if base is not None and own is base.__repr__:
                return writer(self)
        return None

    def _write_dict(self, object, parts, indent, allowance, context, level):
        parts.append('{')
        if self._indent > 1:
            parts.append((self._indent - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else list(object.items())
            indent += self._indent
            for place, (key, value) in enumerate(items):
                shown = self._repr(key, context, level)
                parts.append(f'{shown}: ')
                last = place == len(items) - 1
                self._format(value, parts, indent + len(shown) + 2, allowance + 1 if last else 1, context, level)
                if not last:
                    parts.append(',\n' + ' ' * indent)
        parts.append('}')

    def _write_sequence(self, left, right, object, parts, indent, allowance, context, level):
        parts.append(left)
        self._write_items(object, parts, indent, allowance + len(right), context, level)
        parts.append(right)

    def _write_tuple(self, object, parts, indent, allowance, context, level):
        right = ',)' if len(object) == 1 else ')'
        self._write_sequence('(', right, object, parts, indent, allowance, context, level)

    def _write_set(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        cls = type(object)
        left, right = ('{', '}') if cls is set else (cls.__name__ + '({', '})')
        if cls is not set:
            indent += len(cls.__name__) + 1
        items = sorted(object, key=_SafeKey)
        self._write_sequence(left, right, items, parts, indent, allowance, context, level)

    def _write_items(self, items, parts, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            parts.append((self._indent - 1) * ' ')
        start = ',\n' + ' ' * indent
        separator = ''
        width = room = self._width - indent + 1
        items = list(items)
        for place, item in enumerate(items):
            last = place == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                shown = self._repr(item, context, level)
                needed = len(shown) + 2
                if room < needed:
                    room = width
                    if separator:
                        separator = start
                if room >= needed:
                    room -= needed
                    parts.append(separator + shown)
                    separator = ', '
                    continue
            parts.append(separator)
            separator = start
            self._format(item, parts, indent, allowance if last else 1, context, level)

    def _write_text(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = room = self._width - indent
        for number, line in enumerate(lines):
            shown = repr(line)
            if number == len(lines) - 1:
                room -= allowance
            if len(shown) <= room:
                chunks.append(shown)
                continue
            words = _words(line)
            current = ''
            for place, word in enumerate(words):
                candidate = current + word
                limit = width - allowance if place == len(words) - 1 and number == len(lines) - 1 else width
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            parts.append(shown)
            return
        if level == 1:
            parts.append('(')
        parts.append(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            parts.append(')')

    def _write_bytes(self, object, parts, indent, allowance, context, level):
        if len(object) <= 4:
            parts.append(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            parts.append('(')
        separator = ''
        for shown in _byte_lines(object, self._width - indent, allowance):
            parts.append(separator + shown)
            separator = '\n' + ' ' * indent
        if parens:
            parts.append(')')

    def _write_bytearray(self, object, parts, indent, allowance, context, level):
        parts.append('bytearray(')
        self._write_bytes(bytes(object), parts, indent + 10, allowance + 1, context, level + 1)
        parts.append(')')

    def _write_mapping_proxy(self, object, parts, indent, allowance, context, level):
        parts.append('mappingproxy(')
        self._format(object.copy(), parts, indent + 13, allowance + 1, context, level)
        parts.append(')')

    def _write_chain_map(self, object, parts, indent, allowance, context, level):
        if not object.maps:
            parts.append(repr(object))
            return
        name = object.__class__.__name__
        parts.append(name + '(')
        indent += len(name) + 1
        for place, mapping in enumerate(object.maps):
            if place == len(object.maps) - 1:
                self._format(mapping, parts, indent, allowance + 1, context, level)
                parts.append(')')
            else:
                self._format(mapping, parts, indent, 1, context, level)
                parts.append(',\n' + ' ' * indent)

    def _write_data(self, object, parts, indent, allowance, context, level):
        self._format(object.data, parts, indent, allowance, context, level - 1)

    def _write_dataclass(self, object, parts, indent, allowance, context, level):
        name = object.__class__.__name__
        items = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values()
                 if f.repr and hasattr(object, f.name)]
        self._write_named(name, items, parts, indent, allowance, context, level)

    def _write_namespace(self, object, parts, indent, allowance, context, level):
        cls = object.__class__
        name = 'namespace' if cls.__qualname__ == 'SimpleNamespace' else cls.__name__
        self._write_named(name, list(object.__dict__.items()), parts, indent, allowance, context, level)

    def _write_named(self, name, items, parts, indent, allowance, context, level):
        indent += len(name) + 1
        parts.append(name + '(')
        for place, (key, value) in enumerate(items):
            last = place == len(items) - 1
            parts.append(f'{key}=')
            if id(value) in context:
                parts.append('...')
            else:
                self._format(value, parts, indent + len(key) + 1, allowance + 1 if last else 1, context, level)
            if not last:
                parts.append(',\n' + ' ' * indent)
        parts.append(')')

    def _write_default_dict(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        parts.append(f'{name}({factory},\n{" " * indent}')
        self._write_dict(object, parts, indent, allowance + 1, context, level)
        parts.append(')')

    def _write_counter(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        name = object.__class__.__name__
        parts.append(name + '({')
        if self._indent > 1:
            parts.append((self._indent - 1) * ' ')
        self._write_pairs(object.most_common(), parts, indent + len(name) + 1, allowance + 2, context, level)
        parts.append('})')

    def _write_pairs(self, items, parts, indent, allowance, context, level):
        indent += self._indent
        for place, (key, value) in enumerate(items):
            shown = self._repr(key, context, level)
            last = place == len(items) - 1
            parts.append(f'{shown}: ')
            self._format(value, parts, indent + len(shown) + 2, allowance if last else 1, context, level)
            if not last:
                parts.append(',\n' + ' ' * indent)

    def _write_ordered_dict(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        name = object.__class__.__name__
        parts.append(name + '(')
        indent += len(name) + 1
        self._write_sequence('[', ']', list(object.items()), parts, indent, allowance + 1, context, level)
        parts.append(')')

    def _write_deque(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        name = object.__class__.__name__
        parts.append(name + '(')
        indent += len(name) + 1
        parts.append('[')
        if object.maxlen is None:
            self._write_items(object, parts, indent, allowance + 2, context, level)
            parts.append('])')
        else:
            self._write_items(object, parts, indent, 2, context, level)
            parts.append(f'],\n{" " * indent}maxlen={self._repr(object.maxlen, context, level)})')

    def _safe_repr(self, object, context, maxlevels, level):
        """(text, whether eval can read it, whether it is in a cycle); dicts are sorted, cycles are cut."""
        cls = type(object)
        if cls is int and self._underscores:
            return f'{object:_d}', True, False
        own = getattr(cls, '__repr__', None)
        is_dict = isinstance(object, dict) and own is dict.__repr__
        is_sequence = isinstance(object, list) and own is list.__repr__ \
            or isinstance(object, tuple) and own is tuple.__repr__
        if not is_dict and not is_sequence:
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        if not object:
            return ('{}' if is_dict else '[]' if isinstance(object, list) else '()'), True, False
        if maxlevels and level >= maxlevels:
            return ('{...}' if is_dict else '[...]' if isinstance(object, list) else '(...)'), False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        level += 1
        texts, readable, recursive = [], True, False
        if is_dict:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            for key, value in items:
                one = self.format(key, context, maxlevels, level)
                two = self.format(value, context, maxlevels, level)
                texts.append(f'{one[0]}: {two[0]}')
                readable = readable and one[1] and two[1]
                recursive = recursive or one[2] or two[2]
            text = '{' + ', '.join(texts) + '}'
        else:
            for item in object:
                one = self.format(item, context, maxlevels, level)
                texts.append(one[0])
                readable = readable and one[1]
                recursive = recursive or one[2]
            inner = ', '.join(texts)
            if isinstance(object, list):
                text = f'[{inner}]'
            else:
                text = f'({inner},)' if len(object) == 1 else f'({inner})'
        del context[id(object)]
        return text, readable, recursive


_WRITERS = {
    'SimpleNamespace': lambda self: self._write_namespace,
    'defaultdict': lambda self: self._write_default_dict,
    'Counter': lambda self: self._write_counter,
    'OrderedDict': lambda self: self._write_ordered_dict,
    'deque': lambda self: self._write_deque,
    'mappingproxy': lambda self: self._write_mapping_proxy,
    'ChainMap': lambda self: self._write_chain_map,
    'UserDict': lambda self: self._write_data,
    'UserList': lambda self: self._write_data,
    'UserString': lambda self: self._write_data,
}


def _byte_lines(data, width, allowance):
    """The texts of pieces of bytes, as long as fits; pieces have a multiple of four bytes."""
    current = b''
    last = len(data) // 4 * 4
    for start in range(0, len(data), 4):
        part = data[start:start + 4]
        candidate = current + part
        if start == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


def _words(line):
    """The words of a line, each with the blanks behind it."""
    words = []
    start = place = 0
    while place < len(line):
        while place < len(line) and not line[place].isspace():
            place += 1
        while place < len(line) and line[place].isspace():
            place += 1
        words.append(line[start:place])
        start = place
    return words


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'
