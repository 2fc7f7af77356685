# Files of gzip, comparing files and folders, and the lines of several files.
import filecmp
import fileinput
import gzip
import io
import os
import sys
import tempfile

data = b'some data ' * 50
print(gzip.decompress(gzip.compress(data)) == data, len(gzip.compress(data, mtime=0)) < 60)
with tempfile.TemporaryDirectory() as folder:
    first, second = os.path.join(folder, 'a'), os.path.join(folder, 'b')
    with gzip.open(first, 'wt') as file:
        file.write('ä\nline 2\n')
    with gzip.open(first, 'rt') as file:
        print(list(file))
    with gzip.GzipFile(first) as file:
        print(file.read(2), file.readline(), file.tell())
    for name, text in (first, 'x\ny\n'), (second, 'x\nz\n'):
        with open(name, 'w') as file:
            file.write(text)
    print(filecmp.cmp(first, second, shallow=False), filecmp.cmp(first, first))
    with fileinput.input([first, second]) as lines:
        for line in lines:
            print(lines.filelineno(), lines.lineno(), lines.isfirstline(), line.rstrip())
    with fileinput.input(second, inplace=True) as lines:
        for line in lines:
            print(line.upper(), end='')
    print(open(second).read())
    os.mkdir(os.path.join(folder, 'l'))
    os.mkdir(os.path.join(folder, 'r'))
    for name in ('l/same', 'r/same', 'l/only', 'l/other', 'r/other'):
        with open(os.path.join(folder, name), 'w') as file:
            file.write(name if 'other' in name else 'text')
    found = filecmp.dircmp(os.path.join(folder, 'l'), os.path.join(folder, 'r'))
    print(found.left_only, found.right_only, found.common_files, found.same_files, found.diff_files)
for wrong in (b'no', b''):
    try:
        print(gzip.decompress(wrong))
    except Exception as error:
        print(type(error).__name__, error)
