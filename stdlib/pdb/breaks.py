"""The debugger's commands that set, change and delete breakpoints."""

import linecache
import re

import bdb


def find_function(funcname, filename):
    """Find a function by its `def` in a file: its name, the file and the line; None where there is none."""
    definition = re.compile(r'def\s+%s\s*[(]' % re.escape(funcname))
    try:
        file = open(filename, encoding='utf-8')
    except OSError:
        return None
    with file:
        for number, line in enumerate(file, 1):
            if definition.match(line):
                return funcname, filename, number
    return None


class BreakCommands:
    """The part of Pdb that is about breakpoints."""

    def do_break(self, arg, temporary=0):
        """b(reak) [ ([filename:]lineno | function) [, condition] ]

        Set a breakpoint at a line of the current file or of another
        one, which is searched for on sys.path and may come without
        its .py, or at the first line that runs of a function. With
        a condition, an expression, stop only where it is true.

        Without an argument, list all breakpoints: how often each
        was hit, how often it is still to be ignored, and its
        condition.
        """
        if not arg:
            self._list_breaks()
            return
        arg, comma, condition = arg.partition(',') if arg.find(',') > 0 else (arg, '', None)
        condition = condition.lstrip() if comma else None
        arg = arg.rstrip() if comma else arg
        place = self._place(arg)
        if place is None:
            return
        filename, line, function = place
        line = self.checkline(filename or self.defaultFile(), line)
        if line:
            filename = filename or self.defaultFile()
            trouble = self.set_break(filename, line, temporary, condition, function)
            if trouble:
                self.error(trouble)
            else:
                made = self.get_breaks(filename, line)[-1]
                self.message('Breakpoint %d at %s:%d' % (made.number, made.file, made.line))

    do_b = do_break

    def do_tbreak(self, arg):
        """tbreak [ ([filename:]lineno | function) [, condition] ]

        Set a breakpoint that is deleted when it is hit first. The
        arguments are those of break.
        """
        self.do_break(arg, 1)

    def _list_breaks(self):
        if self.breaks:
            self.message('Num Type         Disp Enb   Where')
            for breakpoint in bdb.Breakpoint.bpbynumber:
                if breakpoint:
                    self.message(breakpoint.bpformat())

    def _place(self, arg):
        """What the argument of break means: file, line and function; None, with an error printed, where nothing."""
        colon = arg.rfind(':')
        if colon >= 0:
            name, number = arg[:colon].rstrip(), arg[colon + 1:].lstrip()
            filename = self.lookupmodule(name)
            if not filename:
                self.error(f'{name!r} not found from sys.path')
                return None
            try:
                return filename, int(number), None
            except ValueError:
                self.error(f'Bad lineno: {number}')
                return None
        try:
            return None, int(arg), None
        except ValueError:
            return self._place_of_function(arg)

    def _place_of_function(self, arg):
        try:
            function = eval(arg, self.curframe.f_globals, self.curframe_locals)
        except:
            function = arg
        try:
            code = getattr(function, '__func__', function).__code__
            return code.co_filename, code.co_firstlineno, code.co_name
        except:
            pass
        name, filename, line = self.lineinfo(arg)
        if not name:
            self.error(f'The specified object {arg!r} is not a function or was not found along sys.path.')
            return None
        return filename, int(line), name

    def defaultFile(self):
        """The file whose line a number alone means."""
        filename = self.curframe.f_code.co_filename
        return self.mainpyfile if filename == '<string>' and self.mainpyfile else filename

    def lineinfo(self, identifier):
        """Find a function by name, or as module.name: its name, file and line, or three times None."""
        failed = None, None, None
        quoted = identifier.split("'")
        if len(quoted) == 1:
            name = quoted[0].strip()
        elif len(quoted) == 3:
            name = quoted[1].strip()
        else:
            return failed
        parts = name.split('.')
        if parts[0] == 'self':
            del parts[0]
        if not name or not parts:
            return failed
        filename = self.defaultFile()
        if len(parts) == 1:
            item = parts[0]
        else:
            filename = self.lookupmodule(parts[0]) or filename
            item = parts[1]
        return find_function(item, filename) or failed

    def checkline(self, filename, lineno):
        """The line's number if a breakpoint can stand there; 0 at the end of the file and where nothing runs."""
        frame = getattr(self, 'curframe', None)
        line = linecache.getline(filename, lineno, frame.f_globals if frame else None)
        if not line:
            self.message('End of file')
            return 0
        line = line.strip()
        if not line or line[0] == '#' or line[:3] in ('"""', "'''"):
            self.error('Blank or comment')
            return 0
        return lineno

    def do_enable(self, arg):
        """enable bpnumber [bpnumber ...]

        Let the breakpoints stop the program again.
        """
        for breakpoint in self._numbered(arg):
            breakpoint.enable()
            self.message(f'Enabled {breakpoint}')

    def do_disable(self, arg):
        """disable bpnumber [bpnumber ...]

        Keep the breakpoints from stopping the program, without
        deleting them.
        """
        for breakpoint in self._numbered(arg):
            breakpoint.disable()
            self.message(f'Disabled {breakpoint}')

    def _breakpoint_of(self, number):
        """The breakpoint of a number, or None, and then what is wrong with that is printed."""
        try:
            return self.get_bpbynumber(number)
        except ValueError as error:
            self.error(error)
            return None

    def _numbered(self, arg):
        """The breakpoints of the numbers; what is wrong with one is printed."""
        for number in arg.split():
            breakpoint = self._breakpoint_of(number)
            if breakpoint:
                yield breakpoint

    def do_condition(self, arg):
        """condition bpnumber [condition]

        Stop at the breakpoint only where the condition, an
        expression, is true; always, where none is given.
        """
        number, _, condition = arg.partition(' ')
        condition = condition or None
        breakpoint = self._breakpoint_of(number.strip())
        if not breakpoint:
            return
        breakpoint.cond = condition
        if condition:
            self.message('New condition set for breakpoint %d.' % breakpoint.number)
        else:
            self.message('Breakpoint %d is now unconditional.' % breakpoint.number)

    def do_ignore(self, arg):
        """ignore bpnumber [count]

        Do not stop at the breakpoint the next count times that it
        is hit with its condition true; without a count, stop from
        the next time on.
        """
        number, _, count = arg.partition(' ')
        try:
            count = int(count.strip())
        except ValueError:
            count = 0
        breakpoint = self._breakpoint_of(number.strip())
        if not breakpoint:
            return
        breakpoint.ignore = count
        if count > 0:
            crossings = '%d crossings' % count if count > 1 else '1 crossing'
            self.message('Will ignore next %s of breakpoint %d.' % (crossings, breakpoint.number))
        else:
            self.message('Will stop next time breakpoint %d is reached.' % breakpoint.number)

    def do_clear(self, arg):
        """cl(ear) filename:lineno
        cl(ear) [bpnumber [bpnumber ...]]

        Delete the breakpoints of these numbers, or those of a line.
        Without an argument, delete all, after asking.
        """
        if not arg:
            self._clear_all()
        elif ':' in arg:
            filename, _, number = arg.rpartition(':')
            try:
                line = int(number)
            except ValueError:
                trouble = f'Invalid line number ({number})'
            else:
                cleared = self.get_breaks(filename, line)[:]
                trouble = self.clear_break(filename, line)
            if trouble:
                self.error(trouble)
            else:
                self._tell_deleted(cleared)
        else:
            for breakpoint in self._numbered(arg):
                self.clear_bpbynumber(breakpoint.number)
                self._tell_deleted([breakpoint])

    do_cl = do_clear

    def _clear_all(self):
        try:
            reply = input('Clear all breaks? ')
        except EOFError:
            reply = 'no'
        if reply.strip().lower() in ('y', 'yes'):
            cleared = [breakpoint for breakpoint in bdb.Breakpoint.bpbynumber if breakpoint]
            self.clear_all_breaks()
            self._tell_deleted(cleared)

    def _tell_deleted(self, breakpoints):
        for breakpoint in breakpoints:
            self.message(f'Deleted {breakpoint}')
