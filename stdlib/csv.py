"""Tables as text: rows of fields between commas."""

import re
from io import StringIO

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel', 'excel_tab',
           'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer',
           'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

__version__ = '1.0'
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    pass


Error.__module__ = '_csv'


class Dialect:
    """Describe a CSV dialect; this must be subclassed."""

    _name = ''
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Dialect(self)
        except TypeError as error:
            raise Error(str(error))


class excel(Dialect):
    """Describe the usual properties of Excel-generated CSV files."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """Describe the usual properties of Excel-generated TAB-delimited files."""
    delimiter = '\t'


class unix_dialect(Dialect):
    """Describe the usual properties of Unix-generated CSV files."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


_dialects = {}
_limit = 128 * 1024
_missing = object()


class _Dialect:
    """The checked settings of a dialect."""

    def __init__(self, dialect=None, **settings):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)

        def setting(name, default):
            value = settings.pop(name, _missing)
            if value is _missing:
                value = getattr(dialect, name, _missing) if dialect is not None else _missing
            return default if value is _missing else value
        self.delimiter = self._letter('delimiter', setting('delimiter', ','), False)
        self.doublequote = bool(setting('doublequote', True))
        self.escapechar = self._letter('escapechar', setting('escapechar', None), True)
        self.lineterminator = setting('lineterminator', '\r\n')
        if not isinstance(self.lineterminator, str):
            raise TypeError('lineterminator must be set' if self.lineterminator is None else
                            '"lineterminator" must be a string')
        quotechar = setting('quotechar', '"')
        quoting = setting('quoting', _missing)
        if quoting is _missing:
            quoting = QUOTE_MINIMAL if quotechar is not None else QUOTE_NONE
        if not isinstance(quoting, int):
            raise TypeError('"quoting" must be an integer, not ' + type(quoting).__name__)
        if not 0 <= quoting <= 3:
            raise TypeError('bad "quoting" value')
        self.quoting = quoting
        self.quotechar = self._letter('quotechar', quotechar, True)
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        self.skipinitialspace = bool(setting('skipinitialspace', False))
        self.strict = bool(setting('strict', False))
        if settings:
            raise TypeError(f"'{next(iter(settings))}' is an invalid keyword argument for this function")

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")

    @staticmethod
    def _letter(name, value, may_lack):
        if value is None and may_lack:
            return None
        if not isinstance(value, str):
            kind = 'string or None' if may_lack else 'string'
            raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
        if len(value) > 1 or not value and not may_lack:
            raise TypeError(f'"{name}" must be a 1-character string')
        if not value:
            raise TypeError(f'"{name}" must be a 1-character string')
        return value


def register_dialect(name, dialect=None, **settings):
    """Create a mapping from a string name to a dialect class."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Dialect(dialect, **settings)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """Return the dialect instance associated with name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


def field_size_limit(limit=_missing):
    """Sets an upper limit on parsed fields."""
    global _limit
    old = _limit
    if limit is not _missing:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit = limit
    return old


class _Reader:
    """Gives the rows of what an iterable gives as lines."""

    def __init__(self, iterable, dialect='excel', **settings):
        self._lines = iter(iterable)
        self.dialect = dialect if isinstance(dialect, _Dialect) and not settings else _Dialect(dialect, **settings)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        dialect = self.dialect
        delimiter, quote, escape = dialect.delimiter, dialect.quotechar, dialect.escapechar
        quoting, strict, skip = dialect.quoting, dialect.strict, dialect.skipinitialspace
        quotes = quoting != QUOTE_NONE
        fields, field = [], []
        # Where we stand: at the start of a row or a field, in one, behind an escape or a quote.
        state, is_number = 'row', False
        while True:
            line = next(self._lines, _missing)
            if line is _missing:
                if state in ('row',) and not fields and not field:
                    raise StopIteration
                if field or state in ('quoted', 'quoted escape', 'in', 'escape', 'escaped end', 'quote'):
                    if strict:
                        raise Error('unexpected end of data')
                    self._end(fields, field, is_number)
                    return fields
                raise StopIteration
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self.line_num += 1
            if state == 'row' and quote not in (line if quotes and quote else ()) and not skip and escape is None \
                    and quoting != QUOTE_NONNUMERIC and '\0' not in line:
                text = line.rstrip('\r\n')
                if not ('\n' in text or '\r' in text):
                    if not text:
                        return []
                    row = text.split(delimiter)
                    if len(text) > _limit and max(map(len, row)) > _limit:
                        raise Error(f'field larger than field limit ({_limit})')
                    return row
            for letter in line:
                if state == 'row':
                    if letter in '\r\n':
                        state = 'end'
                        continue
                    state = 'start'
                if state == 'start':
                    if letter in '\r\n':
                        self._end(fields, field, is_number)
                        is_number, state = False, 'end'
                    elif letter == quote and quotes:
                        state = 'quoted'
                    elif letter == escape:
                        state = 'escape'
                    elif letter == ' ' and skip:
                        pass
                    elif letter == delimiter:
                        self._end(fields, field, is_number)
                        is_number = False
                    else:
                        if quoting == QUOTE_NONNUMERIC:
                            is_number = True
                        field.append(letter)
                        state = 'in'
                elif state == 'in' or state == 'escaped end':
                    state = 'in'
                    if letter in '\r\n':
                        self._end(fields, field, is_number)
                        is_number, state = False, 'end'
                    elif letter == escape:
                        state = 'escape'
                    elif letter == delimiter:
                        self._end(fields, field, is_number)
                        is_number, state = False, 'start'
                    else:
                        self._add(field, letter)
                elif state == 'escape':
                    self._add(field, letter)
                    state = 'escaped end' if letter in '\r\n' else 'in'
                elif state == 'quoted':
                    if letter == escape:
                        state = 'quoted escape'
                    elif letter == quote and quotes:
                        state = 'quote' if dialect.doublequote else 'in'
                    else:
                        self._add(field, letter)
                elif state == 'quoted escape':
                    self._add(field, letter)
                    state = 'quoted'
                elif state == 'quote':
                    if letter == quote and quotes:
                        self._add(field, letter)
                        state = 'quoted'
                    elif letter == delimiter:
                        self._end(fields, field, is_number)
                        is_number, state = False, 'start'
                    elif letter in '\r\n':
                        self._end(fields, field, is_number)
                        is_number, state = False, 'end'
                    elif not strict:
                        self._add(field, letter)
                        state = 'in'
                    else:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                elif state == 'end':
                    if letter not in '\r\n':
                        raise Error('new-line character seen in unquoted field - '
                                    'do you need to open the file in universal-newline mode?')
            # The end of a line ends a row, except in quotes and behind an escape.
            if state == 'escape':
                field.append('\n')
                state = 'in'
            elif state == 'quoted escape':
                field.append('\n')
                state = 'quoted'
            elif state == 'quoted' or state == 'escaped end':
                pass
            elif state in ('start', 'in', 'quote'):
                self._end(fields, field, is_number)
                return fields
            else:
                return fields

    def _add(self, field, letter):
        if len(field) >= _limit:
            raise Error(f'field larger than field limit ({_limit})')
        field.append(letter)

    def _end(self, fields, field, is_number):
        text = ''.join(field)
        field.clear()
        fields.append(float(text) if is_number else text)


class _Writer:
    """Writes rows to what has a method write()."""

    def __init__(self, fileobj, dialect='excel', **settings):
        self._write = getattr(fileobj, 'write', None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = dialect if isinstance(dialect, _Dialect) and not settings else _Dialect(dialect, **settings)

    def writerow(self, row, /):
        """Construct and write a CSV record from a sequence of fields."""
        dialect = self.dialect
        quoting = dialect.quoting
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        pieces = []
        for field in fields:
            if quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(field, (int, float)) and not hasattr(type(field), '__float__')
            else:
                quoted = quoting == QUOTE_ALL
            text = field if isinstance(field, str) else '' if field is None else str(field)
            pieces.append(self._shown(text, quoted))
        if len(pieces) == 1 and not pieces[0]:
            if quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            pieces[0] = dialect.quotechar * 2
        return self._write(dialect.delimiter.join(pieces) + dialect.lineterminator)

    def _shown(self, text, quoted):
        dialect = self.dialect
        quote, escape = dialect.quotechar, dialect.escapechar
        made = []
        for letter in text:
            needs_escape = False
            if letter == dialect.delimiter or letter == escape or letter == quote \
                    or letter in dialect.lineterminator:
                if dialect.quoting == QUOTE_NONE:
                    needs_escape = True
                elif letter == quote:
                    if dialect.doublequote:
                        made.append(quote)
                    else:
                        needs_escape = True
                elif letter == escape:
                    needs_escape = True
                if not needs_escape:
                    quoted = True
                else:
                    if not escape:
                        raise Error('need to escape, but no escapechar set')
                    made.append(escape)
            made.append(letter)
        made = ''.join(made)
        return quote + made + quote if quoted else made

    def writerows(self, rows, /):
        """Construct and write a series of sequences to a csv file."""
        for row in rows:
            self.writerow(row)


for _class, _name in (_Reader, 'reader'), (_Writer, 'writer'):
    _class.__name__ = _class.__qualname__ = _name
    _class.__module__ = '_csv'


def reader(iterable, dialect=None, **settings):
    """csv_reader = reader(iterable [, dialect='excel'] [optional keyword args])"""
    return _Reader(iterable, dialect, **settings)


def writer(fileobj, dialect=None, **settings):
    """csv_writer = csv.writer(fileobj [, dialect='excel'] [optional keyword args])"""
    return _Writer(fileobj, dialect, **settings)


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)
del _class, _name


class DictReader:
    """Gives rows as dicts, by the names in the first row or those given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        made = dict(zip(self.fieldnames, row))
        names, count = len(self.fieldnames), len(row)
        if names < count:
            made[self.restkey] = row[names:]
        elif names > count:
            for key in self.fieldnames[count:]:
                made[key] = self.restval
        return made

    __class_getitem__ = classmethod(type(list[int]))


class DictWriter:
    """Writes dicts as rows, in the order of the names given."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    __class_getitem__ = classmethod(type(list[int]))


class Sniffer:
    """Finds out the dialect of a sample of text."""

    preferred = [',', '\t', ';', ' ', ':']

    def __init__(self):
        self.preferred = list(Sniffer.preferred)

    def sniff(self, sample, delimiters=None):
        """Returns a dialect (or None) corresponding to the sample"""
        quote, doubled, delimiter, skips = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skips = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
        dialect.doublequote = doubled
        dialect.delimiter = delimiter
        dialect.quotechar = quote or '"'
        dialect.skipinitialspace = skips
        return dialect

    def _by_quotes(self, data, delimiters):
        matches = []
        for pattern in (r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)',
                        r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)',
                        r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)',
                        r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)'):
            matches = list(re.compile(pattern, re.DOTALL | re.MULTILINE).finditer(data))
            if matches:
                break
        if not matches:
            return '', False, None, 0
        quotes, delims, spaces = {}, {}, 0
        for match in matches:
            found = match.groupdict()
            quotes[found['quote']] = quotes.get(found['quote'], 0) + 1
            delim = found.get('delim')
            if delim and (delimiters is None or delim in delimiters):
                delims[delim] = delims.get(delim, 0) + 1
            spaces += bool(found.get('space'))
        quote = max(quotes, key=quotes.get)
        delim, skips = '', 0
        if delims:
            delim = max(delims, key=delims.get)
            skips = delims[delim] == spaces
            if delim == '\n':
                delim = ''
        doubled = re.search(rf'(({re.escape(delim)})|^)\W*{quote}[^{re.escape(delim)}\n]*{quote}[^'
                            rf'{re.escape(delim)}\n]*{quote}\W*(({re.escape(delim)})|$)', data,
                            re.MULTILINE) is not None if delim else False
        return quote, doubled, delim, skips

    def _by_counts(self, data, delimiters):
        # The character that stands most steadily as often in each line as in most of them; ten more lines are looked at
        # until there is one alone.
        lines = [line for line in data.split('\n') if line]
        letters = [chr(code) for code in range(127)]
        counts = {letter: {} for letter in letters}
        expected, candidates = {}, {}
        for start in range(0, len(lines), 10):
            for line in lines[start:start + 10]:
                for letter, seen in counts.items():
                    count = line.count(letter)
                    seen[count] = seen.get(count, 0) + 1
            for letter, seen in counts.items():
                if seen.keys() != {0}:
                    often = max(seen, key=seen.get)
                    expected[letter] = often, 2 * seen[often] - sum(seen.values())
            total = min(start + 10, len(lines))
            steadiness = 1.0
            while not candidates and steadiness >= 0.9:
                for letter, (often, rows) in expected.items():
                    if (often > 0 and rows > 0 and rows / total >= steadiness
                            and (delimiters is None or letter in delimiters)):
                        candidates[letter] = often, rows
                steadiness -= 0.01
            if len(candidates) == 1:
                break
        if not candidates:
            return '', 0
        found = [letter for letter in self.preferred if letter in candidates]
        if len(candidates) > 1 and found:
            letter = found[0]
        else:
            letter = max(candidates, key=lambda each: (candidates[each], each))
        return letter, lines[0].count(letter) == lines[0].count(letter + ' ')

    def has_header(self, sample):
        """Whether the first row seems to hold the names of the columns."""
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = {place: None for place in range(len(header))}
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != len(header):
                continue
            for place in list(kinds):
                try:
                    complex(row[place])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[place])
                if kind != kinds[place]:
                    if kinds[place] is None:
                        kinds[place] = kind
                    else:
                        del kinds[place]
        votes = 0
        for place, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[place]) != kind else -1
            else:
                try:
                    kind(header[place])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0
