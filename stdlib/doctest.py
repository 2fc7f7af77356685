"""Examples in documentation that are run, and compared with what they are said to print."""

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS',
           'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
           'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser',
           'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner',
           'testmod', 'testfile', 'run_docstring_examples', 'DocTestSuite', 'DocFileSuite', 'set_unittest_reportflags',
           'script_from_examples']

import __future__
import difflib
import inspect
import io
import linecache
import os
import re
import sys
import traceback
import unittest
from collections import namedtuple

TestResults = namedtuple('TestResults', 'failed attempted')

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The bit of an option, new where the name is."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'
_DIVIDER = '*' * 70


def _indented(text, indent=4):
    return re.sub('(?m)^(?!$)', indent * ' ', text)


class Example:
    """A single example: what is run, what it is to print, and where it stands."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        if not source.endswith('\n'):
            source += '\n'
        if want and not want.endswith('\n'):
            want += '\n'
        if exc_msg is not None and not exc_msg.endswith('\n'):
            exc_msg += '\n'
        self.source = source
        self.want = want
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, tuple(self.options.items()), self.exc_msg

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, which share a namespace."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        examples = 'no examples' if count == 0 else '1 example' if count == 1 else f'{count} examples'
        return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>'

    def _key(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename, self.lineno or 0, id(self)) < \
            (other.name, other.filename, other.lineno or 0, id(other))


class DocTestParser:
    """Finds examples in text."""

    _EXAMPLE = re.compile(r'''
        (?P<source>(?:^(?P<indent>[ ]*)>>>[ ].*|^(?P<bare>[ ]*)>>>$)(?:\n[ ]*\.\.\.[ ].*|\n[ ]*\.\.\.$)*)\n?
        (?P<want>(?:(?![ ]*$)(?![ ]*>>>).+$\n?)*)''', re.MULTILINE | re.VERBOSE)
    _EXCEPTION = re.compile(r'''
        ^(?:Traceback\ \((?:most\ recent\ call\ last|innermost\ last)\):)\s*$
        (?P<stack>(?:\n(?![ ]*\w|$).*|\n[ ]+\S.*|\n[ ]*$)*?)
        \n(?P<msg>\w+.*(?:\n.*)*)''', re.MULTILINE | re.VERBOSE)
    _OPTION = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE)

    def parse(self, string, name='<string>'):
        """The examples and the texts between them."""
        string = string.expandtabs()
        indent = self._min_indent(string)
        if indent:
            string = '\n'.join([line[indent:] for line in string.split('\n')])
        out = []
        place = line = 0
        for found in self._EXAMPLE.finditer(string):
            out.append(string[place:found.start()])
            line += string.count('\n', place, found.start())
            source, options, want, message = self._parse_example(found, name, line)
            if not re.match(r'^[ ]*(#.*)?$', source):
                out.append(Example(source, want, message, lineno=line, options=options,
                                   indent=indent + len(found['indent'] or found['bare'] or '')))
            line += string.count('\n', found.start(), found.end())
            place = found.end()
        out.append(string[place:])
        return out

    def get_doctest(self, string, globs, name, filename, lineno):
        """All examples of a text as one test."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        """The examples of a text."""
        return [each for each in self.parse(string, name) if isinstance(each, Example)]

    def _parse_example(self, found, name, line):
        indent = len(found['indent'] or found['bare'] or '')
        lines = found['source'].split('\n')
        for number, each in enumerate(lines):
            if len(each) >= indent + 4 and each[indent + 3] != ' ':
                raise ValueError(f'line {line + number + 1} of the docstring for {name} lacks blank after '
                                 f'{each[indent:indent + 3]}: {each!r}')
        self._check_prefix(lines[1:], ' ' * indent + '.', name, line)
        source = '\n'.join([each[indent + 4:] for each in lines])
        want_lines = found['want'].split('\n')
        if len(want_lines) > 1 and re.match(r' *$', want_lines[-1]):
            del want_lines[-1]
        self._check_prefix(want_lines, ' ' * indent, name, line + len(lines))
        want = '\n'.join([each[indent:] for each in want_lines])
        raised = self._EXCEPTION.match(want)
        return source, self._find_options(source, name, line), want, raised['msg'] if raised else None

    def _find_options(self, source, name, line):
        options = {}
        for found in self._OPTION.finditer(source):
            for option in found[1].replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {line + 1} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        if options and re.match(r'^[ ]*(#.*)?$', source):
            raise ValueError(f'line {line} of the doctest for {name} has an option directive on a line with no example: '
                             f'{source!r}')
        return options

    def _min_indent(self, text):
        return min([len(found[1]) for found in re.finditer(r'(?m)^([ ]*)(?=\S)', text)], default=0)

    def _check_prefix(self, lines, prefix, name, line):
        for number, each in enumerate(lines):
            if each and not each.startswith(prefix):
                raise ValueError(f'line {line + number + 1} of the docstring for {name} has inconsistent leading '
                                 f'whitespace: {each!r}')


class DocTestFinder:
    """Finds the tests in the docstrings of an object and of what it contains."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser = DocTestParser() if parser is None else parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests, sorted."""
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        file = getattr(module, '__file__', None)
        source = None
        if file:
            source = linecache.getlines(file, getattr(module, '__dict__', None)) or None
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, source, globs, {})
        tests.sort()
        return tests

    def _from_module(self, module, obj):
        if module is None:
            return True
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if inspect.ismethoddescriptor(obj) or inspect.isbuiltin(obj):
            return getattr(obj, '__module__', None) == module.__name__ or (
                hasattr(obj, '__objclass__') and obj.__objclass__.__module__ == module.__name__)
        if isinstance(obj, type):
            return module.__name__ == obj.__module__
        if isinstance(obj, property):
            return True
        return getattr(obj, '__module__', None) == module.__name__

    def _is_routine(self, obj):
        return inspect.isroutine(inspect.unwrap(obj)) if hasattr(obj, '__wrapped__') else inspect.isroutine(obj)

    def _find(self, tests, obj, name, module, source, globs, seen):
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._get_test(obj, name, module, globs, source)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for inner_name, inner in obj.__dict__.items():
                if (self._is_routine(inner) or isinstance(inner, type)) and self._from_module(module, inner):
                    self._find(tests, inner, f'{name}.{inner_name}', module, source, globs, seen)
            for inner_name, inner in getattr(obj, '__test__', {}).items():
                if not isinstance(inner_name, str):
                    raise ValueError(f'DocTestFinder.find: __test__ keys must be strings: {type(inner_name)!r}')
                if not (inspect.isroutine(inner) or isinstance(inner, (type, str)) or inspect.ismodule(inner)):
                    raise ValueError(f'DocTestFinder.find: __test__ values must be strings, functions, methods, classes, '
                                     f'or modules: {type(inner)!r}')
                self._find(tests, inner, f'{name}.__test__.{inner_name}', module, source, globs, seen)
        if isinstance(obj, type):
            for inner_name, inner in obj.__dict__.items():
                if isinstance(inner, (staticmethod, classmethod)):
                    inner = inner.__func__
                if (inspect.isroutine(inner) or isinstance(inner, (type, property))) \
                        and self._from_module(module, inner):
                    self._find(tests, inner, f'{name}.{inner_name}', module, source, globs, seen)

    def _get_test(self, obj, name, module, globs, source):
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, '__doc__', None)
            if docstring is None:
                docstring = ''
            elif not isinstance(docstring, str):
                docstring = str(docstring)
        line = self._find_lineno(obj, source)
        if self._exclude_empty and not docstring:
            return None
        file = None
        if module is not None:
            file = getattr(module, '__file__', None) or module.__name__
        return self._parser.get_doctest(docstring, globs, name, file, line)

    def _find_lineno(self, obj, source):
        """The line, from 0, before that in which the docstring begins."""
        line = None
        docstring = getattr(obj, '__doc__', None)
        if inspect.ismodule(obj) and docstring is not None:
            line = 0
        if isinstance(obj, type) and docstring is not None and source is not None:
            pattern = re.compile(rf'^\s*class\s*{re.escape(getattr(obj, "__name__", "-"))}\b')
            line = next((number for number, text in enumerate(source) if pattern.match(text)), None)
        if inspect.ismethod(obj):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if self._is_routine(obj) and getattr(obj, '__doc__', None):
            obj = inspect.unwrap(obj) if hasattr(obj, '__wrapped__') else obj
            code = getattr(obj, '__code__', None)
            if code is not None:
                line = code.co_firstlineno - 1
        if line is not None:
            if source is None:
                return line + 1
            pattern = re.compile(r'(^|.*:)\s*\w*("|\')')
            for number in range(line, len(source)):
                if pattern.match(source[number]):
                    return number
        return None


class _SpoofOut(io.StringIO):
    """Collects what an example prints."""

    def getvalue(self):
        text = super().getvalue()
        return text + '\n' if text and not text.endswith('\n') else text

    def truncate(self, size=None):
        self.seek(size)
        super().truncate()


class DocTestRunner:
    """Runs tests, and reports what they print instead of what they are to print."""

    DIVIDER = _DIVIDER
    _EXAMPLE_FILE = re.compile(r'<doctest (?P<name>.+)\[(?P<examplenum>\d+)\]>$')

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = 0
        self._name2ft = {}
        self._fakeout = _SpoofOut()

    def report_start(self, out, test, example):
        """Report that the test runner is about to process the given example."""
        if self._verbose:
            if example.want:
                out('Trying:\n' + _indented(example.source) + 'Expecting:\n' + _indented(example.want))
            else:
                out('Trying:\n' + _indented(example.source) + 'Expecting nothing\n')

    def report_success(self, out, test, example, got):
        """Report that the given example ran successfully."""
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        """Report that the given example failed."""
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Report that the given example raised an unexpected exception."""
        out(self._failure_header(test, example) + 'Exception raised:\n'
            + _indented(''.join(traceback.format_exception(*exc_info))))

    def _failure_header(self, test, example):
        out = [self.DIVIDER]
        if test.filename:
            line = test.lineno + example.lineno + 1 if test.lineno is not None and example.lineno is not None else '?'
            out.append(f'File "{test.filename}", line {line}, in {test.name}')
        else:
            out.append(f'Line {example.lineno + 1}, in {test.name}')
        out.append('Failed example:')
        out.append(_indented(example.source))
        return '\n'.join(out)

    def _run(self, test, compileflags, out):
        failures = tries = 0
        original = self.optionflags
        check = self._checker.check_output
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, is_set in example.options.items():
                self.optionflags = self.optionflags | flag if is_set else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            file = f'<doctest {test.name}[{number}]>'
            lines = example.source.splitlines(True)
            linecache.cache[file] = len(example.source), None, lines, file
            try:
                exec(compile(example.source, file, 'single', compileflags, True), test.globs)
                raised = None
            except KeyboardInterrupt:
                raise
            except:
                raised = sys.exc_info()
            got = self._fakeout.getvalue()
            self._fakeout.truncate(0)
            outcome = 'failure'
            if raised is None:
                if check(example.want, got, self.optionflags):
                    outcome = 'success'
            else:
                lines = traceback.format_exception_only(*raised[:2])
                if issubclass(raised[0], SyntaxError):
                    # Its place is not compared.
                    names = raised[0].__qualname__, f'{raised[0].__module__}.{raised[0].__qualname__}'
                    while len(lines) > 1 and lines[0].split(':')[0] not in names:
                        del lines[0]
                message = ''.join(lines)
                if not quiet:
                    # The frame of this runner is none of the example's.
                    got += ''.join(traceback.format_exception(raised[0], raised[1], raised[2].tb_next or raised[2]))
                if example.exc_msg is None:
                    outcome = 'unexpected'
                elif check(example.exc_msg, message, self.optionflags):
                    outcome = 'success'
                elif self.optionflags & IGNORE_EXCEPTION_DETAIL and check(
                        _without_detail(example.exc_msg), _without_detail(message), self.optionflags):
                    outcome = 'success'
            if outcome == 'success':
                if not quiet:
                    self.report_success(out, test, example, got)
            elif outcome == 'failure':
                if not quiet:
                    self.report_failure(out, test, example, got)
                failures += 1
            else:
                if not quiet:
                    kind, value, frames = raised
                    self.report_unexpected_exception(out, test, example, (kind, value, frames))
                failures += 1
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        before = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = before[0] + failures, before[1] + tries
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples in `test`, and display the results using the writer function `out`."""
        if compileflags is None:
            compileflags = _future_flags(test.globs)
        stdout = sys.stdout
        if out is None:
            out = stdout.write
        hook = sys.displayhook
        sys.stdout = self._fakeout
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, compileflags, out)
        finally:
            sys.stdout = stdout
            sys.displayhook = hook
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def summarize(self, verbose=None):
        """Print a summary of all the test cases that have been run by this DocTestRunner."""
        if verbose is None:
            verbose = self._verbose
        empty, passed, failed = [], [], []
        total_tries = total_failures = 0
        for name, (failures, tries) in self._name2ft.items():
            total_tries += tries
            total_failures += failures
            if tries == 0:
                empty.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, failures, tries))
        if verbose:
            if empty:
                print(len(empty), 'items had no tests:')
                for name in sorted(empty):
                    print('   ', name)
            if passed:
                print(len(passed), 'items passed all tests:')
                for name, count in sorted(passed):
                    print(' %3d tests in %s' % (count, name))
        if failed:
            print(self.DIVIDER)
            print(len(failed), 'items had failures:')
            for name, failures, tries in sorted(failed):
                print(' %3d of %3d in %s' % (failures, tries, name))
        if verbose:
            print(total_tries, 'tests in', len(self._name2ft), 'items.')
            print(total_tries - total_failures, 'passed and', total_failures, 'failed.')
        if total_failures:
            print('***Test Failed***', total_failures, 'failures.')
        elif verbose:
            print('Test passed.')
        return TestResults(total_failures, total_tries)

    def merge(self, other):
        """Adds the results of another runner."""
        for name, (failures, tries) in other._name2ft.items():
            before = self._name2ft.get(name, (0, 0))
            self._name2ft[name] = before[0] + failures, before[1] + tries


def _without_detail(message):
    """The name of an exception without its module and its message."""
    end = message.find('\n')
    end = len(message) if end < 0 else end
    colon = message.find(':', 0, end)
    if colon >= 0:
        end = colon
    return message[message.rfind('.', 0, end) + 1:end]


def _future_flags(globs):
    flags = 0
    for name in __future__.all_feature_names:
        feature = globs.get(name, None)
        if feature is getattr(__future__, name):
            flags |= feature.compiler_flag
    return flags


class OutputChecker:
    """Compares what an example prints with what it is to print."""

    def _ascii(self, text):
        return str(text.encode('ASCII', 'backslashreplace'), 'ASCII')

    def check_output(self, want, got, optionflags):
        """Return True iff the actual output from an example (`got`) matches the expected output (`want`)."""
        got, want = self._ascii(got), self._ascii(want)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1:
            if (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
                return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf'(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS and _ellipsis_match(want, got))

    def output_difference(self, example, got, optionflags):
        """Return a string describing the differences between the expected output for an example and the actual output."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r'(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF) and (
                optionflags & REPORT_NDIFF or (want.count('\n') > 2 and got.count('\n') > 2)):
            wanted, given = want.splitlines(True), got.splitlines(True)
            if optionflags & REPORT_UDIFF:
                lines = list(difflib.unified_diff(wanted, given, n=2))[2:]
                kind = 'unified diff with -expected +actual'
            elif optionflags & REPORT_CDIFF:
                lines = list(difflib.context_diff(wanted, given, n=2))[2:]
                kind = 'context diff with expected followed by actual'
            else:
                lines = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(wanted, given))
                kind = 'ndiff with -expected +actual'
            return f'Differences ({kind}):\n' + _indented(''.join(lines))
        if want and got:
            return f'Expected:\n{_indented(want)}Got:\n{_indented(got)}'
        if want:
            return f'Expected:\n{_indented(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indented(got)}'
        return 'Expected nothing\nGot nothing\n'


def _ellipsis_match(want, got):
    """Whether the text is as wanted, where three points stand for anything."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    pieces = want.split(ELLIPSIS_MARKER)
    start, end = 0, len(got)
    if pieces[0]:
        if not got.startswith(pieces[0]):
            return False
        start = len(pieces[0])
    if pieces[-1]:
        if not got.endswith(pieces[-1]):
            return False
        end -= len(pieces[-1])
    if start > end:
        return False
    for piece in pieces[1:-1]:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


class DocTestFailure(Exception):
    """A DocTest example has failed in debugging mode."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """A DocTest example has encountered an unexpected exception."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Runs tests, and raises an exception as soon as one fails."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def _finished(runner, report):
    """Reports what a runner has found, and adds it to what all runs have found."""
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Test examples in docstrings in functions and classes reachable from module m (or the current module if m is not
    supplied), starting with m.__doc__."""
    if m is None:
        m = sys.modules.get('__main__')
    if not inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    if name is None:
        name = m.__name__
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finished(runner, report)


def _load(filename, package, module_relative, encoding):
    if module_relative:
        if package is not None and isinstance(package, str):
            package = __import__(package, fromlist=['*'])
        file = getattr(package if package is not None else sys.modules['__main__'], '__file__', None)
        folder = os.path.dirname(file) if file else os.curdir
        filename = os.path.join(folder, *filename.split('/'))
    with open(filename, encoding=encoding or 'utf-8') as file:
        return file.read(), filename


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Test examples in the given file.  Return (#failures, #tests)."""
    if package and not module_relative:
        raise ValueError('Package may only be specified for module-relative paths.')
    text, filename = _load(filename, package, module_relative, encoding)
    if name is None:
        name = os.path.basename(filename)
    globs = {} if globs is None else globs.copy()
    if extraglobs is not None:
        globs.update(extraglobs)
    globs.setdefault('__name__', '__main__')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name, filename, 0))
    return _finished(runner, report)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Test examples in the given object's docstring (`f`), using `globs` as globals."""
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


_unittest_reportflags = 0


def set_unittest_reportflags(flags):
    """Sets the unittest option flags."""
    global _unittest_reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError('Only reporting flags allowed', flags)
    before, _unittest_reportflags = _unittest_reportflags, flags
    return before


class DocTestCase(unittest.TestCase):
    """The examples of a docstring as a test case."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test = test
        self._dt_optionflags = optionflags
        self._dt_checker = checker
        self._dt_setUp, self._dt_tearDown = setUp, tearDown

    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        test = self._dt_test
        if self._dt_tearDown is not None:
            self._dt_tearDown(test)
        test.globs.clear()
        test.globs.update(self._dt_globs)

    def runTest(self):
        new = io.StringIO()
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _unittest_reportflags
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = '-' * 70
        failures, tries = runner.run(self._dt_test, out=new.write, clear_globs=False)
        if failures:
            test = self._dt_test
            line = 'unknown line number' if test.lineno is None else f'{test.lineno}'
            raise self.failureException(
                f'Failed doctest test for {test.name}\n  File "{test.filename}", line {line}, in '
                f'{".".join(test.name.split(".")[-1:])}\n\n{new.getvalue()}')

    def id(self):
        return self._dt_test.name

    def __repr__(self):
        name = self._dt_test.name.split('.')
        return f'{name[-1]} ({".".join(name[:-1])})'

    __str__ = __repr__

    def shortDescription(self):
        return 'Doctest: ' + self._dt_test.name


class DocFileCase(DocTestCase):
    """The examples of a file as a test case."""

    def id(self):
        return '_'.join(self._dt_test.name.split('.'))

    def __repr__(self):
        return self._dt_test.filename

    __str__ = __repr__


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """Convert doctest tests for a module to a unittest test suite."""
    if test_finder is None:
        test_finder = DocTestFinder()
    if module is None:
        module = sys._getframe(1).f_globals['__name__']
    if isinstance(module, str):
        module = __import__(module, globals(), locals(), ['*'])
    suite = unittest.TestSuite()
    for test in sorted(test_finder.find(module, globs=globs, extraglobs=extraglobs)):
        if not test.examples:
            continue
        if not test.filename:
            file = module.__file__
            test.filename = file
        suite.addTest(DocTestCase(test, **options))
    return suite


def DocFileSuite(*paths, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None,
                 **options):
    """A unittest suite for one or more doctest files."""
    suite = unittest.TestSuite()
    for path in paths:
        text, filename = _load(path, package, module_relative, encoding)
        names = {} if globs is None else globs.copy()
        names.setdefault('__file__', filename)
        test = parser.get_doctest(text, names, os.path.basename(path), filename, 0)
        suite.addTest(DocFileCase(test, **options))
    return suite


def script_from_examples(s):
    """Extract script from text with examples."""
    out = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            out.append(piece.source[:-1])
            if piece.want:
                out.append('# Expected:')
                out += [f'## {line}' for line in piece.want.split('\n')[:-1]]
        else:
            out += [f'# {line}'.rstrip() if line else '#' for line in piece.split('\n')[:-1]]
    while out and out[-1] == '#':
        out.pop()
    while out and out[0] == '#':
        out.pop(0)
    return '\n'.join(out) + '\n'


if __name__ == '__main__':
    failed = 0
    for argument in sys.argv[1:]:
        if argument.startswith('-'):
            continue
        if argument.endswith('.py'):
            folder, name = os.path.split(argument)
            sys.path.insert(0, folder)
            failed += testmod(__import__(name[:-3])).failed
        else:
            failed += testfile(argument, module_relative=False).failed
    sys.exit(bool(failed))
