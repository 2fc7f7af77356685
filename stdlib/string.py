"""A collection of string constants, and templates that are filled in.

whitespace, ascii_lowercase, ascii_uppercase, ascii_letters, digits, hexdigits,
octdigits, punctuation and printable are strings of the characters they name.
"""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords",
           "digits", "hexdigits", "octdigits", "printable", "punctuation",
           "whitespace", "Formatter", "Template"]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize the words of s, which sep parts; without sep, runs of blanks part
    them, become one blank, and are cut off at both ends."""
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


class Template:
    """A string with $-placeholders that substitute() fills in."""

    delimiter = '$'
    idpattern = None

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Yields the literal texts as (text, None, place) and the placeholders as
        (text, name, place); the name is '' where none can be read, and the place
        then that behind the delimiter."""
        text, delimiter = self.template, self.delimiter
        start = 0
        while (place := text.find(delimiter, start)) >= 0:
            if place > start:
                yield text[start:place], None, start
            after = place + len(delimiter)
            if text.startswith(delimiter, after):
                yield delimiter, None, place
                start = after + len(delimiter)
                continue
            braced = text.startswith('{', after)
            first = after + braced
            end = first
            while end < len(text) and _in_name(text[end], end > first):
                end += 1
            if end == first or braced and not text.startswith('}', end):
                yield delimiter, '', after
                start = after
                continue
            start = end + braced
            yield text[place:start], text[first:end], place
        if start < len(text):
            yield text[start:], None, start

    def _invalid(self, place):
        lines = self.template[:place].splitlines(keepends=True)
        column = place - len(''.join(lines[:-1]))
        line = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def substitute(self, mapping=None, /, **kws):
        parts = []
        for text, name, place in self._pieces():
            if name is None:
                parts.append(text)
            elif name == '':
                self._invalid(place)
            elif mapping is None or name in kws:
                parts.append(str(kws[name]))
            else:
                parts.append(str(mapping[name]))
        return ''.join(parts)

    def safe_substitute(self, mapping=None, /, **kws):
        parts = []
        for text, name, place in self._pieces():
            if name:
                try:
                    if mapping is None or name in kws:
                        text = str(kws[name])
                    else:
                        text = str(mapping[name])
                except KeyError:
                    pass
            parts.append(text)
        return ''.join(parts)

    def is_valid(self):
        return all(name != '' for _, name, _ in self._pieces())

    def get_identifiers(self):
        names = []
        for _, name, _ in self._pieces():
            if name and name not in names:
                names.append(name)
        return names


def _in_name(letter, inside):
    """Whether a placeholder's name can begin, or go on, with the letter."""
    return letter == '_' or letter in ascii_letters or inside and letter in digits


class Formatter:
    """What str.format does, with methods to override."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth,
                 auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            if field_name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field '
                                     'specification to automatic field numbering')
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field '
                                     'specification to automatic field numbering')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError('Unknown conversion specifier {0!s}'.format(conversion))

    def parse(self, format_string):
        import _string
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        import _string
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in rest:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first
