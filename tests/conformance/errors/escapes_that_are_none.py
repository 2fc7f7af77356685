# An escape that is none is accepted, with a warning that few filters show.
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
    "'\\d'",
    "b'\\d'",
    "'\\400'",
    "f'\\d{x}'",
    "'''\n\\d'''",
    "'\\8'",
    "b'\\8'",
    "rb'\\d'",
    "b'\\400'",
    "f'{x}\\d'",
    "f'\\d'",
    "'a' '\\q'",
]:
    show(text)
