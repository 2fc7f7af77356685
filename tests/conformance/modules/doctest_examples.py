"""Examples in docstrings are found, run and reported.

>>> square(3)
9
>>> 1 / 0
Traceback (most recent call last):
    ...
ZeroDivisionError: division by zero
"""
import doctest
import os
import sys
import unittest


def square(x):
    """Square.

    >>> square(-1)
    2
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> list(range(20))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> {'b': 1,
    ...  'a': 2}  # doctest: +NORMALIZE_WHITESPACE
    {'b':   1, 'a': 2}
    >>> undefined  # doctest: +SKIP
    3
    """
    return x * x


class Kind:
    """
    >>> Kind().method()
    5
    """

    def method(self):
        """
        >>> kind = Kind()
        >>> kind.method()
        6
        >>> kind.method()
        """
        return 5

    @property
    def item(self):
        """
        >>> 1
        1
        """


class Bare:
    """Writes without the folder that this file stands in."""

    encoding = sys.stdout.encoding

    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        return self.stream.write(text.replace(os.path.dirname(os.path.abspath(__file__)), 'here'))

    def flush(self):
        self.stream.flush()


if __name__ == '__main__':
    sys.stdout = Bare(sys.stdout)
    print(doctest.testmod())
    print(doctest.testmod(verbose=True))
    doctest.run_docstring_examples(square, globals(), name='square', optionflags=doctest.REPORT_NDIFF)
    print(doctest.script_from_examples(square.__doc__))
    result = unittest.TestResult()
    doctest.DocTestSuite().run(result)
    print(result.testsRun, len(result.failures))
