"""The debugger's commands that let the program go on: to the next line, to a return, to a breakpoint, to its end."""

import shlex
import sys

from pdb.program import Restart


class StepCommands:
    """The part of Pdb that is about how the program goes on. A command that returns 1 ends the stop."""

    def do_step(self, arg):
        """s(tep)

        Run the current line, and stop at the first occasion: in a
        function that it calls, or at the next line.
        """
        self.set_step()
        return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext)

        Run to the next line of the current function, or to its
        return; functions that the line calls are not stopped in.
        """
        self.set_next(self.curframe)
        return 1

    do_n = do_next

    def do_until(self, arg):
        """unt(il) [lineno]

        Run to a line behind the current one, which a loop does not
        go back to, or to line lineno or one behind it. Stop also at
        the return of the current function.
        """
        line = None
        if arg:
            try:
                line = int(arg)
            except ValueError:
                self.error(f'Error in argument: {arg!r}')
                return None
            if line <= self.curframe.f_lineno:
                self.error('"until" line number is smaller than current line number')
                return None
        self.set_until(self.curframe, line)
        return 1

    do_unt = do_until

    def do_return(self, arg):
        """r(eturn)

        Run until the current function returns.
        """
        self.set_return(self.curframe)
        return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue))

        Run until a breakpoint stops the program.
        """
        self.catch_interrupts()
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) lineno

        Go on at line lineno of the bottom frame, without running
        what is between, or once more. wattle runs the tree of a
        program from where it stands, and refuses the jump.
        """
        if self.curindex + 1 != len(self.stack):
            self.error('You can only jump within the bottom frame')
            return
        try:
            line = int(arg)
        except ValueError:
            self.error("The 'jump' command requires a line number")
            return
        try:
            self.curframe.f_lineno = line
        except ValueError as error:
            self.error(f'Jump failed: {error}')
        else:
            self.stack[self.curindex] = self.stack[self.curindex][0], line
            self.print_stack_entry(self.stack[self.curindex])

    do_j = do_jump

    def do_run(self, arg):
        """run [args...]

        Run the program from its start, with the breakpoints, and
        with these arguments, which are split as a shell does, or
        with those of before. restart is another name for it.
        """
        if arg:
            name = sys.argv[:1]
            try:
                sys.argv = shlex.split(arg)
            except ValueError as error:
                self.error(f'Cannot run {arg}: {error}')
                return
            sys.argv[:0] = name
        raise Restart

    do_restart = do_run

    def do_debug(self, arg):
        """debug code

        Step through the code, a statement or expression, in a
        debugger of its own, in the current frame.
        """
        sys.settrace(None)
        globals, locals = self.curframe.f_globals, self.curframe_locals
        inner = type(self)(self.completekey, self.stdin, self.stdout)
        inner.prompt = f'({self.prompt.strip()}) '
        self.message('ENTERING RECURSIVE DEBUGGER')
        try:
            sys.call_tracing(inner.run, (arg, globals, locals))
        except Exception:
            self._error_exc()
        self.message('LEAVING RECURSIVE DEBUGGER')
        sys.settrace(self.trace_dispatch)
        self.lastcmd = inner.lastcmd

    def do_quit(self, arg):
        """q(uit) | exit

        End the debugger and the program.
        """
        self._user_requested_quit = True
        self.set_quit()
        return 1

    do_q = do_exit = do_quit

    def do_EOF(self, arg):
        """EOF

        End the debugger and the program, as the end of the input
        does.
        """
        self.message('')
        return self.do_quit(arg)
