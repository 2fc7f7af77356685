"""Sessions of the debugger: commands are typed, and shown among the answers, without the folders of files."""

import bdb
import contextlib
import io
import os
import pdb
import re


def clean(text):
    """The text without what differs between installations."""
    text = re.sub(r'\S*/(bdb|pdb)(?:/\w+)?\.py\(\d+\)', r'\1:', text)
    text = re.sub(r' at 0x[0-9a-f]+', ' at 0x', text)
    return text.replace(os.getcwd() + os.sep, '')


class Typed(io.StringIO):
    """Lines that are shown as they are read."""

    def __init__(self, text, output):
        super().__init__(text)
        self.output = output

    def readline(self):
        line = super().readline()
        self.output.write(line or '\n')
        return line


def session(commands, run, debugger=pdb.Pdb, **options):
    """Run something under a new debugger that gets the commands, and print what it says."""
    bdb.Breakpoint.clearBreakpoints()
    output = io.StringIO()
    made = debugger(stdin=Typed(commands.strip() + '\n', output), stdout=output, nosigint=True, readrc=False, **options)
    with contextlib.redirect_stdout(output):
        try:
            result = run(made)
        except BaseException as error:
            result = error
    print(clean(output.getvalue()).strip())
    print('=>', repr(result))
    print()
    return made
