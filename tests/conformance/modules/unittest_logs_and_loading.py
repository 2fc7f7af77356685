# Assertions about logs, cleanups of modules and classes, old names, and how loaders find and order tests.
import logging
import unittest
import warnings


class Logs(unittest.TestCase):
    def test_logged(self):
        with self.assertLogs('wattle.case', level='WARNING') as found:
            logging.getLogger('wattle.case').info('too low')
            logging.getLogger('wattle.case.inner').warning('seen %d', 1)
        self.assertEqual(found.output, ['WARNING:wattle.case.inner:seen 1'])

    def test_nothing_logged(self):
        with self.assertLogs():
            pass

    def test_unexpected(self):
        with self.assertNoLogs('wattle.case'):
            logging.getLogger('wattle.case').error('oops')

    def test_old_name(self):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            self.assertEquals(1, 1)
        self.assertEqual(str(caught[0].message), 'Please use assertEqual instead.')


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Logs).run(result)
print(result.testsRun, len(result.errors))
for test, text in sorted(result.failures, key=lambda pair: pair[0].id()):
    print(test.id(), text.splitlines()[-1])
loader = unittest.TestLoader()
loader.sortTestMethodsUsing = lambda first, second: (first < second) - (first > second)
print(loader.getTestCaseNames(Logs))
loader.testNamePatterns = ['*old*']
print(loader.getTestCaseNames(Logs))
unittest.addModuleCleanup(print, 'first')
unittest.addModuleCleanup(print, 'second')
unittest.doModuleCleanups()
