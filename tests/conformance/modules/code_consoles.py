"""code: interpreters of statements, and consoles that read them."""
import code
import sys


class Console(code.InteractiveConsole):
    """Reads lines from a list, and shows what is written."""

    def __init__(self, lines, names=None):
        super().__init__(names)
        self.lines = list(lines)

    def raw_input(self, prompt=''):
        if not self.lines:
            raise EOFError
        line = self.lines.pop(0)
        print(prompt + line)
        if line == 'INTERRUPT':
            raise KeyboardInterrupt
        return line

    def write(self, data):
        print('|', data.rstrip('\n'))


def talk(*lines, **options):
    console = Console(lines, {'__name__': 'named', 'given': 5})
    try:
        console.interact(**options)
    except SystemExit as error:
        print('exit', error.code)
    print(sorted(name for name in console.locals if not name.startswith('__')))


talk('given', 'x = 1', 'x + given', 'def f():', '    return x', '', 'f()', '1/0', 'x y', '__name__', banner='Hello')
talk('for i in range(2):', '    print(i)', '', 'INTERRUPT', 'if 1:', 'INTERRUPT', 'x = (', '1)', 'x', banner='', exitmsg='bye')
talk('def g():', '  raise KeyError("k") from ValueError("v")', '', 'g()', 'raise SystemExit(3)', 'never', banner='b')
talk(banner='only this', exitmsg='')
talk('import sys', 'sys.ps1 = "in: "', 'x = 3', 'sys.ps2 = "more: "', 'if x:', '  x', '', 'sys.ps1, sys.ps2 = ">>> ", "... "', banner='prompts')

interpreter = code.InteractiveInterpreter({})
for source in ('x = 5', 'print(x)', 'if x:', 'x = 6'):
    print(interpreter.runsource(source))
interpreter.runcode(compile('print(x)', '<file>', 'exec'))
try:
    interpreter.runcode(compile('raise SystemExit', '<file>', 'exec'))
except SystemExit:
    print('left')

console = Console([])
print(console.push('x = 1'), console.push('if x:'), console.buffer, console.push('  print(x)'), console.push(''), console.buffer)
console.push('if 1:')
console.resetbuffer()
print(console.push('print(x)'), console.push('1/0'), sys.last_type)
lines = iter(['a = 1', 'print(a)'])


def read(prompt):
    for line in lines:
        return line
    raise EOFError


sys.stderr = sys.stdout
code.interact('banner', read, {}, 'end')
