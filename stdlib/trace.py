"""What a program runs: its lines as they come, how often each did, which functions were called, and by whom."""

import linecache
import os
import pickle
import sys
import threading
from time import monotonic as _time

import _trace

__all__ = ['Trace', 'CoverageResults']

# What a line has in it that is not to be reported as missing.
PRAGMA_NOCOVER = '#pragma NO COVER'


class _Ignore:
    """The modules and folders that are left out."""

    def __init__(self, modules=None, dirs=None):
        self._mods = set(modules or ())
        self._dirs = [os.path.normpath(folder) for folder in dirs or ()]
        self._ignore = {'<string>': 1}

    def names(self, filename, modulename):
        """1 if the module is ignored, 0 if not; the answer is remembered by the module's name."""
        if modulename not in self._ignore:
            self._ignore[modulename] = int(self._is_ignored(filename, modulename))
        return self._ignore[modulename]

    def _is_ignored(self, filename, modulename):
        if modulename in self._mods or any(modulename.startswith(f'{name}.') for name in self._mods):
            return True
        # What has no file is native.
        return filename is None or any(filename.startswith(folder + os.sep) for folder in self._dirs)


def _modname(path):
    """The module's name that the last part of a path stands for."""
    return os.path.splitext(os.path.basename(path))[0]


def _fullmodname(path):
    """The dotted name of a path below a folder of sys.path."""
    compared = os.path.normcase(path)
    longest = ''
    for folder in sys.path:
        folder = os.path.normcase(folder)
        if compared.startswith(folder) and compared[len(folder):len(folder) + 1] == os.sep:
            longest = max(longest, folder, key=len)
    base = path[len(longest) + 1:] if longest else path
    return os.path.splitext(base.replace(os.sep, '.'))[0].lstrip('.')


class CoverageResults:
    """How often lines have run, and what was called; those of several runs add up."""

    def __init__(self, counts=None, calledfuncs=None, infile=None, callers=None, outfile=None):
        self.counts = {} if counts is None else counts
        self.counter = self.counts.copy()
        self.calledfuncs = ({} if calledfuncs is None else calledfuncs).copy()
        self.callers = ({} if callers is None else callers).copy()
        self.infile = infile
        self.outfile = outfile
        if self.infile:
            try:
                with open(self.infile, 'rb') as file:
                    counts, calledfuncs, callers = pickle.load(file)
                self.update(type(self)(counts, calledfuncs, callers=callers))
            except (OSError, EOFError, ValueError) as error:
                print(f'Skipping counts file {self.infile!r}: {error}', file=sys.stderr)

    def is_ignored_filename(self, filename):
        """Return True if the filename does not refer to a file we want to have reported."""
        # Modules of the interpreter itself are no files, and named below <stdlib>.
        return filename.startswith('<') and (filename.endswith('>') or filename.startswith('<stdlib>/'))

    def update(self, other):
        """Merge in the data from another CoverageResults."""
        for key, count in other.counts.items():
            self.counts[key] = self.counts.get(key, 0) + count
        for key in other.calledfuncs:
            self.calledfuncs[key] = 1
        for key in other.callers:
            self.callers[key] = 1

    def write_results(self, show_missing=True, summary=False, coverdir=None):
        """Write the coverage results: what was called to the standard output, lines into a file for each module.

        With show_missing, lines that can run and have not are marked; a summary tells how many have. The files stand in
        coverdir, or beside the modules.
        """
        self._print_called()
        self._print_callers()
        hits = {}
        for (filename, line), count in self.counts.items():
            hits.setdefault(filename, {})[line] = count
        sums = {}
        for filename, lines in hits.items():
            if self.is_ignored_filename(filename):
                continue
            if coverdir is None:
                folder, modulename = os.path.dirname(os.path.abspath(filename)), _modname(filename)
            else:
                folder, modulename = coverdir, _fullmodname(filename)
                os.makedirs(folder, exist_ok=True)
            executable = _find_executable_linenos(filename) if show_missing else {}
            source = linecache.getlines(filename)
            path = os.path.join(folder, modulename + '.cover')
            # A file that is not there any more is an error.
            with open(filename, 'rb'):
                n_hits, n_lines = self.write_results_file(path, source, executable, lines, 'utf-8')
            if summary and n_lines:
                sums[modulename] = n_lines, int(100 * n_hits / n_lines), modulename, filename
        if summary and sums:
            print('lines   cov%   module   (path)')
            for modulename in sorted(sums):
                print('%5d   %3d%%   %s   (%s)' % sums[modulename])
        if self.outfile:
            try:
                with open(self.outfile, 'wb') as file:
                    pickle.dump((self.counts, self.calledfuncs, self.callers), file, 1)
            except OSError as error:
                print(f"Can't save counts files because {error}", file=sys.stderr)

    def _print_called(self):
        if self.calledfuncs:
            print()
            print('functions called:')
            for filename, modulename, funcname in sorted(self.calledfuncs):
                print(f'filename: {filename}, modulename: {modulename}, funcname: {funcname}')

    def _print_callers(self):
        if not self.callers:
            return
        print()
        print('calling relationships:')
        last_caller = last_called = ''
        for (file, module, function), (called_file, called_module, called) in sorted(self.callers):
            if file != last_caller:
                print()
                print('***', file, '***')
                last_caller, last_called = file, ''
            if called_file != file and last_called != called_file:
                print('  -->', called_file)
                last_called = called_file
            print(f'    {module}.{function} -> {called_module}.{called}')

    def write_results_file(self, path, lines, lnotab, lines_hit, encoding=None):
        """Write a module's lines with their counts; the result is how many have run, of how many that can."""
        try:
            file = open(path, 'w', encoding=encoding)
        except OSError as error:
            print(f'trace: Could not open {path!r} for writing: {error} - skipping', file=sys.stderr)
            return 0, 0
        n_lines = n_hits = 0
        with file:
            for number, line in enumerate(lines, 1):
                if number in lines_hit:
                    file.write('%5d: ' % lines_hit[number])
                    n_hits += 1
                    n_lines += 1
                elif number in lnotab and PRAGMA_NOCOVER not in line:
                    file.write('>>>>>> ')
                    n_lines += 1
                else:
                    file.write('       ')
                file.write(line.expandtabs(8))
        return n_hits, n_lines


def _find_executable_linenos(filename):
    """The numbers of the lines that can run, as the keys of a dictionary."""
    try:
        with open(filename, encoding=linecache._encoding_of(filename)) as file:
            text = file.read()
    except OSError as error:
        print(f'Not printing coverage data for {filename!r}: {error}', file=sys.stderr)
        return {}
    return dict.fromkeys(_trace.executable_lines(text, filename), 1)


class Trace:
    """Runs a program, and tells of its lines or of its calls."""

    def __init__(self, count=1, trace=1, countfuncs=0, countcallers=0, ignoremods=(), ignoredirs=(), infile=None,
                 outfile=None, timing=False):
        self.infile = infile
        self.outfile = outfile
        self.ignore = _Ignore(ignoremods, ignoredirs)
        self.counts = {}
        self.pathtobasename = {}
        self.donothing = 0
        self.trace = trace
        self._calledfuncs = {}
        self._callers = {}
        self._caller_cache = {}
        self.start_time = _time() if timing else None
        if countcallers:
            self.globaltrace = self.globaltrace_trackcallers
        elif countfuncs:
            self.globaltrace = self.globaltrace_countfuncs
        elif trace or count:
            self.globaltrace = self.globaltrace_lt
            if trace and count:
                self.localtrace = self.localtrace_trace_and_count
            else:
                self.localtrace = self.localtrace_trace if trace else self.localtrace_count
        else:
            self.donothing = 1

    def run(self, cmd):
        """Run a statement in the names of the main module."""
        import __main__
        self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals=None, locals=None):
        """Run a statement in these names, or in empty ones."""
        globals = {} if globals is None else globals
        locals = {} if locals is None else locals
        if not self.donothing:
            threading.settrace(self.globaltrace)
            sys.settrace(self.globaltrace)
        try:
            exec(cmd, globals, locals)
        finally:
            if not self.donothing:
                sys.settrace(None)
                threading.settrace(None)

    def runfunc(self, func, /, *args, **kw):
        """Call a function, and return its result."""
        if not self.donothing:
            sys.settrace(self.globaltrace)
        try:
            return func(*args, **kw)
        finally:
            if not self.donothing:
                sys.settrace(None)

    def file_module_function_of(self, frame):
        """The file, the module and the function of a frame; a method has its class before its name."""
        code = frame.f_code
        if code not in self._caller_cache:
            self._caller_cache[code] = _class_of(frame)
        owner = self._caller_cache[code]
        name = f'{owner}.{code.co_name}' if owner else code.co_name
        return code.co_filename, _modname(code.co_filename) if code.co_filename else None, name

    def globaltrace_trackcallers(self, frame, why, arg):
        """Remember who has called whom."""
        if why == 'call':
            called = self.file_module_function_of(frame)
            self._callers[self.file_module_function_of(frame.f_back), called] = 1

    def globaltrace_countfuncs(self, frame, why, arg):
        """Remember what was called."""
        if why == 'call':
            self._calledfuncs[self.file_module_function_of(frame)] = 1

    def globaltrace_lt(self, frame, why, arg):
        """Begin with the lines of a call, unless its module is ignored."""
        if why != 'call':
            return None
        filename = frame.f_globals.get('__file__', None)
        if not filename:
            return None
        modulename = _modname(filename)
        if self.ignore.names(filename, modulename):
            return None
        if self.trace:
            print(f' --- modulename: {modulename}, funcname: {frame.f_code.co_name}')
        return self.localtrace

    def localtrace_trace_and_count(self, frame, why, arg):
        """Print a line, and count it."""
        if why == 'line':
            self._count(frame)
            self._print(frame)
        return self.localtrace

    def localtrace_trace(self, frame, why, arg):
        """Print a line."""
        if why == 'line':
            self._print(frame)
        return self.localtrace

    def localtrace_count(self, frame, why, arg):
        """Count a line."""
        if why == 'line':
            self._count(frame)
        return self.localtrace

    def _count(self, frame):
        key = frame.f_code.co_filename, frame.f_lineno
        self.counts[key] = self.counts.get(key, 0) + 1

    def _print(self, frame):
        filename, line = frame.f_code.co_filename, frame.f_lineno
        if self.start_time:
            print('%.2f' % (_time() - self.start_time), end=' ')
        print(f'{os.path.basename(filename)}({line}): {linecache.getline(filename, line)}', end='')

    def results(self):
        """What has been counted and remembered."""
        return CoverageResults(self.counts, infile=self.infile, outfile=self.outfile, calledfuncs=self._calledfuncs,
                               callers=self._callers)


def _class_of(frame):
    """The name of the class in which the frame's function stands as a method; None where it does not."""
    code = frame.f_code
    first = frame.f_locals.get(code.co_varnames[0]) if code.co_argcount else None
    for owner in getattr(type(first), '__mro__', ()):
        if getattr(vars(owner).get(code.co_name), '__code__', None) is code:
            return owner.__name__
    # A function without a first argument may stand in a class that has a name.
    owner = frame.f_globals.get(code.co_qualname.split('.')[0])
    for name in code.co_qualname.split('.')[1:-1]:
        owner = getattr(owner, name, None)
    if isinstance(owner, type) and getattr(vars(owner).get(code.co_name), '__code__', None) is code:
        return owner.__name__
    return None


def main():
    """Trace the program of the command line."""
    options, parser = _parse()
    if options.report:
        if not options.file:
            parser.error('-r/--report requires -f/--file')
        results = CoverageResults(infile=options.file, outfile=options.file)
        results.write_results(options.missing, options.summary, options.coverdir)
        return
    if not any([options.trace, options.count, options.listfuncs, options.trackcalls]):
        parser.error('must specify one of --trace, --count, --report, --listfuncs, or --trackcalls')
    if options.listfuncs and (options.count or options.trace):
        parser.error('cannot specify both --listfuncs and (--trace or --count)')
    if options.summary and not options.count:
        parser.error('--summary can only be used with --count or --report')
    if options.progname is None:
        parser.error('progname is missing: required with the main options')
    tracer = Trace(options.count, options.trace, countfuncs=options.listfuncs, countcallers=options.trackcalls,
                   ignoremods=options.ignore_module, ignoredirs=options.ignore_dir, infile=options.file,
                   outfile=options.file, timing=options.timing)
    try:
        code, names = _program(options)
        tracer.runctx(code, names, names)
    except OSError as error:
        sys.exit(f'Cannot run file {sys.argv[0]!r} because: {error}')
    except SystemExit:
        pass
    results = tracer.results()
    if not options.no_report:
        results.write_results(options.missing, options.summary, options.coverdir)


def _program(options):
    """The code of the program, and the names that it begins with."""
    if options.module:
        import runpy
        _, spec, code = runpy._get_module_details(options.progname)
        sys.argv = [code.co_filename, *options.arguments]
        return code, {'__name__': '__main__', '__file__': code.co_filename, '__package__': spec.parent,
                      '__loader__': spec.loader, '__spec__': spec, '__cached__': None}
    sys.argv = [options.progname, *options.arguments]
    sys.path[0] = os.path.dirname(options.progname)
    with open(options.progname, 'rb') as file:
        code = compile(file.read(), options.progname, 'exec')
    return code, {'__file__': options.progname, '__name__': '__main__', '__package__': None, '__cached__': None}


def _parse():
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument('--version', action='version', version='trace 2.0')
    group = parser.add_argument_group('Main options', 'One of these (or --report) must be given')
    group.add_argument('-c', '--count', action='store_true',
                       help='Count the number of times each line is executed and write the counts to <module>.cover '
                            "for each module executed, in the module's directory. See also --coverdir, --file, "
                            '--no-report below.')
    group.add_argument('-t', '--trace', action='store_true',
                       help='Print each line to sys.stdout before it is executed')
    group.add_argument('-l', '--listfuncs', action='store_true',
                       help='Keep track of which functions are executed at least once and write the results to '
                            'sys.stdout after the program exits. Cannot be specified alongside --trace or --count.')
    group.add_argument('-T', '--trackcalls', action='store_true',
                       help='Keep track of caller/called pairs and write the results to sys.stdout after the program '
                            'exits.')
    group = parser.add_argument_group('Modifiers')
    either = group.add_mutually_exclusive_group()
    either.add_argument('-r', '--report', action='store_true',
                        help='Generate a report from a counts file; does not execute any code. --file must specify '
                             'the results file to read, which must have been created in a previous run with --count '
                             '--file=FILE')
    either.add_argument('-R', '--no-report', action='store_true',
                        help='Do not generate the coverage report files. Useful if you want to accumulate over '
                             'several runs.')
    group.add_argument('-f', '--file', help='File to accumulate counts over several runs')
    group.add_argument('-C', '--coverdir',
                       help='Directory where the report files go. The coverage report for <package>.<module> will be '
                            'written to file <dir>/<package>/<module>.cover')
    group.add_argument('-m', '--missing', action='store_true',
                       help='Annotate executable lines that were not executed with ">>>>>> "')
    group.add_argument('-s', '--summary', action='store_true',
                       help='Write a brief summary for each file to sys.stdout. Can only be used with --count or '
                            '--report')
    group.add_argument('-g', '--timing', action='store_true',
                       help='Prefix each line with the time since the program started. Only used while tracing')
    group = parser.add_argument_group('Filters', 'Can be specified multiple times')
    group.add_argument('--ignore-module', action='extend', type=_names, default=[],
                       help='Ignore the given module(s) and its submodules (if it is a package). Accepts comma '
                            'separated list of module names.')
    group.add_argument('--ignore-dir', action='extend', type=_folders, default=[],
                       help='Ignore files in the given directory (multiple directories can be joined by os.pathsep).')
    parser.add_argument('--module', action='store_true', default=False, help='Trace a module. ')
    parser.add_argument('progname', nargs='?', help='file to run as main program')
    parser.add_argument('arguments', nargs=argparse.REMAINDER, help='arguments to the program')
    return parser.parse_args(), parser


def _names(text):
    return [name.strip() for name in text.split(',')]


def _folders(text):
    """The folders of an option, in which the interpreter's own have short names."""
    folders = []
    for folder in text.split(os.pathsep):
        folder = os.path.expandvars(folder)
        for name in ('$prefix', '$exec_prefix'):
            folder = folder.replace(name, '<stdlib>')
        folders.append(os.path.normpath(folder))
    return folders


if __name__ == '__main__':
    main()
