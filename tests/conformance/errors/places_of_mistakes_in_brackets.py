# Mistakes in brackets, comprehensions and calls: the message and its place.
import warnings


def show(text):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            compile(text, 'file', 'exec')
            found = 'accepted'
        except SyntaxError as error:
            found = type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset
        except ValueError as error:
            found = str(error)
    print(repr(text), found, [(each.category.__name__, str(each.message), each.lineno) for each in caught])


for text in [
    '[x for x y]',
    '[x for x y in z]',
    '[x for x, y z]',
    '(x for x y in z)',
    'f(x for x y in z)',
    '{x: 1 for x y in z}',
    '[x for x.y]',
    '[x for (x) y in z]',
    '[x for x not in z]',
    'x = (',
    'x = [1,\n',
    '"abc',
    'x = """abc',
    'if x:',
    'if x:\n',
    'class A:\n',
    'x = 1 +',
    'x = 1 +\n',
    'for',
    '(a',
    '{',
    '[i := 0, j := 1 for k in x]',
    '[i := 0, j for k in x]',
    '[i, j := 1 for k in x]',
    '{i := 0, j := 1 for k in x}',
    '[i, j for k in x]',
    '[(i), j for k in x]',
    'f(\\',
    'f(1,\\\n',
    'f(\n\\',
    'x = \\',
    'x = [1 \\',
    'f(a=1, b)',
    'f(**k, b)',
    'f(a=1, b==,)',
    'f(**k, b==,)',
    'f(a=1, b=2, c d)',
    'f(a=1, b c=2)',
    'f(a=1, *b)',
    'f(**k, *b)',
    'd["quick" = 1\nprint(1)',
    'd[quick = 1\nprint(1)',
    'f("a" = 1\nprint(1)',
    'f(a.b = 1\nprint(1)',
    '(x = 1\nprint(1)',
    "d['a' = 1",
    "You can hold the movement '\\x' by",
    "Make sure b'é' that",
    "class A(b'é'): pass",
    "class A(x b'é'): pass",
    "if x b'é': pass",
    "if __name__ == 'm'{\n    x()\n",
    'while x {\n  y\n',
    'if x (\n  y\n',
    'assert x {\n y\n',
    'Written by Marc-Andre Lemburg (mal@x.co\n',
    'f(-> ) += 1',
    'f(->) = 1',
    'f(1 2) += 1',
    '(a, b) += 1',
    'x + 1 += 2',
]:
    show(text)
