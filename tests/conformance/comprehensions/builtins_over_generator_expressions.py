# A builtin whose only argument is a generator expression works as if there were a generator: in its order of evaluation,
# its errors and their tracebacks, with names that mean something else, and when greenlets switch in the middle.
import sys
import traceback
from greenlet import getcurrent, greenlet


def show(work):
    try:
        print(work())
    except Exception as error:
        frames = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
        print(type(error).__name__, error, frames[1:], type(error.__cause__).__name__)


def fail(x):
    if x == 2:
        raise ValueError('at two')
    return x


def stop(x):
    if x == 2:
        raise StopIteration('early')
    return x


items = [3, 1, 2]
show(lambda: (sum(x for x in items), any(x > 2 for x in items), all(x for x in items), min(x for x in items)))
show(lambda: (max(-x for x in items), list(x for x in items), tuple(x for x in items), sorted(x for x in items)))
show(lambda: (set(x for x in items), frozenset(x for x in items), dict((x, -x) for x in items)))
show(lambda: (sum(x for x in []), any(x for x in []), all(x for x in []), list(x for x in ())))
show(lambda: min(x for x in []))
show(lambda: max(x for x in items if x > 5))
show(lambda: sum(str(x) for x in items))
show(lambda: sum([x] for x in items))
show(lambda: set([x] for x in items))
show(lambda: dict((x, 1, 2) for x in items))
show(lambda: dict(x for x in items))
show(lambda: dict([x, x + 1] for x in items))
show(lambda: max(x if x > 1 else 'a' for x in items))
show(lambda: sum(fail(x) for x in items))
show(lambda: list(stop(x) for x in items))
show(lambda: sum(x for x in 5))
show(lambda: sum(x.y for x in items))
show(lambda: any(fail(x) == 1 for x in items))
show(lambda: [sum(y for y in range(x)) for x in items])
show(lambda: sum(sum(x * y for y in items) for x in items if any(z == x for z in items)))
show(lambda: sum(0.1 for _ in range(10)))
show(lambda: sum(10 ** 18 for _ in range(20)))
show(lambda: sum(x > 1 for x in items))


# What the items do while they are taken in runs under the caller.
class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number % 2)

    def __eq__(self, other):
        names.append(sys._getframe(1).f_code.co_name)
        return self.number == other.number

    def __bool__(self):
        names.append(sys._getframe(1).f_code.co_name)
        return self.number > 2

    def __radd__(self, other):
        names.append(sys._getframe(1).f_code.co_name)
        return other + self.number

    def __lt__(self, other):
        names.append(sys._getframe(1).f_code.co_name)
        return self.number < other.number


def caller():
    print(len(set(Key(x) for x in [1, 2, 3, 1])), any(Key(x) for x in items), sum(Key(x) for x in items))
    print(min(Key(x) for x in items).number, len(dict((Key(x), x) for x in [1, 3, 1])))


names = []
caller()
print(names)


class Bad:
    def __bool__(self):
        raise KeyError('no truth')


def bad():
    return any(Bad() for _ in items)


show(bad)


# Greenlets switch in the middle: in the element, in the iterable, and while an item is taken in.
class Switching:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        getcurrent().parent.switch(('hash', self.number))
        return 1

    def __eq__(self, other):
        getcurrent().parent.switch(('equal', self.number, other.number))
        return self.number == other.number


def numbers(name):
    for number in range(2):
        getcurrent().parent.switch((name, 'next', number))
        yield number


def work(name):
    made = set(Switching(number) for number in numbers(name))
    total = sum(getcurrent().parent.switch((name, 'element', x)) for x in items)
    return name, sorted(each.number for each in made), total


first, second = greenlet(work), greenlet(work)
results = [first.switch('first'), second.switch('second')]
while not (first.dead and second.dead):
    for each in (first, second):
        if not each.dead:
            results.append(each.switch(len(results)))
for result in results:
    print(result)


# Names that mean something else, and what is kept of the generator.
def sum(generator):
    return type(generator).__name__, next(generator), list(generator), generator.gi_frame


show(lambda: sum(x for x in items))
any = list
show(lambda: any(x for x in items))
del sum, any
show(lambda: (sum(x for x in items), any(x for x in items)))


class Odd(set):
    def add(self, item):
        raise AssertionError


show(lambda: Odd(x for x in items))


def closes():
    try:
        yield 1
        yield 2
    finally:
        print('closed')


show(lambda: any(x for x in closes()))
x = 'outer'
show(lambda: (list(x for x in items), x))


def local():
    total = 0
    kept = list((total := total + x) for x in items)
    return kept, total


show(local)
