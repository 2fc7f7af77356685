# Nothing is decoded by any codec; a set with items by place is walked backwards.
print(repr(b''.decode('none')), repr(str(b'', 'none')), repr(bytearray().decode('utf-8', 'none')))

class Places(set):
    def __getitem__(self, place): return 'abc'[place]

print(list(reversed(Places([1, 2]))))
for odd in (set(), type('D', (dict,), {'__getitem__': 1, '__reversed__': None})()):
    try:
        reversed(odd)
    except TypeError as error:
        print(error)
