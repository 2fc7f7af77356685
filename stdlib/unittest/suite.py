"""Suites of tests, and how they are found in classes and modules."""

import functools
import sys

from .case import SkipTest, TestCase
from .module_cleanup import doModuleCleanups


class _Fixture:
    """The setting up or tearing down of a class or a module, where it fails."""

    failureException = None

    def __init__(self, description):
        self._description = description

    def id(self):
        return self._description

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0

    def __str__(self):
        return self._description


class TestSuite:
    """A test suite is a composite test consisting of a number of TestCases."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        if not isinstance(other, TestSuite):
            return NotImplemented
        return self._tests == list(other)

    def __repr__(self):
        return f'<unittest.suite.TestSuite tests={self._tests}>'

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def addTest(self, test):
        """Add a test or a suite."""
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        """Add several."""
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        """How many tests there are."""
        return sum(test.countTestCases() for test in self._tests)

    def _flat(self):
        for test in self._tests:
            if isinstance(test, TestSuite):
                yield from test._flat()
            else:
                yield test

    def run(self, result, debug=False):
        """Run all tests, with what their classes and modules set up and tear down."""
        module = cls = None
        usable = module_usable = True
        for test in self._flat():
            if result.shouldStop:
                break
            if not isinstance(test, TestCase):
                test(result)
                continue
            if type(test) is not cls:
                if cls is not None and usable and module_usable:
                    self._leave_class(cls, result)
                if test.__class__.__module__ != module:
                    if module is not None:
                        self._leave_module(module, module_usable, result)
                    module = test.__class__.__module__
                    module_usable = self._module_hook(module, 'setUpModule', result)
                cls = type(test)
                usable = module_usable and self._enter_class(cls, result)
            if usable and module_usable:
                test.run(result)
        if cls is not None and usable and module_usable:
            self._leave_class(cls, result)
        if module is not None:
            self._leave_module(module, module_usable, result)
        return result

    def debug(self):
        """Run the tests without collecting errors in a TestResult"""
        for test in self._tests:
            test.debug()

    def _leave_module(self, module, usable, result):
        if usable:
            self._module_hook(module, 'tearDownModule', result)
        self._hook(doModuleCleanups, f'tearDownModule ({module})', result)

    def _hook(self, hook, description, result):
        try:
            hook()
        except SkipTest as skipped:
            result.addSkip(_Fixture(description), str(skipped))
            return False
        except Exception:
            result.addError(_Fixture(description), sys.exc_info())
            return False
        return True

    def _enter_class(self, cls, result):
        if getattr(cls, '__unittest_skip__', False):
            return True
        return self._hook(cls.setUpClass, f'setUpClass ({cls.__module__}.{cls.__qualname__})', result)

    def _leave_class(self, cls, result):
        if getattr(cls, '__unittest_skip__', False):
            return
        self._hook(cls.tearDownClass, f'tearDownClass ({cls.__module__}.{cls.__qualname__})', result)
        self._hook(cls.doClassCleanups, f'tearDownClass ({cls.__module__}.{cls.__qualname__})', result)

    def _module_hook(self, name, hook, result):
        function = getattr(sys.modules.get(name), hook, None)
        return function is None or self._hook(function, f'{hook} ({name})', result)


BaseTestSuite = TestSuite


class TestLoader:
    """Finds tests."""

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(lambda first, second: (first > second) - (first < second))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        """The sorted names of the test methods of a class."""
        names = [name for name in dir(testCaseClass) if self._is_test(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_test(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        if self.testNamePatterns is None:
            return True
        import fnmatch
        full = f'{cls.__module__}.{cls.__qualname__}.{name}'
        return any(fnmatch.fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """A suite of the tests in all modules below a folder whose names match the pattern."""
        import os
        if top_level_dir is None:
            top_level_dir = start_dir
        top_level_dir = os.path.abspath(top_level_dir)
        if not os.path.isdir(os.path.abspath(start_dir)):
            raise ImportError(f'Start directory is not importable: {start_dir!r}')
        if top_level_dir not in sys.path:
            sys.path.insert(0, top_level_dir)
        return self.suiteClass(list(self._discovered(os.path.abspath(start_dir), pattern, top_level_dir)))

    def _discovered(self, folder, pattern, top):
        import fnmatch
        import os
        for entry in sorted(os.listdir(folder)):
            place = os.path.join(folder, entry)
            if os.path.isfile(place):
                if not fnmatch.fnmatch(entry, pattern) or not entry[:-3].isidentifier():
                    continue
                name = os.path.relpath(place, top)[:-3].replace(os.sep, '.')
                try:
                    __import__(name)
                except SkipTest as skipped:
                    yield self.suiteClass([_failed(name, skipped)])
                except Exception as error:
                    yield self.suiteClass([_failed(name, error)])
                else:
                    yield self.loadTestsFromModule(sys.modules[name], pattern=pattern)
            elif os.path.isfile(os.path.join(place, '__init__.py')):
                yield from self._discovered(place, pattern, top)

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of all tests of a class."""
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(testCaseClass(name) for name in names)

    def loadTestsFromModule(self, module, *args, pattern=None, **kwargs):
        """A suite of all tests of a module."""
        found = []
        for name in dir(module):
            item = getattr(module, name)
            if isinstance(item, type) and issubclass(item, TestCase) and item is not TestCase \
                    and item.__name__ != 'FunctionTestCase':
                found.append(self.loadTestsFromTestCase(item))
        suite = self.suiteClass(found)
        load_tests = getattr(module, 'load_tests', None)
        return suite if load_tests is None else load_tests(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        """A suite of the tests that a dotted name means."""
        parts = name.split('.')
        item = module
        if item is None:
            rest = []
            while parts:
                try:
                    item = __import__('.'.join(parts))
                    break
                except ImportError:
                    rest.insert(0, parts.pop())
                    if not parts:
                        raise
            parts = parts[1:] + rest
        parent = None
        for part in parts:
            parent, item = item, getattr(item, part)
        if isinstance(item, type) and issubclass(item, TestCase):
            return self.loadTestsFromTestCase(item)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if callable(item):
            made = item()
            return made if isinstance(made, TestSuite) else self.suiteClass([made])
        return self.loadTestsFromModule(item)

    def loadTestsFromNames(self, names, module=None):
        """A suite of the tests that dotted names mean."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


def _failed(name, failure):
    """A test that fails as the import of a module did."""
    class _FailedTest(TestCase):
        def __getattr__(self, attribute):
            if attribute != name:
                raise AttributeError(attribute)

            def fail():
                if isinstance(failure, SkipTest):
                    raise failure
                import traceback
                text = ''.join(traceback.format_exception(failure))
                raise ImportError(f'Failed to import test module: {name}\n{text}\n')
            return fail
    _FailedTest.__module__ = 'unittest.loader'
    _FailedTest.__qualname__ = '_FailedTest'
    return _FailedTest(name)


defaultTestLoader = TestLoader()


def getTestCaseNames(testCaseClass, prefix, sortUsing=TestLoader.sortTestMethodsUsing, testNamePatterns=None):
    """The names of the test methods of a class."""
    loader = TestLoader()
    loader.testMethodPrefix, loader.sortTestMethodsUsing = prefix, sortUsing
    loader.testNamePatterns = testNamePatterns
    return loader.getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix='test'):
    """A suite of all tests of a class."""
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    return loader.loadTestsFromTestCase(testCaseClass)


def findTestCases(module):
    """A suite of all tests of a module."""
    return defaultTestLoader.loadTestsFromModule(module)
