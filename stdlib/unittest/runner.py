"""Running tests, and telling what became of them."""

import sys
import time
import traceback


class TestResult:
    """Holder for test result information."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False

    def startTestRun(self):
        """Called once before any tests are executed."""

    def stopTestRun(self):
        """Called once after all tests are executed."""

    def startTest(self, test):
        """Called when the given test is about to be run."""
        self.testsRun += 1

    def stopTest(self, test):
        """Called when the given test has been run."""

    def _report(self, test, err):
        kind, value, tb = err
        while tb is not None and tb.tb_frame.f_code.co_filename.startswith('<stdlib>/unittest'):
            tb = tb.tb_next
        is_failure = test.failureException is not None and isinstance(value, test.failureException)
        text = _without_own_frames(''.join(traceback.format_exception(value)), is_failure)
        return text

    def _stop_if_asked(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        """Called when an error has occurred."""
        self.errors.append((test, self._report(test, err)))
        self._stop_if_asked()

    def addFailure(self, test, err):
        """Called when a test has failed."""
        self.failures.append((test, self._report(test, err)))
        self._stop_if_asked()

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest that has failed."""
        if err is not None:
            where = self.failures if issubclass(err[0], test.failureException) else self.errors
            where.append((subtest, self._report(test, err)))
            self._stop_if_asked()

    def addSuccess(self, test):
        """Called when a test has completed successfully."""

    def addSkip(self, test, reason):
        """Called when a test is skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """Called when an expected failure has occurred."""
        self.expectedFailures.append((test, self._report(test, err)))

    def addUnexpectedSuccess(self, test):
        """Called when a test was expected to fail, but succeeded."""
        self.unexpectedSuccesses.append(test)
        self._stop_if_asked()

    def wasSuccessful(self):
        """Tells whether or not this result was a success."""
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        """Indicates that the tests should be aborted."""
        self.shouldStop = True

    def __repr__(self):
        cls = type(self)
        module = 'unittest.result' if cls is TestResult else cls.__module__
        return (f'<{module}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')


def _without_own_frames(text, is_failure):
    """A report without the entries of this package."""
    lines = text.splitlines(keepends=True)
    kept = []
    hidden = False
    for line in lines:
        if line.startswith('  File "'):
            hidden = line.startswith('  File "<stdlib>/unittest/')
        elif not line.startswith('    '):
            hidden = False
        if not hidden:
            kept.append(line)
    return ''.join(kept)


class _Stream:
    """A stream with writeln."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.stream.write(text)
        self.stream.write('\n')


class TextTestResult(TestResult):
    """A test result class that can print formatted text results to a stream."""

    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._line_begun = False

    def getDescription(self, test):
        """What is shown of a test."""
        first = test.shortDescription()
        return f'{test}\n{first}' if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
            self.stream.flush()
            self._line_begun = True

    def _tell(self, letter, word, test=None):
        if self.showAll:
            if test is not None and not self._line_begun:
                self.stream.write(('  ' if _is_subtest(test) else '')
                                  + self.getDescription(test) + ' ... ')
            self.stream.writeln(word)
            self._line_begun = False
        elif self.dots:
            self.stream.write(letter)
        self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            is_failure = issubclass(err[0], test.failureException)
            if self.showAll and self._line_begun:
                self.stream.writeln()
                self._line_begun = False
            self._tell(*(('F', 'FAIL') if is_failure else ('E', 'ERROR')), subtest)
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell('.', 'ok', test)

    def addError(self, test, err):
        super().addError(test, err)
        self._tell('E', 'ERROR', test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell('F', 'FAIL', test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell('s', f'skipped {reason!r}', test)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell('x', 'expected failure', test)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell('u', 'unexpected success', test)

    def printErrors(self):
        """Print all errors and failures."""
        if self.dots or self.showAll:
            self.stream.writeln()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')

    def printErrorList(self, flavour, errors):
        """Print errors of a kind."""
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)


def _is_subtest(test):
    return hasattr(test, 'test_case') and hasattr(test, 'params')


class TextTestRunner:
    """A test runner class that displays results in textual form."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = _Stream(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run the given test case or test suite."""
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        begin = time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = time.perf_counter() - begin
        result.printErrors()
        stream = self.stream
        stream.writeln(TextTestResult.separator2)
        count = result.testsRun
        stream.writeln(f'Ran {count} test{"" if count == 1 else "s"} in {taken:.3f}s')
        stream.writeln()
        facts = []
        if not result.wasSuccessful():
            stream.write('FAILED')
            if result.failures:
                facts.append(f'failures={len(result.failures)}')
            if result.errors:
                facts.append(f'errors={len(result.errors)}')
        else:
            stream.write('OK')
        if result.skipped:
            facts.append(f'skipped={len(result.skipped)}')
        if result.expectedFailures:
            facts.append(f'expected failures={len(result.expectedFailures)}')
        if result.unexpectedSuccesses:
            facts.append(f'unexpected successes={len(result.unexpectedSuccesses)}')
        stream.write(f' ({", ".join(facts)})\n' if facts else '\n')
        stream.flush()
        return result
