"""Breakpoints, and the table in which a debugger has them by file and line."""

import linecache
import sys

# What tells how often a breakpoint was hit.
_TIMES = '\tbreakpoint already hit %d time%s'


class Breakpoint:
    """A place where the program stops: always, once, on a condition, or after some times.

    All breakpoints of the process stand in `bpbynumber` under their number, and in `bplist` under their file and line,
    where there may be several. A deleted one leaves None in the first, so that no number is used again.
    """

    __module__ = 'bdb'

    next = 1
    bplist = {}
    bpbynumber = [None]

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.funcname = funcname
        # The first line that runs of the function, which is found when it is called.
        self.func_first_executable_line = None
        self.file = file
        self.line = line
        self.temporary = temporary
        self.cond = cond
        self.enabled = True
        self.ignore = 0
        self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    @staticmethod
    def clearBreakpoints():
        """Forget all breakpoints, and count from 1 again."""
        Breakpoint.next = 1
        Breakpoint.bplist = {}
        Breakpoint.bpbynumber = [None]

    def deleteMe(self):
        """Delete the breakpoint from the list associated to a file:line; the last one of a place takes that along."""
        place = (self.file, self.line)
        self.bpbynumber[self.number] = None
        self.bplist[place].remove(self)
        if not self.bplist[place]:
            del self.bplist[place]

    def enable(self):
        """Let it stop the program again."""
        self.enabled = True

    def disable(self):
        """Let it stop nothing until it is enabled again."""
        self.enabled = False

    def bpprint(self, out=None):
        """Print the output of bpformat()."""
        print(self.bpformat(), file=sys.stdout if out is None else out)

    def bpformat(self):
        """Return a string with information about the breakpoint, a line for each thing to tell."""
        disposition = 'del  ' if self.temporary else 'keep '
        disposition += 'yes  ' if self.enabled else 'no   '
        lines = ['%-4dbreakpoint   %s at %s:%d' % (self.number, disposition, self.file, self.line)]
        if self.cond:
            lines.append(f'\tstop only if {self.cond}')
        if self.ignore:
            lines.append(f'\tignore next {self.ignore} hits')
        if self.hits:
            lines.append(_TIMES % (self.hits, 's' if self.hits > 1 else ''))
        return '\n'.join(lines)

    def __str__(self):
        return f'breakpoint {self.number} at {self.file}:{self.line}'


def checkfuncname(b, frame):
    """Return True if the frame stands where the breakpoint says: at its line, or at its function's first one."""
    if not b.funcname:
        # Without a name, another line than the breakpoint's is the call of a function that begins there.
        return b.line == frame.f_lineno
    if frame.f_code.co_name != b.funcname:
        return False
    if not b.func_first_executable_line:
        b.func_first_executable_line = frame.f_lineno
    return b.func_first_executable_line == frame.f_lineno


def effective(file, line, frame):
    """Return (active breakpoint, delete temporary flag) or (None, None) as breakpoint to act upon.

    The breakpoint is the first one of the place that is enabled, holds in the frame and is not to be ignored any more.
    """
    for breakpoint in Breakpoint.bplist[file, line]:
        if not breakpoint.enabled or not checkfuncname(breakpoint, frame):
            continue
        breakpoint.hits += 1
        may_delete = True
        if breakpoint.cond:
            try:
                holds = eval(breakpoint.cond, frame.f_globals, frame.f_locals)
            except:
                # Who cannot tell whether to stop stops, and keeps the breakpoint for another try.
                holds, may_delete = True, False
            if not holds:
                continue
        if may_delete and breakpoint.ignore > 0:
            breakpoint.ignore -= 1
            continue
        return breakpoint, may_delete
    return None, None


class BreakTable:
    """The breakpoints of a debugger: `breaks` has the lines of each file that have one."""

    def __init__(self):
        self.breaks = {}
        self._load_breaks()

    def _load_breaks(self):
        """Take over the breakpoints that other debuggers of the process have set."""
        for filename, line in Breakpoint.bplist:
            self._add_to_breaks(filename, line)

    def _add_to_breaks(self, filename, lineno):
        lines = self.breaks.setdefault(filename, [])
        if lineno not in lines:
            lines.append(lineno)

    def _prune_breaks(self, filename, lineno):
        """Forget the line, and the file, that have no breakpoint any more."""
        if (filename, lineno) not in Breakpoint.bplist:
            self.breaks[filename].remove(lineno)
        if not self.breaks[filename]:
            del self.breaks[filename]

    def set_break(self, filename, lineno, temporary=False, cond=None, funcname=None):
        """Set a new breakpoint; the result is None, or what is wrong."""
        filename = self.canonic(filename)
        if not linecache.getline(filename, lineno):
            return 'Line %s:%d does not exist' % (filename, lineno)
        self._add_to_breaks(filename, lineno)
        Breakpoint(filename, lineno, temporary, cond, funcname)
        return None

    def clear_break(self, filename, lineno):
        """Delete breakpoints for filename:lineno; the result is None, or what is wrong."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f'There are no breakpoints in {filename}'
        if lineno not in self.breaks[filename]:
            return 'There is no breakpoint at %s:%d' % (filename, lineno)
        for breakpoint in Breakpoint.bplist[filename, lineno][:]:
            breakpoint.deleteMe()
        self._prune_breaks(filename, lineno)
        return None

    def clear_bpbynumber(self, arg):
        """Delete a breakpoint by its index in Breakpoint.bpbynumber; the result is None, or what is wrong."""
        try:
            breakpoint = self.get_bpbynumber(arg)
        except ValueError as error:
            return str(error)
        breakpoint.deleteMe()
        self._prune_breaks(breakpoint.file, breakpoint.line)
        return None

    def clear_all_file_breaks(self, filename):
        """Delete all breakpoints in filename; the result is None, or what is wrong."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f'There are no breakpoints in {filename}'
        for line in self.breaks.pop(filename):
            # The list gets shorter under the loop, which leaves every other one of a line, as with CPython.
            for breakpoint in Breakpoint.bplist[filename, line]:
                breakpoint.deleteMe()
        return None

    def clear_all_breaks(self):
        """Delete all existing breakpoints; the result is None, or what is wrong."""
        if not self.breaks:
            return 'There are no breakpoints'
        for breakpoint in Breakpoint.bpbynumber[:]:
            if breakpoint:
                breakpoint.deleteMe()
        self.breaks = {}
        return None

    def get_bpbynumber(self, arg):
        """Return a breakpoint by its index in Breakpoint.bpbynumber; ValueError says what is wrong with the number."""
        if not arg:
            raise ValueError('Breakpoint number expected')
        try:
            number = int(arg)
        except ValueError:
            raise ValueError(f'Non-numeric breakpoint number {arg}') from None
        try:
            breakpoint = Breakpoint.bpbynumber[number]
        except IndexError:
            raise ValueError(f'Breakpoint number {number} out of range') from None
        if breakpoint is None:
            raise ValueError(f'Breakpoint {number} already deleted')
        return breakpoint

    def get_break(self, filename, lineno):
        """Whether a line of a file has a breakpoint."""
        return lineno in self.breaks.get(self.canonic(filename), ())

    def get_breaks(self, filename, lineno):
        """Return all breakpoints for filename:lineno, a list that is empty where there are none."""
        filename = self.canonic(filename)
        if lineno not in self.breaks.get(filename, ()):
            return []
        return Breakpoint.bplist.get((filename, lineno), [])

    def get_file_breaks(self, filename):
        """Return all lines with breakpoints for filename."""
        return self.breaks.get(self.canonic(filename), [])

    def get_all_breaks(self):
        """Return all breakpoints that are set: the lines by their file."""
        return self.breaks
