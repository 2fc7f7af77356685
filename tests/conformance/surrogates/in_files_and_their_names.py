# Files refuse surrogates as their encoding does, and bytes that are no UTF-8 come back as they were.
import io
import os
import shutil
import subprocess
import sys
import tempfile

folder = tempfile.mkdtemp()
os.chdir(folder)
DATA = b'ab\xffcd\n\xe9\xff\xfe\nx\xed\xa0\x80y\n'


def written(encoding, errors, text, newline=None):
    try:
        with open('written', 'w', encoding=encoding, errors=errors, newline=newline) as file:
            file.write(text)
    except UnicodeEncodeError as error:
        print(error)
    with open('written', 'rb') as file:
        return file.read()


for encoding in 'utf-8', 'utf-16', 'latin-1':
    for errors in 'strict', 'replace', 'surrogateescape', 'surrogatepass':
        print(encoding, errors, written(encoding, errors, 'a\udc80\nb'))
print(written('utf-16-le', 'surrogatepass', '\ud800\n', '\r\n'))
with open('data', 'wb') as file:
    file.write(DATA)
for errors in 'surrogateescape', 'replace', 'ignore', 'surrogatepass':
    try:
        with open('data', encoding='utf-8', errors=errors) as file:
            print(ascii([file.read(3), file.read(2), file.readline(), file.readline(2), file.read(4), file.read()]))
        with open('data', encoding='utf-8', errors=errors) as file:
            print(ascii(list(file)))
    except UnicodeDecodeError as error:
        print(error)
with open('data', encoding='utf-8', errors='surrogateescape') as file:
    text = file.read()
print(written('utf-8', 'surrogateescape', text) == DATA)
print(ascii(io.TextIOWrapper(io.BytesIO(DATA), encoding='utf-8', errors='surrogateescape').readline()))

os.mkdir('names')
open(b'names/\xff\xfe', 'w').close()
open('names/\udc80é', 'w').close()
print(ascii(sorted(os.listdir('names'))), sorted(os.listdir(b'names')), ascii(sorted(e.name for e in os.scandir('names'))))
print(os.path.exists('names/\udcff\udcfe'), os.path.exists('names/\ud800'), os.path.isfile(b'names/\x80\xc3\xa9'))
print(os.fsencode('a\udc80é'), ascii(os.fsdecode(b'a\x80\xc3\xa9')))
for use in (lambda: open('names/\ud800'), lambda: open('none\udcff'), lambda: os.stat('\ud800'), lambda: os.listdir('\udcfe'),
            lambda: os.fsencode('\ud800'), lambda: os.environ.__setitem__('NAME', '\ud800')):
    try:
        use()
    except (OSError, UnicodeError) as error:
        print(type(error).__name__, ascii(str(error)))
os.symlink('\udcfe', 'link')
print(ascii(os.readlink('link')), os.readlink(b'link'))
os.environ['NAME\udcff'] = 'value\udcfe'
print(os.environb[b'NAME\xff'], ascii(os.getenv('NAME\udcff')), os.getenvb(b'NAME\xff'))
child = [sys.executable, '-c', 'import os, sys; print(ascii(sys.argv[1:]), ascii(os.environ["NAME\\udcff"]))']
print(subprocess.run([*child, 'a\udcff', b'\xfe', 'é'], capture_output=True).stdout)
os.chdir('/')
shutil.rmtree(folder)
print(os.path.exists(folder))
