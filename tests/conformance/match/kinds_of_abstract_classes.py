# What derives from sequences and mappings is of the kind that comes first; lengths are asked for where they matter.
from collections.abc import Mapping, Sequence


class Listed(Sequence):
    def __len__(self):
        print("len")
        return 1

    def __getitem__(self, place):
        if place:
            raise IndexError
        return 7


class Both(Listed, Mapping):
    pass


class Other(Mapping, Sequence):
    def __len__(self):
        return 1

    def __getitem__(self, place):
        if place:
            raise IndexError
        return 7

    def __iter__(self):
        return iter([0])


class Bare:
    pass


Sequence.register(Bare)
for value in (Listed(), Both(), Other(), Bare(), {}, []):
    match value:
        case [*_]:
            kind = "sequence"
        case {}:
            kind = "mapping"
        case _:
            kind = "neither"
    print(type(value).__name__, kind)
match Listed():
    case [*items]:
        print(items)
match Listed():
    case [_, *_]:
        print("one or more")
