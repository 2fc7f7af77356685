# What a builtin asks of a class that derives from a container: copies and unions of a dict, the repr of a set.
class Mapping(dict):
    def __iter__(self): return iter('xy')
    def __getitem__(self, key): return 'got', key

class Keys(Mapping):
    def keys(self): return ['k']

class Items(dict):
    def __getitem__(self, key): return 'got', key

for kind in (Mapping, Keys, Items):
    made = kind({'a': 1})
    print(kind.__name__, dict(made), {**made}, made.copy(), {} | made, made | {})
    plain = {}
    plain |= made
    print(plain, len(made), made)
    try:
        print(str.maketrans(made))
    except TypeError as error:
        print(error)

class Bag(set):
    def __iter__(self): return iter('i')

class Frozen(frozenset):
    def __iter__(self): return iter([7])

print(Bag([1, 2]), Bag(), Frozen([1, 2]), isinstance(1, type('T', (tuple,), {})([int])))
