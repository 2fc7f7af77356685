# A slot whose descriptor a subclass hides is no attribute of the subclass's instances, however often it is asked for.
class P:
    __slots__ = ('x',)

    def __init__(self, x):
        self.x = x

    def show(self):
        return self.x


class Q(P):
    x = 'of the class'


class R(P):
    __slots__ = ('x',)


for kind in (Q, R):
    for value in range(4):
        thing = kind(value)
        print(kind.__name__, thing.x, thing.show(), getattr(thing, '__dict__', None))
        thing.x += 10
        print(thing.x, thing.show())
        try:
            print(P.x.__get__(thing))
        except AttributeError as error:
            print(error)
        P.x.__set__(thing, 'slot')
        print(thing.x, thing.show(), P.x.__get__(thing))
