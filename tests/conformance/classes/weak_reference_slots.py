# Which classes have a place for weak references, and which may ask for one in __slots__.
for base in (Exception, OSError, set, frozenset, dict, int, type, object, tuple, bytearray):
    class Plain(base):
        pass

    class Below(Plain):
        pass

    print(base.__name__, sorted(vars(Plain)), sorted(vars(Below)))
    for slots in (('__weakref__',), ('__dict__',), ('__dict__', '__weakref__')):
        try:
            made = type('Made', (base,), {'__slots__': slots})
            print(sorted(vars(made)))
            print(sorted(vars(type('Inner', (made,), {}))), sorted(vars(type('Tail', (made,), {'__slots__': ('__weakref__',)}))))
        except TypeError as error:
            print(error)
