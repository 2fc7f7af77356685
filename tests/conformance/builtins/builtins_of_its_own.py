# A namespace whose `__builtins__` is another mapping keeps names from what runs in it.
SPACES = [{}, {'__builtins__': {}}, {'__builtins__': {'len': len}}, {'__builtins__': {'__import__': __import__}}]
for space in SPACES:
    for text in ('len("ab")', 'print', '[x for x in (1, 2)]', '(lambda: len)()', '__builtins__ is not None'):
        try:
            value = eval(text, dict(space))
        except Exception as error:
            value = repr(error)
        print(text, value)
    for text in ('class A: pass', 'import sys', 'from sys import path', 'def f(): return abs\nf()', 'None'):
        try:
            exec(text, dict(space))
        except Exception as error:
            print(text, repr(error))

code = compile('len("abc")', '<text>', 'eval')
print(eval(code))
for _ in range(2):
    try:
        eval(code, {'__builtins__': {}})
    except NameError as error:
        print(error)
    print(eval(code), eval(code, {'__builtins__': {'len': lambda text: text}}))

import builtins

print(eval('len("ab")', {'__builtins__': builtins}), eval('len("ab")', {'__builtins__': builtins.__dict__}))


class Names(dict):
    def __missing__(self, name):
        raise KeyError(name)


try:
    eval('missing', {'__builtins__': Names()})
except NameError as error:
    print(error)
