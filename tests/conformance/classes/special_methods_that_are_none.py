# A special method that is None is called, and says so; a few mean that there is none.
import math
import operator

for name, use in {
    'getitem': lambda x: x[1], 'setitem': lambda x: operator.setitem(x, 1, 2), 'delitem': lambda x: operator.delitem(x, 1),
    'next': next, 'dir': dir, 'floor': math.floor, 'ceil': math.ceil, 'trunc': math.trunc, 'iter': iter, 'hash': hash,
    'contains': lambda x: 1 in x, 'reversed': reversed, 'len': len, 'bool': bool, 'add': lambda x: x + 1,
    'length_hint': operator.length_hint, 'bytes': bytes, 'call': lambda x: x(),
}.items():
    kind = type('C', (), {f'__{name}__': None})
    try:
        print(name, use(kind()))
    except TypeError as error:
        print(name, error)
