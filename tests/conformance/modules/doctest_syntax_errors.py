"""Of a SyntaxError that is expected, the place is not compared.

>>> a.None = 1
Traceback (most recent call last):
SyntaxError: invalid syntax
>>> def f(x):
...     global x
Traceback (most recent call last):
SyntaxError: name 'x' is parameter and global
>>> exec("if True:\\nx")
Traceback (most recent call last):
  ...
IndentationError: expected an indented block after 'if' statement on line 1
"""
import doctest
print(doctest.testmod())
