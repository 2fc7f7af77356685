# A class that has only one of `__setitem__` and `__delitem__` lacks the other as an attribute.
class Setting:
    def __setitem__(self, key, value): print('set', key, value)

class Deleting:
    def __delitem__(self, key): print('delete', key)

setting, deleting = Setting(), Deleting()
setting[1] = 2
del deleting[1]
for work in (lambda: setting.__delitem__, lambda: exec('del setting[1]', globals()), lambda: exec('deleting[:] = 1', globals())):
    try:
        work()
    except AttributeError as error:
        print(error)

import sys
for size in ('x', -1, 2**70, 1.5):
    try:
        print(sys.getsizeof(type('C', (), {'__sizeof__': lambda self: size})()))
    except Exception as error:
        print(type(error).__name__, error)
print(dir(type('C', (), {'__dir__': lambda self: b'ba'})()))
