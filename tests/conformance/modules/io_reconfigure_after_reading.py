# A text file that has been read keeps its encoding and ends of lines until its place is changed.
import os
import tempfile

folder = tempfile.mkdtemp()
place = os.path.join(folder, 'file')
with open(place, 'w', encoding='utf-8') as file:
    file.write('\xe4\nb\n')


def attempt(**named):
    try:
        print(file.reconfigure(**named), ascii(file.encoding), file.errors, file.line_buffering)
    except (OSError, TypeError, ValueError, LookupError) as error:
        print(type(error).__name__, error)


with open(place, encoding='utf-8') as file:
    attempt(encoding='latin-1')
    print(ascii(file.readline()))
    attempt(encoding='utf-8')
    attempt(errors='ignore')
    attempt(newline='\n')
    attempt(line_buffering=True)
    file.seek(0)
    attempt(encoding='utf-8')
    print(ascii(file.readline()))
with open(place, 'w', encoding='ascii') as file:
    attempt(encoding='latin-1', errors='replace')
    attempt(errors=3)
    attempt(encoding=b'ascii')
    attempt(encoding='nonsense')
    attempt(newline='x')
    file.write('\xe4\u20ac')
with open(place, 'rb') as file:
    print(file.read())
os.remove(place)
os.rmdir(folder)
