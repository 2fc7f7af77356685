"""Whole programs under the debugger: scripts and modules, which are run again when they end. Used by `-m pdb`."""

import getopt
import os
import runpy
import sys
import traceback

_usage = '''\
usage: pdb.py [-c command] ... [-m module | pyfile] [arg] ...

Debug the Python program given by pyfile. Alternatively,
an executable module or package to debug can be specified using
the -m switch.

Initial commands are read from .pdbrc files in your home directory
and in the current directory, if they exist.  Commands supplied with
-c are executed after commands from .pdbrc files.

To let the script run until an exception occurs, use "-c continue".
To let the script run up to a given line X in the debugged file, use
"-c 'until X'".'''


class Restart(Exception):
    """Causes a debugger to be restarted for the debugged program."""

    __module__ = 'pdb'


class ScriptTarget(str):
    """A script by its path."""

    def __new__(cls, path):
        # Links are followed, since the folder that modules are found in is that of the file itself.
        target = super().__new__(cls, os.path.realpath(path))
        target.given = path
        return target

    def check(self):
        """End with a message where there is no such script; else let its folder be searched for modules."""
        if not os.path.exists(self):
            print('Error:', self.given, 'does not exist')
            sys.exit(1)
        if os.path.isdir(self):
            print('Error:', self.given, 'is a directory')
            sys.exit(1)
        sys.path[0] = os.path.dirname(self)

    @property
    def filename(self):
        return self

    @property
    def namespace(self):
        """The names that the main module begins with."""
        return {'__name__': '__main__', '__file__': self, '__builtins__': __builtins__}

    @property
    def code(self):
        """The statement that runs the script; what is wrong with its syntax is found under the pdb."""
        with open(self, 'rb') as file:
            return f'exec(compile({file.read()!r}, {str(self)!r}, "exec"))'


class ModuleTarget(str):
    """A module or package by its name."""

    def check(self):
        """End with a message where there is no such module, or where it cannot be run."""
        try:
            _, self.spec, self.code = runpy._get_module_details(str(self))
        except ImportError as error:
            print(f'ImportError: {error}')
            sys.exit(1)
        except Exception:
            traceback.print_exc()
            sys.exit(1)

    @property
    def filename(self):
        return self.code.co_filename

    @property
    def namespace(self):
        """The names that the main module begins with."""
        return {'__name__': '__main__', '__file__': os.path.normcase(os.path.abspath(self.filename)),
                '__package__': self.spec.parent, '__loader__': self.spec.loader, '__spec__': self.spec,
                '__builtins__': __builtins__}


def main():
    """Debug the program that the command line names, again and again until the user ends it."""
    from pdb import Pdb
    options, arguments = getopt.getopt(sys.argv[1:], 'mhc:', ['help', 'command='])
    if not arguments:
        print(_usage)
        sys.exit(2)
    if any(option in ('-h', '--help') for option, _ in options):
        print(_usage)
        sys.exit()
    is_module = any(option == '-m' for option, _ in options)
    target = (ModuleTarget if is_module else ScriptTarget)(arguments[0])
    target.check()
    sys.argv[:] = arguments
    pdb = Pdb()
    pdb.rcLines.extend(value for option, value in options if option in ('-c', '--command'))
    while True:
        try:
            pdb._run(target)
            if pdb._user_requested_quit:
                break
            print('The program finished and will be restarted')
        except Restart:
            print('Restarting', target, 'with arguments:')
            print('\t' + ' '.join(sys.argv[1:]))
        except SystemExit as error:
            print('The program exited via sys.exit(). Exit status:', end=' ')
            print(error)
        except SyntaxError:
            traceback.print_exc()
            sys.exit(1)
        except BaseException as error:
            traceback.print_exc()
            print('Uncaught exception. Entering post mortem debugging')
            print("Running 'cont' or 'step' will restart the program")
            pdb.interaction(None, error.__traceback__)
            print(f'Post mortem debugger finished. The {target} will be restarted')
