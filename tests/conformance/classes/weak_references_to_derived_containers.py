# Instances of classes that derive from sets and other native types can be weakly referenced as these can.
import array
import collections
import weakref


class Plain(set):
    pass


class Slotted(frozenset):
    __slots__ = ()


class Queue(collections.deque):
    __slots__ = ()


class Row(array.array):
    __slots__ = ()


for thing in Plain([1]), Slotted([1]), Queue([1]), Row('b', [1]), {1}, frozenset([1]):
    reference = weakref.ref(thing)
    print(type(thing).__name__, reference() is thing, len(weakref.proxy(thing)))
for thing in [], {}, (), 'a', b'a', bytearray(), 1, 1.5, None, property(), staticmethod(len), classmethod(len), object():
    try:
        weakref.ref(thing)
    except TypeError as error:
        print(error)
