# `__base__` is the base that the layout comes from; a class may bind `__dict__` itself.
class Plain: pass
class Number(int): pass
class Slots: __slots__ = ('a',)
class Empty: __slots__ = ()

for bases in ((Plain, int), (Plain, Number), (Plain, Slots), (Empty, Plain), (Empty, Slots), (ValueError, Plain), (Plain, KeyError)):
    print(type('C', bases, {}).__base__)

class Fake:
    @property
    def __dict__(self): return {'fake': 1}

fake = Fake()
fake.x = 5
print(fake.__dict__, vars(fake), fake.x, hasattr(fake, 'fake'))
print([].__add__.__objclass__, (1).__repr__.__objclass__, list.append.__objclass__)
for found in ([].__add__, list.append, int.__add__):
    print(hasattr(found, '__module__'))
print([].append.__module__)
