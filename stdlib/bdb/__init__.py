"""The machinery of debuggers: what the interpreter tells of lines, calls and returns, and where to stop in them.

`Bdb` decides at each event whether the program stops there, and then calls one of its methods `user_*`, which
subclasses define. Its breakpoints stand in `bdb.breakpoints`.
"""

import fnmatch
import linecache
import os
import reprlib
import sys
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR

import _trace
from bdb.breakpoints import Breakpoint, BreakTable, checkfuncname, effective

__all__ = ['BdbQuit', 'Bdb', 'Breakpoint']

GENERATOR_AND_COROUTINE_FLAGS = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR

# Whoever imports a debugger may ask it for the variables of frames that an exception has left.
_trace.keep_frames()

# The line to stop at that no line reaches.
_NEVER = -1


class BdbQuit(Exception):
    """What ends the program that is debugged, since the user quits."""


def _suspends(frame):
    """Whether the frame is that of a generator or coroutine, which returns more than once."""
    return frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS


def _namespaces(globals, locals):
    """The namespaces that a statement runs in: those of the main module where none are given."""
    if globals is None:
        import __main__
        globals = __main__.__dict__
    return globals, globals if locals is None else locals


class Bdb(BreakTable):
    """The base of debuggers: it decides where the program stops, and calls the methods `user_*` there."""

    def __init__(self, skip=None):
        self.skip = set(skip) if skip else None
        self.fncache = {}
        self.frame_returning = None
        super().__init__()

    def canonic(self, filename):
        """Return the canonical form of a file's name, which names like <stdin> are already."""
        # Modules of the interpreter itself are no files, and named below <stdlib>.
        if filename == '<' + filename[1:-1] + '>' or filename.startswith('<stdlib>/'):
            return filename
        known = self.fncache.get(filename)
        if not known:
            known = self.fncache[filename] = os.path.normcase(os.path.abspath(filename))
        return known

    def reset(self):
        """Forget where to stop, before a program begins."""
        linecache.checkcache()
        self.botframe = None
        self._set_stopinfo(None, None)

    # What the interpreter tells.

    def trace_dispatch(self, frame, event, arg):
        """Pass an event on to the method for it; the result is what traces the frame from now on."""
        if self.quitting:
            return None
        if event == 'line':
            return self.dispatch_line(frame)
        if event == 'call':
            return self.dispatch_call(frame, arg)
        if event == 'return':
            return self.dispatch_return(frame, arg)
        if event == 'exception':
            return self.dispatch_exception(frame, arg)
        if event not in ('c_call', 'c_exception', 'c_return'):
            print('bdb.Bdb.dispatch: unknown debugging event:', repr(event))
        return self.trace_dispatch

    def _tell_user(self, tell, *what):
        """Call a method that subclasses define; what was debugged ends where the user has asked for that in it."""
        tell(*what)
        if self.quitting:
            raise BdbQuit

    def dispatch_line(self, frame):
        """Invoke the user function for a line where the debugger stops."""
        if self.stop_here(frame) or self.break_here(frame):
            self._tell_user(self.user_line, frame)
        return self.trace_dispatch

    def dispatch_call(self, frame, arg):
        """Invoke the user function for a call where the debugger stops; None where nothing stops inside it."""
        if self.botframe is None:
            # The first call of all is that of the program.
            self.botframe = frame.f_back
            return self.trace_dispatch
        if not (self.stop_here(frame) or self.break_anywhere(frame)):
            return None
        if self.stopframe and _suspends(frame):
            # That a generator goes on is no call to whoever steps over lines.
            return self.trace_dispatch
        self._tell_user(self.user_call, frame, arg)
        return self.trace_dispatch

    def dispatch_return(self, frame, arg):
        """Invoke the user function for a return where the debugger stops."""
        if self.stop_here(frame) or frame == self.returnframe:
            if self.stopframe and _suspends(frame):
                return self.trace_dispatch
            self.frame_returning = frame
            try:
                self._tell_user(self.user_return, frame, arg)
            finally:
                self.frame_returning = None
            if self.stopframe is frame and self.stoplineno != _NEVER:
                # There is no further line of that frame to wait for.
                self._set_stopinfo(None, None)
        return self.trace_dispatch

    def dispatch_exception(self, frame, arg):
        """Invoke the user function for an exception where the debugger stops."""
        kind, _, traceback = arg
        if self.stop_here(frame):
            # The end of an iteration that a generator delegates to is no event to the user.
            if not (_suspends(frame) and kind is StopIteration and traceback is None):
                self._tell_user(self.user_exception, frame, arg)
        elif (self.stopframe and frame is not self.stopframe and _suspends(self.stopframe)
                and kind in (StopIteration, GeneratorExit)):
            # The generator that was stepped in has ended, and its consumer is where to stop.
            self._tell_user(self.user_exception, frame, arg)
        return self.trace_dispatch

    # Where to stop.

    def is_skipped_module(self, module_name):
        """Whether the debugger passes over a module of that name."""
        if module_name is None:
            return False
        return any(fnmatch.fnmatch(module_name, pattern) for pattern in self.skip)

    def stop_here(self, frame):
        """Whether stepping stops in the frame, at the line where it stands."""
        if self.skip and self.is_skipped_module(frame.f_globals.get('__name__')):
            return False
        if frame is self.stopframe:
            return self.stoplineno != _NEVER and frame.f_lineno >= self.stoplineno
        return not self.stopframe

    def break_here(self, frame):
        """Whether a breakpoint stops the frame at its line; a temporary one is gone then."""
        filename = self.canonic(frame.f_code.co_filename)
        lines = self.breaks.get(filename)
        if lines is None:
            return False
        # A breakpoint of a function stands at its first line, which is not the first that runs.
        line = next((line for line in (frame.f_lineno, frame.f_code.co_firstlineno) if line in lines), None)
        if line is None:
            return False
        breakpoint, may_delete = effective(filename, line, frame)
        if not breakpoint:
            return False
        self.currentbp = breakpoint.number
        if may_delete and breakpoint.temporary:
            self.do_clear(str(breakpoint.number))
        return True

    def do_clear(self, arg):
        """Delete a temporary breakpoint that has stopped the program: for subclasses to say how."""
        raise NotImplementedError('subclass of bdb must implement do_clear()')

    def break_anywhere(self, frame):
        """Whether the file of the frame has a breakpoint anywhere."""
        return self.canonic(frame.f_code.co_filename) in self.breaks

    # What subclasses define.

    def user_call(self, frame, argument_list):
        """A function begins in which the program may stop."""

    def user_line(self, frame):
        """The program stops before a line."""

    def user_return(self, frame, return_value):
        """The program stops where a function returns."""

    def user_exception(self, frame, exc_info):
        """The program stops where an exception was raised."""

    # How the program goes on.

    def _set_stopinfo(self, stopframe, returnframe, stoplineno=0):
        """Set where to stop: in a frame from a line on, or at a frame's return.

        No frame means all of them; a line of -1 none of that frame.
        """
        self.stopframe = stopframe
        self.returnframe = returnframe
        self.stoplineno = stoplineno
        self.quitting = False

    def set_until(self, frame, lineno=None):
        """Go on to a line behind the current one, or to the given one or a later one, or to the end of the frame."""
        self._set_stopinfo(frame, frame, frame.f_lineno + 1 if lineno is None else lineno)

    def set_step(self):
        """Go on to the next line, wherever it stands."""
        # Behind the return, the caller stops only if its frame is traced, which it is not if it was running already.
        if self.frame_returning:
            caller = self.frame_returning.f_back
            if caller and not caller.f_trace:
                caller.f_trace = self.trace_dispatch
        self._set_stopinfo(None, None)

    def set_next(self, frame):
        """Go on to the next line of the frame, or of its callers."""
        self._set_stopinfo(frame, None)

    def set_return(self, frame):
        """Go on to the end of the frame."""
        if _suspends(frame):
            self._set_stopinfo(frame, None, _NEVER)
        else:
            self._set_stopinfo(frame.f_back, frame)

    def set_trace(self, frame=None):
        """Stop at the next line of the frame, the caller's where none is given."""
        frame = frame or sys._getframe().f_back
        self.reset()
        while frame:
            frame.f_trace = self.trace_dispatch
            self.botframe = frame
            frame = frame.f_back
        self.set_step()
        sys.settrace(self.trace_dispatch)

    def set_continue(self):
        """Go on to a breakpoint; where there are none, nothing is traced any longer."""
        self._set_stopinfo(self.botframe, None, _NEVER)
        if not self.breaks:
            sys.settrace(None)
            frame = sys._getframe().f_back
            while frame and frame is not self.botframe:
                del frame.f_trace
                frame = frame.f_back

    def set_quit(self):
        """End the program: BdbQuit is raised when the event has been dealt with."""
        self.stopframe = self.botframe
        self.returnframe = None
        self.quitting = True
        sys.settrace(None)

    # What the user sees.

    def get_stack(self, f, t):
        """The frames with their lines, the outermost first, those of a traceback behind; and the place of the current one."""
        stack = []
        if t and t.tb_frame is f:
            t = t.tb_next
        while f is not None:
            stack.insert(0, (f, f.f_lineno))
            if f is self.botframe:
                break
            f = f.f_back
        current = max(0, len(stack) - 1)
        while t is not None:
            stack.append((t.tb_frame, t.tb_lineno))
            t = t.tb_next
        if f is None:
            current = max(0, len(stack) - 1)
        return stack, current

    def format_stack_entry(self, frame_lineno, lprefix=': '):
        """How a frame and its line are shown: the place, the function, what it returns, the text of the line."""
        frame, lineno = frame_lineno
        filename = self.canonic(frame.f_code.co_filename)
        text = f'{filename}({lineno!r}){frame.f_code.co_name or "<lambda>"}()'
        if '__return__' in frame.f_locals:
            text += '->' + reprlib.repr(frame.f_locals['__return__'])
        if lineno is None:
            return f'{text}{lprefix}Warning: lineno is None'
        line = linecache.getline(filename, lineno, frame.f_globals)
        return text + lprefix + line.strip() if line else text

    # Programs to debug.

    def run(self, cmd, globals=None, locals=None):
        """Debug what a text or code does."""
        globals, locals = _namespaces(globals, locals)
        self.reset()
        if isinstance(cmd, str):
            cmd = compile(cmd, '<string>', 'exec')
        sys.settrace(self.trace_dispatch)
        try:
            exec(cmd, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)

    def runeval(self, expr, globals=None, locals=None):
        """Debug an expression; its value comes back."""
        globals, locals = _namespaces(globals, locals)
        self.reset()
        sys.settrace(self.trace_dispatch)
        try:
            return eval(expr, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)

    def runctx(self, cmd, globals, locals):
        """As `run`, as it was called once."""
        self.run(cmd, globals, locals)

    def runcall(self, func, /, *args, **kwds):
        """Debug a single function call, and return its result."""
        self.reset()
        sys.settrace(self.trace_dispatch)
        # The command where shows this line and those like it, in the same words on all interpreters.
        res = None
        try:
            res = func(*args, **kwds)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)
        return res


def set_trace():
    """Stop at the next line of the caller."""
    Bdb().set_trace()
