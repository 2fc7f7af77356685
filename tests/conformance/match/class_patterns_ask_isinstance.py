"""Class patterns ask isinstance; attributes are read before sub-patterns are tried; keys are checked."""
import collections
from collections.abc import Mapping, Sequence


class Meta(type):
    def __instancecheck__(cls, instance):
        print('asked', cls.__name__)
        return instance == 5


class Five(metaclass=Meta):
    pass


def match(value):
    match value:
        case Five():
            return 'five'
        case Mapping():
            return 'mapping'
        case Sequence():
            return 'sequence'
    return 'none'


print(match(5), match(6), match({}), match([1]), match('text'))


class Registered:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        print('item', index)
        if index > 1:
            raise IndexError
        return index * 10


def items(value):
    match value:
        case [a, b]:
            return 'sequence', a, b
        case {'k': v}:
            return 'mapping', v
    return None


print(items(Registered()))
Sequence.register(Registered)
print(items(Registered()), items(bytearray(b'ab')), items(collections.deque([1, 2])), items(collections.UserList([3, 4])))


for value in [Registered(), (1, 2, 3), [1], range(5)]:
    match value:
        case [_, _]:
            print('two')
        case [_, *_, 2]:
            print('ends in two')
        case [first, *rest]:
            print(first, rest)


class Keyed:
    def keys(self):
        return ['k']

    def __len__(self):
        return 1

    def get(self, key, default=None):
        print('get', key)
        return 'got' if key == 'k' else default

    def __getitem__(self, key):
        return 'item'


Mapping.register(Keyed)
print(items(Keyed()))


class Noisy:
    __match_args__ = ('a', 'b')

    def __getattr__(self, name):
        print('read', name)
        if name == 'missing':
            raise AttributeError
        return name


match Noisy():
    case Noisy('x', 'b', c='c'):
        print('never')
    case Noisy('a', 'b', missing=1):
        print('never')
    case Noisy('a', 'b', c='c'):
        print('here')


class Twice:
    __match_args__ = ('a', 'a')
    a = 1


class Keys:
    KEY = 'a'


def attempt(number, value):
    try:
        match number:
            case 0:
                match value:
                    case Twice(_, _):
                        return 'twice'
            case 1:
                match value:
                    case Twice(_, a=_):
                        return 'twice'
            case 2:
                match value:
                    case {Keys.KEY: _, 'a': _}:
                        return 'keys'
            case 3:
                match value:
                    case bytearray(inner):
                        return inner
            case 4:
                match value:
                    case Twice(1, 2, 3):
                        return 'three'
            case 5:
                match value:
                    case int(1, 2):
                        return 'three'
    except (TypeError, ValueError) as error:
        return type(error).__name__, str(error)


for number, value in enumerate([Twice(), Twice(), {'a': 0, 'b': 1}, bytearray(b'x'), Twice(), 5]):
    print(attempt(number, value))
