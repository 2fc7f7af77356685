# What derives from both kinds is matched as that which comes first in the order of its classes.
from collections import UserDict, UserList, deque
from collections.abc import Mapping, MutableSequence, Sequence


def methods(base):
    return type('Methods', (), dict(
        __getitem__=lambda self, key: key, __iter__=lambda self: iter(()), __len__=lambda self: 0, keys=lambda self: []))


class A(methods(0), Mapping, Sequence):
    pass


class B(methods(0), Sequence, Mapping):
    pass


class C(dict, Sequence):
    pass


class D(Sequence, dict):
    __len__, __getitem__ = dict.__len__, dict.__getitem__


class E(list, Mapping):
    pass


class F(UserDict, Sequence):
    pass


class G(str):
    pass


class H(bytes, Sequence):
    pass


for subject in A(), B(), C(), D(), E(), F(), G(), UserList(), deque(), H(), range(0), bytearray(), memoryview(b''):
    match subject:
        case [*_]:
            print(type(subject).__name__, 'sequence')
        case {}:
            print(type(subject).__name__, 'mapping')
        case _:
            print(type(subject).__name__, 'neither')
