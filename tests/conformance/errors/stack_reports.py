import io
import sys
import traceback

FILE = sys._getframe().f_code.co_filename


def inner(limit=None):
    written = io.StringIO()
    traceback.print_stack(file=written, limit=limit)
    print(written.getvalue().replace(FILE, 'file'))
    print([(entry.lineno, entry.name, entry.line) for entry in traceback.extract_stack()])
    return traceback.format_stack(limit=1)[0].replace(FILE, 'file')


def outer():
    return inner()


print(outer())
inner(2)
inner(-1)


class Worker:
    def work(self, count=3):
        frame = sys._getframe()
        for place, line in list(traceback.walk_stack(frame)):
            print(place.f_code.co_name, line > 0)
        del self, frame


Worker().work()
