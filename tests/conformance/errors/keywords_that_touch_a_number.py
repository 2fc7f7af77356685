# A keyword that touches a number is accepted, with a warning.
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
    '1if 2 else 3',
    'x = 1if y else 2',
    '1or 2',
    '0x1for x in y',
    '1_000and 2',
    '1in x',
    '1is 2',
    '[1for x in y]',
    '0b1or 2',
    '1.5if x else y',
    '1jif x else y',
    '1e5or x',
    '0o7in x',
    '1not in x',
    '1x',
    '0xfor x in y',
    '1_',
    '1__0',
    '01',
]:
    show(text)
