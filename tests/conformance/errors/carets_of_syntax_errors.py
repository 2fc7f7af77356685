# The interpreter shows a length for errors that are SyntaxError itself, traceback for those of derived kinds too.
import sys
import traceback


class Own(SyntaxError):
    pass


sys.stderr = sys.stdout
for kind in Own, SyntaxError, IndentationError, TabError:
    for place in ((2, 1, 5), (2, 2, 5), (2, 1, 100), (2, 1, 0), (2, 1, -1), (-1, 1, 5), (30, 1, 40)):
        offset, end_line, end = place
        try:
            raise kind('message', ('file', 1, offset, 'abcdef', end_line, end))
        except SyntaxError as error:
            sys.__excepthook__(kind, error.with_traceback(None), None)
for text in 'if x:\npass', 'f(a for a in b, c)':
    try:
        compile(text, 'file', 'exec')
    except SyntaxError as error:
        print(traceback.format_exception_only(error))
        sys.__excepthook__(type(error), error.with_traceback(None), None)
