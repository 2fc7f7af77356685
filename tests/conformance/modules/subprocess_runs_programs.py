# Programs are started, fed and waited for.
import subprocess
import sys

done = subprocess.run(['echo', 'one', 'two'], capture_output=True, text=True)
print(done)
print(subprocess.check_output('printf "a\\r\\nb"; exit 0', shell=True))
print(subprocess.check_output('printf "a\\r\\nb"', shell=True, text=True).encode())
print(subprocess.run(['cat'], input=b'x' * 200000, capture_output=True).stdout == b'x' * 200000)
print(subprocess.run('echo out; echo err >&2', shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
print(subprocess.run('echo err >&2; exit 3', shell=True, capture_output=True, text=True))
try:
    subprocess.run(['false'], check=True)
except subprocess.CalledProcessError as error:
    print(error, error.returncode, error.cmd, error.output)
try:
    subprocess.check_call('kill -9 $$', shell=True)
except subprocess.CalledProcessError as error:
    print(error)
try:
    subprocess.run(['sleep', '10'], timeout=0.05, capture_output=True)
except subprocess.TimeoutExpired as error:
    print(error, error.stdout)
try:
    subprocess.run(['no-such-program-anywhere'])
except FileNotFoundError as error:
    print(error)
print(subprocess.getstatusoutput('echo text; exit 2'), subprocess.getoutput('echo text'))
with subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
    process.stdin.write('first\nsecond\n')
    process.stdin.close()
    print(process.stdout.readline(), list(process.stdout), process.wait(), process.poll(), process.returncode)
process = subprocess.Popen(['sleep', '10'])
print(process.poll(), process)
process.terminate()
print(process.wait(), process)
print(subprocess.run('echo $VARIABLE; pwd', shell=True, env={'VARIABLE': 'value'}, cwd='/', capture_output=True).stdout)
print(subprocess.call(['true']), subprocess.list2cmdline(['a b', 'c"d', 'e\\', '']))
run = subprocess.run([sys.executable, '-c', 'import sys; print(sys.stdin.read()); sys.exit(4)'], input='in', text=True,
                     stdout=subprocess.PIPE)
print(run.returncode, run.stdout)
for wrong in ({'input': 'a', 'stdin': subprocess.PIPE}, {'capture_output': True, 'stdout': subprocess.PIPE}):
    try:
        subprocess.run(['true'], **wrong)
    except ValueError as error:
        print(error)
