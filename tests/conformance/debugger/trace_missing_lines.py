"""Reports of the lines that have not run, and the command line of trace."""
import os
import subprocess
import sys
import tempfile
import trace

import mod_parts

with tempfile.TemporaryDirectory() as folder:
    tracer = trace.Trace(count=1, trace=0, ignoredirs=[sys.prefix, sys.base_prefix])
    print(tracer.runfunc(mod_parts.Shape().area))
    tracer.results().write_results(show_missing=True, coverdir=folder)
    with open(os.path.join(folder, 'mod_parts.cover')) as file:
        print(file.read())

    def run(*arguments):
        command = [sys.executable, '-m', 'trace', *arguments]
        done = subprocess.run(command, capture_output=True, text=True)
        output = done.stdout.replace(os.getcwd() + os.sep, '')
        print(*[line for line in output.split('\n') if 'frozen' not in line], sep='\n')
        print(done.stderr.split('\n')[-2:][0], done.returncode)

    run('-t', 'mod_program.py', '5')
    run('-c', '-s', '-m', '-C', folder, '--ignore-dir', '$prefix', 'mod_program.py')
    print(sorted(os.listdir(folder)))
    run('-l', 'mod_program.py', '1')
    run('-t', '--module', 'mod_program', '2')
    for arguments in ([], ['-t', '-l', 'x'], ['-r'], ['-t'], ['-t', 'nosuch.py'], ['--version'], ['-l', '-s', 'x']):
        run(*arguments)
