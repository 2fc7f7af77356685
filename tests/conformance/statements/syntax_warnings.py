import warnings

TEXTS = [
    'assert (x, "message")',
    'assert ()',
    'x is 1',
    'x is not "a"',
    '1 is x',
    'x is ()',
    'x is -1',
    'x is None',
    'x is True',
    'x is not ...',
    'x is y is 1',
    'x < 1 is y',
    'x == 1',
    'x is [1]',
    '[(1, 2) (3, 4)]',
    '[[1, 2] (3, 4)]',
    '[{1} (3,)]',
    '[{} (3,)]',
    '["a" (3)]',
    '[f"{x}" (3)]',
    '[1 (2)]',
    '[None (2)]',
    '[(y for y in x) (2)]',
    '[[y for y in x] (2)]',
    '(lambda: 1)()',
    '[(1, 2) [3, 4]]',
    '[[1, 2] [3, 4]]',
    '[(1, 2) [0]]',
    '[(1, 2) [True]]',
    '[(1, 2) [1:2]]',
    '[(1, 2) [x]]',
    '["ab" ["c"]]',
    '[b"ab" [1.5]]',
    '[{1} [2]]',
    '[1 [2]]',
    '[... [2]]',
    '[(lambda: 1) [2]]',
    '[{} [2.5]]',
    'def f():\n    class C:\n        if x is 1:\n            assert (1, 2)\n        y = [() ()]',
    'x = "a" is "b" is "c"',
    'lambda: x is 5',
]

for text in TEXTS:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(text, '<text>', 'exec')
    print(repr(text))
    for warning in caught:
        print('   ', warning.category.__name__, warning.filename, warning.lineno, warning.message)

warnings.simplefilter('error')
for text in ('\nx is 1', 'y = [(1, 2) (3, 4)]', 'assert (1, 2)'):
    try:
        compile(text, '<text>', 'exec')
    except SyntaxError as error:
        print(error.msg, error.filename, error.lineno, error.offset, error.end_lineno, error.end_offset)

with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    print(eval('1 is 1.5'))
