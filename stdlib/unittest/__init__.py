"""Tests: cases with assertions, suites of them, and a runner that reports what failed."""

__all__ = ['TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase',
           'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless',
           'expectedFailure', 'TextTestResult', 'addModuleCleanup', 'TestProgram']

from .case import (FunctionTestCase, SkipTest, TestCase, expectedFailure, skip, skipIf, skipUnless)
from .suite import TestLoader, TestSuite, defaultTestLoader, findTestCases, makeSuite
from .runner import TestResult, TextTestResult, TextTestRunner
from .program import TestProgram, main
