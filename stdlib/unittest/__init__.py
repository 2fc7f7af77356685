"""Tests: cases with assertions, suites of them, and a runner that reports what failed."""

__all__ = ['TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase',
           'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless',
           'expectedFailure', 'TextTestResult', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext',
           'TestProgram', 'installHandler', 'registerResult', 'removeResult', 'removeHandler', 'getTestCaseNames',
           'makeSuite', 'findTestCases', 'IsolatedAsyncioTestCase']

from .case import (FunctionTestCase, SkipTest, TestCase, expectedFailure, skip, skipIf, skipUnless)
from .module_cleanup import addModuleCleanup, doModuleCleanups, enterModuleContext
from .suite import (BaseTestSuite, TestLoader, TestSuite, defaultTestLoader, findTestCases, getTestCaseNames, makeSuite)
from .runner import TestResult, TextTestResult, TextTestRunner
from .program import TestProgram, main
from .signals import installHandler, registerResult, removeHandler, removeResult


def __getattr__(name):
    if name == 'IsolatedAsyncioTestCase':
        from .async_case import IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
