# Single answers of the library that are easily got wrong.
import functools
import math
import os
import random
import tempfile
import warnings


def show(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


print([math.cbrt(number) for number in (27, 64, 1000, -8, 0.0, 1e300, 2.5e-310)])
folder = tempfile.mkdtemp()
for name in 'a', 'b':
    os.makedirs(os.path.join(folder, name, 'inner'))
    open(os.path.join(folder, name, 'file'), 'w').close()
found = []
for top, folders, files in os.walk(folder):
    folders.sort()
    found.append((os.path.relpath(top, folder), folders, files))
print(found)
print(os.walk(folder).__name__)
show(lambda: os.walk(3))
show(lambda: os.stat(3.5))
show(lambda: os.lstat(None))
show(lambda: os.listdir(3.5))
show(lambda: os.utime('/missing'))
print(functools.partialmethod(len), functools.partialmethod(len, 1, x=2))
with warnings.catch_warnings(record=True) as shown:
    warnings.simplefilter('always')
    show(lambda: random.randrange(1.5))
    show(lambda: random.randrange(2.0) < 2)
    print([str(each.message) for each in shown])
