"""Named tuples, data classes, enumerations, slots, and objects as keys."""
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum

from cases import L, PAIRS, case


P = namedtuple('P', 'x y z')


@case
def namedtuple_make():
    for i in L:
        P(i, i, i)


PS = [P(i, i, i) for i in range(1000)]


@case
def namedtuple_attr():
    t = 0
    for p in PS:
        t += p.x + p.y


@dataclass
class DC:
    a: int
    b: str
    c: float = 1.0


@case
def dataclass_make():
    for i in L:
        DC(i, 'x')


DCS = [DC(i, 'x') for i in range(1000)]


@case
def dataclass_eq():
    a = DCS[0]
    for d in DCS:
        a == d


@case
def dataclass_repr():
    for d in DCS[:200]:
        repr(d)


class Color(Enum):
    RED = 1
    GREEN = 2


@case
def enum_attr():
    t = 0
    for i in L:
        if Color.RED is Color.GREEN:
            t += 1


@case
def enum_value():
    c = Color.RED
    for i in L:
        c.value


@case
def enum_call():
    for i in range(300):
        Color(1)


@case
def enum_dict():
    d = {Color.RED: 1, Color.GREEN: 2}
    for i in L:
        d[Color.RED]


class Slots:
    __slots__ = ('a', 'b')

    def __init__(self, a, b):
        self.a = a
        self.b = b


@case
def slots_make():
    for i in L:
        Slots(i, i)


class Key:

    def __init__(self, k):
        self.k = k

    def __eq__(self, o):
        return self.k == o.k

    def __hash__(self):
        return hash(self.k)

    def __lt__(self, o):
        return self.k < o.k


KEYS = [Key(i * 7 % 1000) for i in range(1000)]


@case
def sort_objects():
    sorted(KEYS)


@case
def sort_attr():
    sorted(KEYS, key=lambda k: k.k)


@case
def sort_attrgetter():
    from operator import attrgetter
    sorted(KEYS, key=attrgetter('k'))


@case
def sort_itemgetter():
    from operator import itemgetter
    sorted(PAIRS, key=itemgetter(1))


@case
def set_objects():
    {k for k in KEYS}


@case
def any_list():
    any([x > 2000 for x in L])


@case
def itertools_product():
    from itertools import product
    for a, b in product(range(30), range(30)):
        pass
