# The standard output refuses surrogates or not, as the environment says; the standard error shows them escaped.
import os
import subprocess
import sys

PROGRAMS = [
    r"print('before'); print('\ud800')",
    r"import sys; sys.stdout.write('\ud800\udfff')",
    r"import sys; sys.stderr.write('\ud800é\n')",
    r"raise ValueError('\ud800')",
    r"class Wrong(Exception): pass" + '\n' + r"error = Wrong('é'); error.add_note('\udc80'); raise error",
    r"import sys; sys.exit('\ud800')",
    r"exec(compile('1/0', '\ud800', 'exec'))",
    r"print('a', end='\ud800')",
    r"import sys; sys.stdout.reconfigure(errors='surrogateescape'); print('\udcff\udcfe')",
    r"import sys; print(sys.stdin.errors, sys.stdout.errors, sys.stderr.errors)",
    r"'\ud800'.none",
    r"import warnings; warnings.warn('\ud800')",
    r"print('\udcff')",
]
for variables in {}, {'LC_ALL': 'C.UTF-8'}, {'PYTHONIOENCODING': 'utf-8:backslashreplace'}, {'PYTHONIOENCODING': 'utf-8'}:
    print(variables)
    for program in PROGRAMS:
        done = subprocess.run([sys.executable, '-c', program], env={'PATH': os.environ['PATH'], **variables},
                              stdin=subprocess.DEVNULL, capture_output=True)
        print(done.returncode, done.stdout, done.stderr)
