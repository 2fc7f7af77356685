# The annotation of *args may be starred: it is the one item of what it unpacks.
from typing import TypeVarTuple

Ts = TypeVarTuple('Ts')


def one(*args: *Ts) -> int:
    return args


def two(*args: *tuple[int, str], key: int = 1):
    return args, key


print(len(one.__annotations__), one(1, 2))
print(two.__annotations__['args'], two(1, 'a', key=2))
for value in ([], [1, 2], 5, 'x', {3}):
    try:
        def made(*args: *value): pass
        print(made.__annotations__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
exec('''
from __future__ import annotations
def later(*args: *Missing[int]): pass
print(later.__annotations__)
''')
