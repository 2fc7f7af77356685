"""__class__ may be assigned between classes with the same slots, whatever the order they were written in."""


class G:
    __slots__ = ['a', 'b']


class H:
    __slots__ = ['b', 'a']


class K:
    __slots__ = ['a', 'c']


class Text(str):
    pass


class T:
    __slots__ = [Text('a'), 'b']


g = G()
g.a, g.b = 1, 2
for cls in [H, T, G]:
    g.__class__ = cls
    print(type(g).__name__, g.a, g.b)
try:
    g.__class__ = K
except TypeError as error:
    print(error)
print(G.__slots__, H.__slots__)


class X(dict):
    __setattr__ = dict.__setitem__
    __neg__ = dict.copy


x = X()
x.y = 42
print(x, -x, x.__dict__)


class Wrong(int):
    __eq__ = str.__eq__
    __add__ = str.__add__


for work in [lambda: Wrong(1) == Wrong(1), lambda: Wrong(1) + Wrong(1)]:
    try:
        print(work())
    except TypeError as error:
        print(error)
