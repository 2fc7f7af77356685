"""Reports of exceptions and of stacks, as the interpreter itself writes them."""

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']

import collections
import itertools
import linecache
import sys

import _traceback


class _Missing:
    def __repr__(self):
        return '<implicit>'


_sentinel = _Missing()

# As many equal entries in a row are shown.
_RECURSIVE_CUTOFF = 3


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def _text(value, what, convert=str):
    try:
        return convert(value)
    except Exception:
        return f'<{what} {convert.__name__}() failed>'


def _entries(text):
    """The entries of a formatted traceback, each with the lines that belong to it."""
    entries = []
    for line in text.splitlines(keepends=True):
        if line.startswith('    ') and entries:
            entries[-1] += line
        else:
            entries.append(line)
    return entries


def _is_plain(value, tb, limit):
    """Whether the interpreter's own report shows what is asked for, which is the quick way to it."""
    return (limit is None and isinstance(value, BaseException) and tb is value.__traceback__
            # That shows places in lines in a way of its own.
            and not isinstance(value, SyntaxError)
            and not hasattr(sys, 'tracebacklimit')
            and not any(name.startswith('<') for name in linecache.cache))


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    lines = format_exception(exc, value, tb, limit, chain)
    (sys.stderr if file is None else file).write(''.join(lines))


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    """Format a stack trace and the exception information as a list of lines."""
    value, tb = _parse_value_tb(exc, value, tb)
    if chain and _is_plain(value, tb, limit):
        return _entries(_traceback.format_exception(value))
    report = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(report.format(chain=chain))


def format_exception_only(exc, /, value=_sentinel):
    """Format the exception part of a traceback as a list of lines."""
    if value is _sentinel:
        value = exc
    report = TracebackException(type(value), value, None, compact=True)
    return list(report.format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(*sys.exc_info(), limit, file, chain)


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return ''.join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last statement of the prompt."""
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_list(extracted_list, file=None):
    """Print the entries of a list of frame summaries or of tuples."""
    for entry in StackSummary.from_list(extracted_list).format():
        print(entry, file=sys.stderr if file is None else file, end='')


def format_list(extracted_list):
    """The formatted entries of a list of frame summaries or of tuples."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' entries of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """A list of the formatted entries of a traceback."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """A StackSummary of the entries of a traceback."""
    return StackSummary._extract(_places_of_tb(tb), limit=limit)


def print_stack(f=None, limit=None, file=None):
    """Print the entries of a stack."""
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The formatted entries of a stack."""
    return format_list(extract_stack(sys._getframe().f_back if f is None else f, limit=limit))


def extract_stack(f=None, limit=None):
    """A StackSummary of the frames of a stack, the outermost first."""
    summary = StackSummary.extract(walk_stack(sys._getframe().f_back if f is None else f), limit=limit)
    summary.reverse()
    return summary


def clear_frames(tb):
    """Clear all references to local variables in the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # It is running.
            pass
        tb = tb.tb_next


def walk_stack(f):
    """Walk a stack yielding the frame and line number for each frame, from the one given outwards.

    If no frame is given, the walk begins at the caller of StackSummary.extract.
    """
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Walk a traceback yielding the frame and line number for each frame."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _places_of_tb(tb):
    while tb is not None:
        yield tb.tb_frame, (tb.tb_lineno, *_traceback.position(tb))
        tb = tb.tb_next


class FrameSummary:
    """Information about a single frame from a traceback."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._line = line
        if lookup_line:
            self.line
        self.locals = {name: _text(value, 'local', repr) for name, value in locals.items()} if locals else None

    @property
    def line(self):
        """The text of the line, without blanks around it."""
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def _carets(self):
        if self.colno is None or self.end_colno is None:
            return None
        line = self._line.removesuffix('\n')
        return _traceback.carets(line, self.colno, self.end_colno if self.lineno == self.end_lineno else None)


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """A summary of the frames and line numbers that an iterable gives."""
        def places():
            for frame, lineno in frame_gen:
                yield frame, (lineno, None, None, None)

        return cls._extract(places(), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract(cls, places, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            places = itertools.islice(places, limit) if limit >= 0 else collections.deque(places, -limit)
        summary = cls()
        files = set()
        for frame, (lineno, end_lineno, colno, end_colno) in places:
            code = frame.f_code
            files.add(code.co_filename)
            linecache.lazycache(code.co_filename, frame.f_globals)
            summary.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        for file in files:
            linecache.checkcache(file)
        if lookup_lines:
            for entry in summary:
                entry.line
        return summary

    @classmethod
    def from_list(cls, a_list):
        """A summary of frame summaries or of tuples."""
        summary = StackSummary()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            summary.append(entry)
        return summary

    def format_frame_summary(self, frame_summary):
        """The lines for a single frame."""
        entry = frame_summary
        text = f'  File "{entry.filename}", line {entry.lineno}, in {entry.name}\n'
        if entry.line:
            text += f'    {entry.line}\n'
            carets = entry._carets()
            if carets:
                text += f'    {carets}\n'
        if entry.locals:
            for name, value in sorted(entry.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self):
        """The formatted entries; of more than a few equal ones in a row, the number."""
        result = []
        for _, run in itertools.groupby(self, lambda entry: (entry.filename, entry.lineno, entry.name)):
            count = 0
            for entry in run:
                text = self.format_frame_summary(entry)
                if text is None:
                    continue
                count += 1
                if count <= _RECURSIVE_CUTOFF:
                    result.append(text)
            more = count - _RECURSIVE_CUTOFF
            if more > 0:
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')
        return result


class _Margin:
    """What stands at the left of the lines of exception groups."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    @property
    def indent(self):
        return '  ' * self.depth

    def lines(self, texts, mark='|'):
        lead = self.indent + mark + ' ' if self.depth else ''
        for text in texts:
            yield ''.join(lead + line for line in text.splitlines(keepends=True))


class TracebackException:
    """An exception ready for rendering, which holds on to nothing of what it was made of."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 _seen=None):
        is_outermost = _seen is None
        seen = set() if is_outermost else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(_places_of_tb(exc_traceback), limit=limit,
                                           lookup_lines=lookup_lines, capture_locals=capture_locals)
        self.exc_type = exc_type
        self._str = _text(exc_value, 'exception')
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self._only = self._last_lines(exc_value)
        if isinstance(exc_value, SyntaxError):
            self.filename = exc_value.filename
            lineno, end_lineno = exc_value.lineno, exc_value.end_lineno
            self.lineno = None if lineno is None else str(lineno)
            self.end_lineno = None if end_lineno is None else str(end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if not is_outermost:
            return

        def summary(other):
            return TracebackException(
                type(other), other, other.__traceback__, limit=limit, lookup_lines=lookup_lines,
                capture_locals=capture_locals, max_group_width=max_group_width,
                max_group_depth=max_group_depth, _seen=seen)

        # No recursion: chains may be long.
        waiting = [(self, exc_value)]
        while waiting:
            made, error = waiting.pop()
            if error is None:
                continue
            cause, context = error.__cause__, error.__context__
            if cause is not None and id(cause) not in seen:
                made.__cause__ = summary(cause)
                waiting.append((made.__cause__, cause))
            wanted = not compact or made.__cause__ is None and not error.__suppress_context__
            if wanted and context is not None and id(context) not in seen:
                made.__context__ = summary(context)
                waiting.append((made.__context__, context))
            if isinstance(error, BaseExceptionGroup):
                made.exceptions = [summary(member) for member in error.exceptions]
                waiting.extend(zip(made.exceptions, error.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Create a TracebackException from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _last_lines(self, error):
        if not isinstance(error, BaseException):
            kind = self.exc_type.__qualname__ if isinstance(self.exc_type, type) else self.exc_type
            return [f'{kind}: {self._str}\n']
        lines = _traceback.format_exception_only(error).splitlines(keepends=True)
        title = '<unknown>' + type(error).__qualname__
        if lines[0].startswith(title):
            lines[0] = '<unknown>.' + lines[0].removeprefix('<unknown>')
        return lines

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """Format the exception part of the traceback."""
        yield from self._only

    def format(self, *, chain=True, _ctx=None):
        """Format the exception, and those it came from."""
        margin = _Margin() if _ctx is None else _ctx
        reports = [(None, self)]
        error = self
        while chain:
            if error.__cause__ is not None:
                words, error = 'The above exception was the direct cause of the following exception:', error.__cause__
            elif error.__context__ is not None and not error.__suppress_context__:
                words = 'During handling of the above exception, another exception occurred:'
                error = error.__context__
            else:
                break
            # The words stand behind the earlier exception.
            reports.append((words, error))
        for words, error in reversed(reports):
            if error.exceptions is None:
                if error.stack:
                    yield from margin.lines(['Traceback (most recent call last):\n'])
                    yield from margin.lines(error.stack.format())
                yield from margin.lines(error.format_exception_only())
            else:
                yield from error._format_group(chain, margin)
            if words is not None:
                yield from margin.lines([f'\n{words}\n\n'])

    def _format_group(self, chain, margin):
        if margin.depth > self.max_group_depth:
            yield from margin.lines([f'... (max_group_depth is {self.max_group_depth})\n'])
            return
        is_outermost = margin.depth == 0
        if is_outermost:
            margin.depth = 1
        if self.stack:
            title = 'Exception Group Traceback (most recent call last):\n'
            yield from margin.lines([title], '+' if is_outermost else '|')
            yield from margin.lines(self.stack.format())
        yield from margin.lines(self.format_exception_only())
        shown = self.exceptions[:self.max_group_width]
        more = len(self.exceptions) - len(shown)
        members = shown + [None] if more else shown
        margin.need_close = False
        for number, member in enumerate(members, 1):
            is_last = number == len(members)
            if is_last:
                # A group among the members may close the frame.
                margin.need_close = True
            label = '...' if member is None else number
            yield f'{margin.indent}{"+-" if number == 1 else "  "}+---------------- {label} ----------------\n'
            margin.depth += 1
            if member is None:
                yield from margin.lines([f'and {more} more exception{"s" if more > 1 else ""}\n'])
            else:
                yield from member.format(chain=chain, _ctx=margin)
            if is_last and margin.need_close:
                yield f'{margin.indent}+------------------------------------\n'
                margin.need_close = False
            margin.depth -= 1
        if is_outermost:
            margin.depth = 0

    def print(self, *, file=None, chain=True):
        """Print the result of self.format(chain=chain) to 'file'."""
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end='')
