"""Prompts of the language inside a program: an interpreter of statements, and a console that reads them in lines."""

import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']


class InteractiveInterpreter:
    """The parsing and the state of an interpreter, whose names live in a namespace; input is another's."""

    def __init__(self, locals=None):
        if locals is None:
            locals = {'__name__': '__console__', '__doc__': None}
        self.locals = locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """Compile and run some source in the interpreter; True asks for more lines."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Execute a code object; all exceptions but SystemExit are shown."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None):
        """Display the syntax error that just occurred, without a stack trace, as one of the file."""
        kind, value, trace = sys.exc_info()
        sys.last_type, sys.last_value, sys.last_traceback = kind, value, trace
        if filename and kind is SyntaxError:
            try:
                message, (_, line, offset, text) = value.args
            except ValueError:
                # It has more to say about its place than can be put together again.
                pass
            else:
                sys.last_value = value = SyntaxError(message, (filename, line, offset, text))
        if sys.excepthook is sys.__excepthook__:
            self.write(''.join(traceback.format_exception_only(kind, value)))
        else:
            sys.excepthook(kind, value, trace)

    def showtraceback(self):
        """Display the exception that just occurred, without this module's own frame."""
        sys.last_type, sys.last_value, trace = sys.exc_info()
        sys.last_traceback = trace
        try:
            if sys.excepthook is sys.__excepthook__:
                report = traceback.format_exception(sys.last_type, sys.last_value, trace.tb_next)
                self.write(''.join(report))
            else:
                sys.excepthook(sys.last_type, sys.last_value, trace)
        finally:
            # A frame that refers to the exception that refers to it would live on.
            trace = None

    def write(self, data):
        """Write a string to sys.stderr."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """An interpreter that behaves as the interactive prompt does."""

    def __init__(self, locals=None, filename='<console>'):
        super().__init__(locals)
        self.filename = filename
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines of an unfinished statement."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Emulate the interactive console; the banner and the message at the end have a default, '' leaves them out."""
        if not hasattr(sys, 'ps1'):
            sys.ps1 = '>>> '
        if not hasattr(sys, 'ps2'):
            sys.ps2 = '... '
        if banner is None:
            self.write(f'Python {sys.version} on {sys.platform}\n'
                       'Type "help", "copyright", "credits" or "license" for more information.\n'
                       f'({type(self).__name__})\n')
        elif banner:
            self.write(f'{banner}\n')
        more = False
        while True:
            try:
                line = self.raw_input(sys.ps2 if more else sys.ps1)
            except EOFError:
                self.write('\n')
                break
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                more = False
                continue
            try:
                more = self.push(line)
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                more = False
        if exitmsg is None:
            self.write(f'now exiting {type(self).__name__}...\n')
        elif exitmsg:
            self.write(f'{exitmsg}\n')

    def push(self, line):
        """Push a line, without its end, to the interpreter; True asks for more lines."""
        self.buffer.append(line)
        more = self.runsource('\n'.join(self.buffer), self.filename)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=''):
        """Write a prompt and read a line; EOFError tells of the end."""
        return input(prompt)


def interact(banner=None, readfunc=None, local=None, exitmsg=None):
    """Emulate the interactive console on the names of local, with readfunc to read lines."""
    console = InteractiveConsole(local)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)


if __name__ == '__main__':
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument('-q', action='store_true', help="don't print version and copyright messages")
    interact('' if parser.parse_args().q or sys.flags.quiet else None)
