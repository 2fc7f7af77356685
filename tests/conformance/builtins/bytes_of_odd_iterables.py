# What is asked before an iterable gives its bytes: its length by bytes() and extend(), not by bytearray().
class Negative:
    def __iter__(self): return iter([1, 2])
    def __len__(self): return -1

class Hint:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return -1

class NoBytes:
    __bytes__ = None
    def __iter__(self): return iter([1, 2])

class NoIter:
    __iter__ = None

class Items:
    def __getitem__(self, place): return [1, 2][place]

for kind in (Negative, Hint, NoBytes, NoIter, Items):
    array = bytearray(b'abc')
    for work in (lambda: bytes(kind()), lambda: bytearray(kind()), lambda: array.extend(kind()), lambda: array.__setitem__(slice(1, 2), kind())):
        try:
            print(kind.__name__, work(), array)
        except Exception as error:
            print(kind.__name__, type(error).__name__, error, array)
