# Patterns of bytes give names of bytes.
import glob
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, 'a'))
    for name in ('x.py', 'y.txt', 'a/z.py', '.h'):
        open(os.path.join(folder, name), 'w').close()
    root = os.fsencode(folder)
    print(sorted(glob.glob(b'*', root_dir=root)), sorted(glob.glob(b'**/*.py', root_dir=root, recursive=True)))
    print([os.path.basename(path) for path in sorted(glob.iglob(os.path.join(root, b'*.t?t')))])
print(glob.escape(b'a[b]*'), glob.has_magic(b'a*'))
