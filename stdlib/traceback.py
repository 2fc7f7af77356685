"""Reports of exceptions, as the interpreter itself writes them."""

__all__ = ['extract_tb', 'format_exc', 'format_exception', 'format_exception_only', 'format_list',
           'format_tb', 'print_exc', 'print_exception', 'print_tb', 'FrameSummary',
           'StackSummary', 'TracebackException', 'walk_tb', 'clear_frames', 'print_list']

import sys
import _traceback

_missing = object()


def _exception(exc, value):
    if value is _missing:
        return exc
    return value


def _lines(text):
    return text.splitlines(keepends=True)


def _entries(text):
    """The entries of a formatted traceback, each with the lines that belong to it."""
    entries = []
    for line in _lines(text):
        if line.startswith('    ') and entries:
            entries[-1] += line
        else:
            entries.append(line)
    return entries


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    """Format a stack trace and the exception information as a list of lines."""
    exc = _exception(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    if tb is not _missing and tb is not exc.__traceback__ and exc.__traceback__ is None:
        exc = exc.with_traceback(tb)
    if not chain:
        lines = []
        if exc.__traceback__ is not None:
            lines.append('Traceback (most recent call last):\n')
            lines += format_tb(exc.__traceback__, limit)
        return lines + format_exception_only(exc)
    return _entries(_traceback.format_exception(exc))


def format_exception_only(exc, /, value=_missing):
    """Format the exception part of a traceback."""
    exc = _exception(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    return _lines(_traceback.format_exception_only(exc))


def _file(file):
    return sys.stderr if file is None else file


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    _file(file).write(''.join(format_exception(exc, value, tb, limit, chain)))


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    _file(file).write(format_exc(limit, chain))


def format_tb(tb, limit=None):
    """A list of the formatted entries of a traceback."""
    entries = _entries(_traceback.format_tb(tb)) if tb is not None else []
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback."""
    _file(file).write(''.join(format_tb(tb, limit)))


def walk_tb(tb):
    """Walk a traceback yielding the frame and line number for each frame."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    """Clear all references to local variables in the frames of a traceback."""


class FrameSummary:
    """Information about a single frame from a traceback."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 text=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.locals = locals
        self._line = line
        self._text = text

    @property
    def line(self):
        return self._line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
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

    def _format(self):
        if self._text is not None:
            return self._text
        text = f'  File "{self.filename}", line {self.lineno}, in {self.name}\n'
        if self.line:
            text += f'    {self.line.strip()}\n'
        return text


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    def format(self):
        """The formatted entries."""
        return [entry._format() for entry in self]

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """A summary of the frames and line numbers that an iterable gives."""
        import linecache
        entries = list(frame_gen)
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            entries = entries[:limit] if limit >= 0 else entries[limit:]
        made = cls()
        for frame, number in entries:
            code = frame.f_code
            names = {name: repr(value) for name, value in frame.f_locals.items()} if capture_locals else None
            line = linecache.getline(code.co_filename, number, frame.f_globals).strip()
            made.append(FrameSummary(code.co_filename, number, code.co_name, locals=names, line=line))
        return made

    def format_frame_summary(self, frame_summary):
        """The lines for a single frame."""
        return frame_summary._format()

    @classmethod
    def from_list(cls, entries):
        """A summary of frame summaries or of tuples."""
        return cls(entry if isinstance(entry, FrameSummary) else
                   FrameSummary(entry[0], entry[1], entry[2], line=entry[3]) for entry in entries)


def extract_tb(tb, limit=None):
    """A StackSummary of the entries of a traceback."""
    summary = StackSummary()
    while tb is not None:
        code = tb.tb_frame.f_code
        following = tb.tb_next
        text = _own_text(tb)
        lines = text.splitlines()
        line = lines[1].strip() if len(lines) > 1 else ''
        summary.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, line=line,
                                    text=text))
        tb = following
    if limit is None:
        return summary
    return StackSummary(summary[:limit] if limit >= 0 else summary[limit:])


def _own_text(tb):
    """The formatted entry of a traceback without those behind it."""
    entries = _entries(_traceback.format_tb(tb))
    return entries[0] if entries else ''


def format_list(extracted_list):
    """The formatted entries of a list of frame summaries or of tuples."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print the entries of a list of frame summaries or of tuples."""
    _file(file).write(''.join(format_list(extracted_list)))


class TracebackException:
    """An exception ready for rendering."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10):
        self.exc_type = exc_type
        self._text = format_exception(exc_value)
        self._only = format_exception_only(exc_value)
        self._str = str(exc_value)
        self.stack = extract_tb(exc_traceback, limit)
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = self.__context__ = None
        if exc_value.__cause__ is not None:
            self.__cause__ = TracebackException.from_exception(exc_value.__cause__)
        if exc_value.__context__ is not None:
            self.__context__ = TracebackException.from_exception(exc_value.__context__)

    @classmethod
    def from_exception(cls, exc, **kwargs):
        """Create a TracebackException from an exception."""
        return cls(type(exc), exc, exc.__traceback__, **kwargs)

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """Format the exception part of the traceback."""
        return iter(self._only)

    def format(self, *, chain=True):
        """Format the exception."""
        if chain:
            return iter(self._text)
        head = ['Traceback (most recent call last):\n'] if self.stack else []
        return iter(head + self.stack.format() + self._only)

    def print(self, *, file=None, chain=True):
        """Print the result of self.format(chain=chain) to 'file'."""
        _file(file).write(''.join(self.format(chain=chain)))


def walk_stack(f):
    """Walk a stack yielding the frame and line number for each frame, from the one given outwards."""
    if f is None:
        f = sys._getframe().f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_stack(f=None, limit=None):
    """A StackSummary of the frames of a stack, the outermost first."""
    import linecache

    frames = list(walk_stack(sys._getframe().f_back if f is None else f))
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    summary = StackSummary()
    for frame, lineno in reversed(frames):
        name = frame.f_code.co_filename
        summary.append(FrameSummary(name, lineno, frame.f_code.co_name, line=linecache.getline(name, lineno).strip()))
    return summary


def format_stack(f=None, limit=None):
    """The formatted entries of a stack."""
    return format_list(extract_stack(sys._getframe().f_back if f is None else f, limit))


def print_stack(f=None, limit=None, file=None):
    """Print the entries of a stack."""
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit), file)


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last statement of the prompt."""
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
