# Text streams take other parameters; a file without a buffer is of another class.
import io
import os
import sys

print(sys.stdout.reconfigure(line_buffering=True), sys.stdin.reconfigure(encoding='utf-8', errors='replace'))
path = f'/tmp/wattle_case_raw_{os.getpid()}'
with open(path, 'w', encoding='ascii') as file:
    file.write('a\n')
    file.reconfigure(encoding='latin-1', newline='\r\n')
    file.write('é\n')
    print(file.encoding, file.errors)
    try:
        file.reconfigure(encoding='nothing')
    except LookupError as error:
        print(error)
with open(path, 'rb', 0) as raw:
    print(type(raw).__name__, isinstance(raw, io.FileIO), isinstance(raw, io.RawIOBase), raw.read())
with open(path, 'rb') as file:
    print(type(file).__name__, isinstance(file, io.FileIO), isinstance(file, io.BufferedReader))
os.remove(path)
