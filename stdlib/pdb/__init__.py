"""
The Python Debugger Pdb
=======================

Debug a statement, which is stopped at its first line:

        >>> import pdb
        >>> pdb.run('<a statement>')

Look at what an exception has left behind, after it has ended a statement at the prompt:

        >>> import pdb
        >>> pdb.pm()

Stop a program where it says so, by the call breakpoint(), or debug a whole script:

        wattle -m pdb script.py [arg ...]

At the prompt "(Pdb) ", most commands have a short name, which stands outside the brackets: h(elp) is typed as h or as
help. Arguments in square brackets may be left out, and of those between bars one is given. An empty line repeats the
last command; after a list, it lists the lines that follow.

What is no command runs as a statement in the current frame, and so does what stands behind an exclamation mark.
Exceptions that it raises are shown, and change nothing in the state of the debugger. Several commands stand in one
line with ;; between them, also where that is inside a string.

The files .pdbrc of the home folder and of the current folder are read at the start, as if typed at the prompt;
Pdb(readrc=False) leaves them alone.

Debugger commands
=================

"""

import cmd
import os
import signal
import sys

import bdb
from pdb.breaks import BreakCommands, find_function
from pdb.program import Restart, main
from pdb.prompt import Prompt
from pdb.stepping import StepCommands
from pdb.views import ViewCommands, rstr as _rstr

__all__ = ['run', 'pm', 'Pdb', 'runeval', 'runctx', 'runcall', 'set_trace', 'post_mortem', 'help']

# What stands between the place of a frame and its line.
line_prefix = '\n-> '


class Pdb(Prompt, BreakCommands, StepCommands, ViewCommands, bdb.Bdb, cmd.Cmd):
    """The debugger: it asks what to do wherever the program stops."""

    _previous_sigint_handler = None

    def __init__(self, completekey='tab', stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        bdb.Bdb.__init__(self, skip=skip)
        cmd.Cmd.__init__(self, completekey, stdin, stdout)
        if stdout:
            self.use_rawinput = 0
        self.prompt = '(Pdb) '
        self.mainpyfile = ''
        self._wait_for_mainpyfile = False
        self.tb_lineno = {}
        # The expressions to display, by the frame, with their last values.
        self.displaying = {}
        self.nosigint = nosigint
        self.start_prompt(readrc)

    def sigint_handler(self, signum, frame):
        """Stop the program where the user interrupts it."""
        if self.allow_kbdint:
            raise KeyboardInterrupt
        self.message("\nProgram interrupted. (Use 'cont' to resume).")
        self.set_step()
        self.set_trace(frame)

    def reset(self):
        """Forget where to stop, and where the program stood."""
        bdb.Bdb.reset(self)
        self.forget()

    def forget(self):
        """Let go of the frames of the last stop."""
        self.lineno = None
        self.stack = []
        self.curindex = 0
        self.curframe = None
        self.tb_lineno.clear()

    def setup(self, f, tb):
        """Look at a frame, or at a traceback; true where a command of the .pdbrc files lets the program go on."""
        self.forget()
        self.stack, self.curindex = self.get_stack(f, tb)
        while tb:
            # The frame may have run on since, in handlers of the exception.
            self.tb_lineno[tb.tb_frame] = tb.tb_lineno
            tb = tb.tb_next
        self.curframe = self.stack[self.curindex][0]
        # One mapping for the whole stop: to ask for the frame's again could undo what the user has assigned.
        self.curframe_locals = self.curframe.f_locals
        return self.execRcLines()

    # The events at which the program stops.

    def user_call(self, frame, argument_list):
        """Stop at a call."""
        if self._wait_for_mainpyfile:
            return
        if self.stop_here(frame):
            self.message('--Call--')
            self.interaction(frame, None)

    def user_line(self, frame):
        """Stop at a line; at the first one of the script that is debugged, where it has not begun yet."""
        if self._wait_for_mainpyfile:
            if self.mainpyfile != self.canonic(frame.f_code.co_filename) or frame.f_lineno <= 0:
                return
            self._wait_for_mainpyfile = False
        if self.bp_commands(frame):
            self.interaction(frame, None)

    def user_return(self, frame, return_value):
        """Stop at a return."""
        if self._wait_for_mainpyfile:
            return
        frame.f_locals['__return__'] = return_value
        self.message('--Return--')
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        """Stop at an exception."""
        if self._wait_for_mainpyfile:
            return
        kind, value, traceback = exc_info
        frame.f_locals['__exception__'] = kind, value
        # Without a traceback, it is the value of a `yield from` on its way, and nothing that a program raised.
        prefix = 'Internal ' if not traceback and kind is StopIteration else ''
        self.message(f'{prefix}{self._format_exc(value)}')
        self.interaction(frame, traceback)

    def interaction(self, frame, traceback):
        """Show where the program stands, and take commands until it is to go on."""
        if Pdb._previous_sigint_handler:
            try:
                signal.signal(signal.SIGINT, Pdb._previous_sigint_handler)
            except ValueError:
                # Signals are the main thread's.
                pass
            else:
                Pdb._previous_sigint_handler = None
        if self.setup(frame, traceback):
            self.forget()
            return
        self.print_stack_entry(self.stack[self.curindex])
        self._cmdloop()
        self.forget()

    def catch_interrupts(self):
        """Let Ctrl-C stop the program rather than end it."""
        if not self.nosigint:
            try:
                Pdb._previous_sigint_handler = signal.signal(signal.SIGINT, self.sigint_handler)
            except ValueError:
                pass

    # Files and frames.

    def print_stack_trace(self):
        """Print all frames of the stack."""
        try:
            for entry in self.stack:
                self.print_stack_entry(entry)
        except KeyboardInterrupt:
            pass

    def print_stack_entry(self, frame_lineno, prompt_prefix=line_prefix):
        """Print a frame, and the line where it stands."""
        mark = '> ' if frame_lineno[0] is self.curframe else '  '
        self.message(mark + self.format_stack_entry(frame_lineno, prompt_prefix))

    def lookupmodule(self, filename):
        """The full name of a file that is searched for on sys.path; None where there is none."""
        if os.path.isabs(filename) and os.path.exists(filename):
            return filename
        beside = os.path.join(sys.path[0], filename)
        if os.path.exists(beside) and self.canonic(beside) == self.mainpyfile:
            return beside
        if not os.path.splitext(filename)[1]:
            filename += '.py'
        if os.path.isabs(filename):
            return filename
        for folder in sys.path:
            while os.path.islink(folder):
                folder = os.readlink(folder)
            path = os.path.join(folder, filename)
            if os.path.exists(path):
                return path
        return None

    def _run(self, target):
        # Names that the main module had, as those of this debugger, are not the program's.
        self._wait_for_mainpyfile = True
        self._user_requested_quit = False
        self.mainpyfile = self.canonic(target.filename)
        import __main__
        __main__.__dict__.clear()
        __main__.__dict__.update(target.namespace)
        self.run(target.code)


def run(statement, globals=None, locals=None):
    """Execute the statement (a string or a code object) under debugger control."""
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    """Evaluate the expression (a string or a code object) under debugger control, and return its value."""
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    """Execute the statement under debugger control, for old programs."""
    run(statement, globals, locals)


def runcall(*args, **kwds):
    """Call the function (a function or method object, not a string) under debugger control, and return its result."""
    return Pdb().runcall(*args, **kwds)


def set_trace(*, header=None):
    """Enter the debugger at the calling stack frame, with the header printed first."""
    pdb = Pdb()
    if header is not None:
        pdb.message(header)
    pdb.set_trace(sys._getframe().f_back)


def post_mortem(t=None):
    """Enter post-mortem debugging of the given traceback, which is that of the handled exception if there is none."""
    if t is None:
        t = sys.exc_info()[2]
    if t is None:
        raise ValueError('A valid traceback must be passed if no exception is being handled')
    debugger = Pdb()
    debugger.reset()
    debugger.interaction(None, t)


def pm():
    """Enter post-mortem debugging of the traceback found in sys.last_traceback."""
    post_mortem(sys.last_traceback)


def help():
    """Show the manual: what the debugger is, and its commands."""
    import pydoc
    pydoc.pager(__doc__)


# The commands in the order in which the manual has them.
_MANUAL = ['help', 'where', 'down', 'up', 'break', 'tbreak', 'clear', 'disable', 'enable', 'ignore', 'condition',
           'commands', 'step', 'next', 'until', 'jump', 'return', 'retval', 'run', 'continue', 'list', 'longlist',
           'args', 'p', 'pp', 'whatis', 'source', 'display', 'undisplay', 'interact', 'alias', 'unalias', 'debug',
           'quit']

for _name in _MANUAL:
    __doc__ += getattr(Pdb, 'do_' + _name).__doc__.rstrip() + '\n\n'
__doc__ += Pdb.help_exec.__doc__
del _name
