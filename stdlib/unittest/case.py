"""One test: a method of a class, with what is set up before it and torn down behind it."""

import re
import sys
import warnings



class SkipTest(Exception):
    """Raise this exception in a test to skip it."""


class _ShouldStop(Exception):
    """The test should stop."""


def skip(reason):
    """Unconditionally skip a test."""
    def decorate(item):
        if not isinstance(item, type):
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            skipped.__name__ = item.__name__
            skipped.__qualname__ = item.__qualname__
            skipped.__doc__ = item.__doc__
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason) and not isinstance(reason, str):
        function, reason = reason, ''
        return decorate(function)
    return decorate


def _same(item):
    return item


def skipIf(condition, reason):
    """Skip a test if the condition is true."""
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    """Skip a test unless the condition is true."""
    return _same if condition else skip(reason)


def expectedFailure(test_item):
    """Say that the test fails."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


def _names(classes):
    if isinstance(classes, tuple):
        return ', '.join(getattr(each, '__name__', str(each)) for each in classes)
    return getattr(classes, '__name__', str(classes))


class _AssertRaises:
    """What assertRaises gives: a context that one exception leaves."""

    def __init__(self, expected, case, pattern=None):
        self.expected = expected
        self.test_case = case
        self.pattern = pattern
        self.msg = None
        self.called = None

    _base, _wanted = BaseException, 'an exception type or tuple of exception types'

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all([isinstance(kind, type) and issubclass(kind, self._base) for kind in kinds]):
            raise TypeError(f'{name}() arg 1 must be {self._wanted}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.called = getattr(function, '__name__', str(function))
        with self:
            function(*args, **kwargs)

    def _caller(self):
        return f' by {self.called}' if self.called else ''

    def _fail(self, message):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, message))

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            self._fail(f'{_names(self.expected)} not raised{self._caller()}')
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.pattern is not None and not re.search(self.pattern, str(value)):
            pattern = self.pattern if isinstance(self.pattern, str) else self.pattern.pattern
            self._fail(f'"{pattern}" does not match "{value}"')
        return True


class _AssertWarns(_AssertRaises):
    """What assertWarns gives: a context in which a warning appears."""

    _base, _wanted = Warning, 'a warning type or tuple of warning types'

    def __enter__(self):
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter('always')
        return self

    def __exit__(self, kind, value, tb):
        self._catcher.__exit__(kind, value, tb)
        if kind is not None:
            return False
        for seen in self.warnings:
            if not issubclass(seen.category, self.expected):
                continue
            if self.pattern is None or re.search(self.pattern, str(seen.message)):
                self.warning = seen.message
                self.filename, self.lineno = seen.filename, seen.lineno
                return True
        self._fail(f'{_names(self.expected)} not triggered{self._caller()}')


class _SubTest:
    """One of the parts of a test that fail on their own."""

    def __init__(self, case, message, params):
        self.test_case = case
        self._message = message
        self.params = params
        self.failureException = case.failureException

    def _description(self):
        parts = [] if self._message is None else [f'[{self._message}]']
        if self.params:
            params = ', '.join(f'{name}={value!r}' for name, value in self.params.items())
            parts.append(f'({params})')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._description()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._description()}'


class _SubTestContext:
    def __init__(self, case, message, params):
        self._case = case
        self._message = message
        self._params = params

    def __enter__(self):
        case = self._case
        outer = case._subtest
        params = {**outer.params, **self._params} if outer is not None else self._params
        self._outer = outer
        case._subtest = _SubTest(case, self._message, params)

    def __exit__(self, kind, value, tb):
        case = self._case
        subtest, case._subtest = case._subtest, self._outer
        if kind is None:
            return False
        if issubclass(kind, (KeyboardInterrupt, _ShouldStop)):
            return False
        result = case._result
        if issubclass(kind, SkipTest):
            result.addSkip(subtest, str(value))
            return True
        case._failed = True
        result.addSubTest(case, subtest, (kind, value, tb))
        if result.failfast:
            raise _ShouldStop
        return True


def _shorten(value):
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)


def _count_differently(first, second):
    """Whether items occur in different numbers; those that are hashable are counted at once."""
    try:
        counts = [dict.fromkeys(items, 0) for items in (first, second)]
    except TypeError:
        return True
    for count, items in zip(counts, (first, second)):
        for item in items:
            count[item] += 1
    return counts[0] != counts[1]


_class_cleanups = []


class TestCase:
    """A class whose instances are single test cases."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _diffThreshold = 1 << 16

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []
        self._subtest = None
        self._result = None
        self._failed = False
        self._equality = {}
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError(f'no such test method in {self.__class__}: {methodName}')
        self._testMethodDoc = getattr(method, '__doc__', None)

    def setUp(self):
        """Hook method for setting up the test fixture before exercising it."""

    def tearDown(self):
        """Hook method for deconstructing the test fixture after testing it."""

    @classmethod
    def setUpClass(cls):
        """Hook method for setting up class fixture before running tests in the class."""

    @classmethod
    def tearDownClass(cls):
        """Hook method for deconstructing the class fixture after running all tests in the class."""

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Add a function to be called behind tearDownClass."""
        _class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        """Execute all class cleanup functions."""
        while _class_cleanups:
            function, args, kwargs = _class_cleanups.pop()
            function(*args, **kwargs)

    def addCleanup(self, function, /, *args, **kwargs):
        """Add a function to be called when the test is completed."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context that is left when the test is completed."""
        value = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return value

    @classmethod
    def enterClassContext(cls, cm):
        """Same as enterContext, but class-wide."""
        value = cm.__enter__()
        cls.addClassCleanup(cm.__exit__, None, None, None)
        return value

    def addTypeEqualityFunc(self, typeobj, function):
        """Add a type specific assertEqual style function to compare a type."""
        self._equality[typeobj] = function

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from .runner import TestResult
        return TestResult()

    def id(self):
        return f'{self.__class__.__module__}.{self.__class__.__qualname__}.{self._testMethodName}'

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        cls = self.__class__
        return f'{self._testMethodName} ({cls.__module__}.{cls.__qualname__}.{self._testMethodName})'

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} testMethod={self._testMethodName}>'

    def subTest(self, msg=None, **params):
        """A context whose failure does not end the test."""
        return _SubTestContext(self, msg, params)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def _attempt(self, function):
        """Run one step of the test; the exception that it ended with, or None."""
        try:
            function()
        except (KeyboardInterrupt, _ShouldStop):
            raise
        except BaseException:
            return sys.exc_info()
        return None

    def run(self, result=None):
        """Run the test, and tell the result what became of it."""
        own_result = result is None
        if own_result:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            self._run(result)
        except _ShouldStop:
            pass
        finally:
            result.stopTest(self)
            if own_result:
                result.stopTestRun()
        return result

    def _run(self, result):
        method = getattr(self, self._testMethodName)
        function = getattr(method, '__func__', method)
        for item in (self.__class__, function):
            if getattr(item, '__unittest_skip__', False):
                result.addSkip(self, getattr(item, '__unittest_skip_why__', ''))
                return
        expects_failure = (getattr(self.__class__, '__unittest_expecting_failure__', False)
                           or getattr(function, '__unittest_expecting_failure__', False))
        self._result = result
        self._failed = False
        expected = None
        passed = True

        def note(outcome):
            nonlocal expected, passed
            if outcome is None:
                return
            passed = False
            if issubclass(outcome[0], SkipTest):
                result.addSkip(self, str(outcome[1]))
            elif expects_failure:
                expected = outcome
            elif issubclass(outcome[0], self.failureException):
                result.addFailure(self, outcome)
            else:
                result.addError(self, outcome)

        outcome = self._attempt(self.setUp)
        note(outcome)
        if outcome is None:
            note(self._attempt(method))
            note(self._attempt(self.tearDown))
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            note(self._attempt(lambda: function(*args, **kwargs)))
        if expects_failure and expected is not None:
            result.addExpectedFailure(self, expected)
        elif passed and not self._failed:
            if expects_failure:
                result.addUnexpectedSuccess(self)
            else:
                result.addSuccess(self)
        self._result = None

    def doCleanups(self):
        """Execute all cleanup functions."""
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)
        return True

    def debug(self):
        """Run the test without collecting errors."""
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        self.doCleanups()

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fail immediately, with the given message."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _refuse(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        """Check that the expression is true."""
        if not expr:
            self._refuse(msg, f'{_shorten(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        """Check that the expression is false."""
        if expr:
            self._refuse(msg, f'{_shorten(expr)} is not false')

    def assertEqual(self, first, second, msg=None):
        """Fail if the two objects are unequal as determined by the '==' operator."""
        if type(first) is type(second):
            special = self._equality.get(type(first))
            special = getattr(self, _EQUALITY[type(first)]) if special is None and type(first) in _EQUALITY else special
            if special is not None:
                special(first, second, msg=msg)
                return
        self._baseAssertEqual(first, second, msg)

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            from . import difference
            self._refuse(msg, '{} != {}'.format(*difference.shown_pair(first, second)))

    def assertNotEqual(self, first, second, msg=None):
        """Fail if the two objects are equal as determined by the '!=' operator."""
        if not first != second:
            self._refuse(msg, f'{_shorten(first)} == {_shorten(second)}')

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + f'\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it.'

    def assertMultiLineEqual(self, first, second, msg=None):
        """Assert that two multi-line strings are equal."""
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first != second:
            from . import difference
            if max(len(first), len(second)) > self._diffThreshold:
                self._baseAssertEqual(first, second, msg)
            self._refuse(msg, self._truncateMessage('{} != {}'.format(*difference.shown_pair(first, second)),
                                                    difference.of_texts(first, second)))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """An equality assertion for ordered sequences (like lists and tuples)."""
        name = 'sequence' if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for sequence, which in ((seq1, 'First'), (seq2, 'Second')):
                if not isinstance(sequence, seq_type):
                    raise self.failureException(f'{which} sequence is not a {name}: {_shorten(sequence)}')
        from . import difference
        told = difference.of_sequences(seq1, seq2, name, seq_type is not None)
        if told is not None:
            self.fail(self._formatMessage(msg, self._truncateMessage(told, difference.of_values(seq1, seq2))))

    def assertListEqual(self, list1, list2, msg=None):
        """A list-specific equality assertion."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """A tuple-specific equality assertion."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertDictEqual(self, d1, d2, msg=None):
        """A dict-specific equality assertion."""
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            from . import difference
            self.fail(self._formatMessage(msg, self._truncateMessage('{} != {}'.format(*difference.shown_pair(d1, d2)),
                                                                     difference.of_values(d1, d2))))

    def assertSetEqual(self, set1, set2, msg=None):
        """A set-specific equality assertion."""
        lines = []
        for items, others, which, rest in ((set1, set2, 'first', 'second'), (set2, set1, 'second', 'first')):
            try:
                left = items.difference(others)
            except TypeError as error:
                self.fail(f'invalid type when attempting set difference: {error}')
            except AttributeError as error:
                self.fail(f'{which} argument does not support set difference: {error}')
            if left:
                lines.append(f'Items in the {which} set but not the {rest}:')
                lines += [repr(item) for item in left]
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertCountEqual(self, first, second, msg=None):
        """An unordered sequence comparison asserting that the same elements occur as often."""
        first, second = list(first), list(second)
        if _count_differently(first, second):
            from . import difference
            lines = difference.of_counts(first, second)
            if lines:
                told = self._truncateMessage('Element counts were not equal:\n', '\n'.join(lines))
                self.fail(self._formatMessage(msg, told))

    def assertIn(self, member, container, msg=None):
        """Just like self.assertTrue(a in b), but with a nicer default message."""
        if member not in container:
            self._refuse(msg, f'{_shorten(member)} not found in {_shorten(container)}')

    def assertNotIn(self, member, container, msg=None):
        """Just like self.assertTrue(a not in b), but with a nicer default message."""
        if member in container:
            self._refuse(msg, f'{_shorten(member)} unexpectedly found in {_shorten(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        """Just like self.assertTrue(a is b), but with a nicer default message."""
        if expr1 is not expr2:
            self._refuse(msg, f'{_shorten(expr1)} is not {_shorten(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        """Just like self.assertTrue(a is not b), but with a nicer default message."""
        if expr1 is expr2:
            self._refuse(msg, f'unexpectedly identical: {_shorten(expr1)}')

    def assertIsNone(self, obj, msg=None):
        """Same as self.assertTrue(obj is None), with a nicer default message."""
        if obj is not None:
            self._refuse(msg, f'{_shorten(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        """Included for symmetry with assertIsNone."""
        if obj is None:
            self._refuse(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        """Same as self.assertTrue(isinstance(obj, cls)), with a nicer default message."""
        if not isinstance(obj, cls):
            self._refuse(msg, f'{_shorten(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Included for symmetry with assertIsInstance."""
        if isinstance(obj, cls):
            self._refuse(msg, f'{_shorten(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        """Just like self.assertTrue(a < b), but with a nicer default message."""
        if not a < b:
            self._refuse(msg, f'{_shorten(a)} not less than {_shorten(b)}')

    def assertLessEqual(self, a, b, msg=None):
        """Just like self.assertTrue(a <= b), but with a nicer default message."""
        if not a <= b:
            self._refuse(msg, f'{_shorten(a)} not less than or equal to {_shorten(b)}')

    def assertGreater(self, a, b, msg=None):
        """Just like self.assertTrue(a > b), but with a nicer default message."""
        if not a > b:
            self._refuse(msg, f'{_shorten(a)} not greater than {_shorten(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        """Just like self.assertTrue(a >= b), but with a nicer default message."""
        if not a >= b:
            self._refuse(msg, f'{_shorten(a)} not greater than or equal to {_shorten(b)}')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail if the two objects differ by more than so many decimal places, or a delta."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            if difference > delta:
                self._refuse(msg, f'{_shorten(first)} != {_shorten(second)} within '
                                  f'{_shorten(delta)} delta ({_shorten(difference)} difference)')
            return
        places = 7 if places is None else places
        if round(difference, places) != 0:
            self._refuse(msg, f'{_shorten(first)} != {_shorten(second)} within {places!r} places '
                              f'({_shorten(difference)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail if the two objects are almost equal."""
        if delta is not None:
            if not (first == second) and abs(first - second) > delta:
                return
            self._refuse(msg, f'{_shorten(first)} == {_shorten(second)} within {_shorten(delta)} '
                              f'delta ({_shorten(abs(first - second))} difference)')
        places = 7 if places is None else places
        if first == second or round(abs(first - second), places) == 0:
            self._refuse(msg, f'{_shorten(first)} == {_shorten(second)} within {places!r} places')

    def assertRegex(self, text, expected_regex, msg=None):
        """Fail the test unless the text matches the regular expression."""
        if isinstance(expected_regex, (str, bytes)):
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._refuse(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fail the test if the text matches the regular expression."""
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._refuse(msg, f'Regex matched: {match[0]!r} matches '
                              f'{unexpected_regex.pattern!r} in {text!r}')

    def assertLogs(self, logger=None, level=None):
        """Fail unless a log message of level *level* or higher is emitted on *logger* or its children."""
        from .logs import AssertLogs
        return AssertLogs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        """Fail unless no log messages of level *level* or higher are emitted on *logger* or its children."""
        from .logs import AssertLogs
        return AssertLogs(self, logger, level, True)

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fail unless an exception of the class is raised by the callable, or in the context."""
        return _AssertRaises(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """Asserts that the message in a raised exception matches a regex."""
        return _AssertRaises(expected_exception, self, expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fail unless a warning of the class is triggered."""
        return _AssertWarns(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """Asserts that the message in a triggered warning matches a regex."""
        return _AssertWarns(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)


def _deprecated(old, new):
    """A method's former name, which warns."""
    function = getattr(TestCase, new)

    def method(self, *args, **kwargs):
        warnings.warn(f'Please use {new} instead.', DeprecationWarning, 2)
        return function(self, *args, **kwargs)
    method.__name__, method.__qualname__ = old, f'TestCase.{old}'
    setattr(TestCase, old, method)


for _old, _new in (('failUnlessEqual', 'assertEqual'), ('assertEquals', 'assertEqual'),
                   ('failIfEqual', 'assertNotEqual'), ('assertNotEquals', 'assertNotEqual'),
                   ('failUnlessAlmostEqual', 'assertAlmostEqual'), ('assertAlmostEquals', 'assertAlmostEqual'),
                   ('failIfAlmostEqual', 'assertNotAlmostEqual'), ('assertNotAlmostEquals', 'assertNotAlmostEqual'),
                   ('failUnless', 'assertTrue'), ('assert_', 'assertTrue'), ('failUnlessRaises', 'assertRaises'),
                   ('failIf', 'assertFalse'), ('assertRaisesRegexp', 'assertRaisesRegex'),
                   ('assertRegexpMatches', 'assertRegex'), ('assertNotRegexpMatches', 'assertNotRegex')):
    _deprecated(_old, _new)


# Which method compares two values of one type, unless addTypeEqualityFunc has named another.
_EQUALITY = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual',
             frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}


class FunctionTestCase(TestCase):
    """A test case that wraps a test function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = testFunc, setUp, tearDown
        self._description = description

    def setUp(self):
        if self._functions[1] is not None:
            self._functions[1]()

    def tearDown(self):
        if self._functions[2] is not None:
            self._functions[2]()

    def runTest(self):
        self._functions[0]()

    def id(self):
        return self._functions[0].__name__

    def shortDescription(self):
        return self._description or self._functions[0].__doc__

    def __str__(self):
        return f'unittest.case.FunctionTestCase ({self.id()})'
