# The outermost iterable of a comprehension becomes an iterator once, where the comprehension stands.
class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        print('iter', self.left)
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left


print([x for x in Countdown(2)], {x for x in Countdown(2)}, {x: 1 for x in Countdown(2)})
print(list(x for x in Countdown(2)), sum(x for x in Countdown(3)))
print([(x, y) for x in Countdown(2) for y in Countdown(1)])
lazy = (x for x in Countdown(2))
print('made')
print(list(lazy))


def in_a_function():
    print([x for x in Countdown(2)], {x: x for x in Countdown(2)})
    print(max(x for x in Countdown(2)), [*(x for x in Countdown(1))])
    for x in (y for y in Countdown(1)):
        print(x)


in_a_function()


class Measured(type):
    def __len__(cls):
        print('length of', cls.__name__)
        return 3

    def __iter__(cls):
        return iter('abc')


class Letters(metaclass=Measured):
    pass


print(list(Letters), tuple(Letters))
