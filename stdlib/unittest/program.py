"""The program that runs the tests of a module: unittest.main()."""

import sys

from .runner import TextTestRunner
from .suite import defaultTestLoader


class TestProgram:
    """A command-line program that runs a set of tests."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        names = []
        failfast = bool(failfast)
        for word in (sys.argv if argv is None else argv)[1:]:
            if word in ('-v', '--verbose'):
                verbosity = 2
            elif word in ('-q', '--quiet'):
                verbosity = 0
            elif word in ('-f', '--failfast'):
                failfast = True
            elif not word.startswith('-'):
                names.append(word)
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            self.test = testLoader.loadTestsFromNames(names, module)
        else:
            self.test = testLoader.loadTestsFromModule(module)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=failfast)
        self.result = testRunner.run(self.test)
        if exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
