"""Debuggers of one's own: the events that Bdb passes on, and where it stops."""
import bdb
import os


class Log(bdb.Bdb):
    """Prints each event, and goes on by the method of the name."""

    def __init__(self, way, **options):
        super().__init__(**options)
        self.way = way

    def go_on(self, frame):
        if self.way in ('next', 'until', 'return'):
            getattr(self, f'set_{self.way}')(frame)
        else:
            getattr(self, f'set_{self.way}')()

    def tell(self, event, frame, *details):
        print(event, frame.f_code.co_name, frame.f_lineno, *details)

    def user_call(self, frame, argument_list):
        self.tell('call', frame, argument_list)
        self.set_step()

    def user_line(self, frame):
        self.tell('line', frame)
        self.go_on(frame)

    def user_return(self, frame, value):
        self.tell('return', frame, value)

    def user_exception(self, frame, details):
        self.tell('exception', frame, details[:2])

    def do_clear(self, number):
        print('clear', number, self.clear_bpbynumber(number))


def generate():
    yield 1
    yield 2


def fail():
    raise KeyError('k')


def work(number):
    total = 0
    for item in generate():
        total += item
    try:
        fail()
    except KeyError:
        total += 1
    return total + number


for way in ('step', 'next', 'until', 'return', 'continue', 'quit'):
    print('--', way)
    print(Log(way).runcall(work, 1))
print('-- skip', Log('step', skip=['__main__']).runcall(work, 1))
print('-- run')
names = dict(globals())
Log('step').run('x = work(2)\n', names)
print(names['x'], Log('step').runeval('1 + 1'))

file = os.path.abspath(__file__)
debugger = Log('continue')
print(debugger.set_break(file, 53), debugger.set_break(file, 56, True), debugger.set_break(file, 53, cond='item > 1'))
print(debugger.set_break(file, 9999).replace(file, 'FILE'))
print(debugger.runcall(work, 1))
for number in range(1, 4):
    found = bdb.Breakpoint.bpbynumber[number]
    print(number, found and found.bpformat().replace(file, 'FILE'))
print(debugger.get_break(file, 53), debugger.get_breaks(file, 1), debugger.get_file_breaks(file))
print([str(found).replace(file, 'FILE') for found in debugger.get_breaks(file, 53)])
for number in ('', 'x', '9', '2'):
    try:
        debugger.get_bpbynumber(number)
    except ValueError as error:
        print(error)
print(debugger.clear_break(file, 3).replace(file, 'FILE'), debugger.clear_break(file, 53), debugger.clear_all_breaks())
print(debugger.canonic('<string>'), debugger.is_skipped_module if False else debugger.breaks)
try:
    bdb.Bdb().do_clear(1)
except NotImplementedError as error:
    print(error)
