"""A list of a derived class that extends itself takes its items first."""


class Items(list):
    pass


class Endless(list):
    def __iter__(self):
        return iter("it")


class NoItems(list):
    __iter__ = None


for made in Items([1, 2]), Endless([1]), NoItems([1]):
    for work in lambda: made.extend(made), lambda: made.__iadd__(made):
        try:
            work()
            print(list.__repr__(made))
        except TypeError as error:
            print(error)
made = Items([3])
made += made
print(made)
