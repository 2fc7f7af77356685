# Pipes, copies of the process, commands, and files by their numbers.
import os
import select
import sys


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, '|', error)


reading, writing = os.pipe()
print(os.write(writing, b'hi'), select.select([reading], [writing], [], 0) == ([reading], [writing], []))
print(os.read(reading, 10), select.select([reading], [], [], 0.01))
os.close(writing)
print(os.read(reading, 1))
os.close(reading)
attempt(os.read, reading, 1)
attempt(os.close, 999)
sys.stdout.flush()
child = os.fork()
if child == 0:
    os._exit(7)
found, status = os.waitpid(child, 0)
print(found == child, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
attempt(os.waitpid, -1, 0)
sys.stdout.flush()
child = os.fork()
if child == 0:
    os.execvp('sh', ['sh', '-c', 'exit 4'])
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), os.system('exit 3'))
os.environ['WATTLE_CASE'] = 'set'
sys.stdout.flush()
os.system('echo $WATTLE_CASE')
with os.popen('echo out; exit 2') as stream:
    print(stream.read(), end='')
print(os.popen('exit 2').close())
reading, writing = os.pipe()
with open(writing, 'w') as file:
    file.write('text')
with os.fdopen(reading) as file:
    print(file.read(), file.name == reading)
path = f'/tmp/wattle_case_numbers_{os.getpid()}'
number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
file = open(number, 'w+', closefd=False)
file.write('abc')
file.close()
print(os.lseek(number, 0, os.SEEK_SET), os.read(number, 5), os.fstat(number).st_size)
other = os.dup(number)
print(os.get_inheritable(other), os.dup2(number, other) == other, os.isatty(other))
os.close(other)
os.close(number)
print(open(path, opener=os.open).read())
attempt(open, -1)
attempt(open, path, closefd=False)
attempt(open, path, opener=lambda path, flags: -1)
os.remove(path)
print(len(os.times()), os.sysconf('SC_PAGE_SIZE'), os.access('/', os.R_OK), os.access('/nothing', os.F_OK), os.path.ismount('/'))
attempt(os.sysconf, 'x')
attempt(os.get_terminal_size, 0)
