# A __hash__ that a descriptor makes None says that instances have no hash; another callable is called.
class Unhashable:
    __hash__ = property(lambda self: None)


class Hashed:
    __hash__ = property(lambda self: lambda: 7)


try:
    {Unhashable()}
except TypeError as error:
    print(error)
print(hash(Hashed()), len({Hashed(), Hashed()}))
