# What a comprehension in a function shares with the function, and what it does not.
import sys
import traceback

from greenlet import greenlet, getcurrent


def names_do_not_leak(x, ys):
    before = [x * y for y in ys if y != x]
    x += 1
    nested = [[x + y + z for z in range(y)] for y in ys]
    shadowed = [[x for x in range(x)] for x in ys]
    return x, before, nested, shadowed, sorted(locals())


print(names_do_not_leak(2, [1, 2, 3]))


def same_name_inside_and_outside(y):
    return [y for y in y for y in range(y)], {y: y for y in y}, {y + 1 for y in y}, y


print(same_name_inside_and_outside([1, 2, 3]))


def unbound():
    try:
        [a for b in [1] for c in a for a in [2]]
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    try:
        [late for b in [1]]
    except NameError as error:
        print(type(error).__name__, error)
    late = 1


unbound()


def closures():
    functions = [lambda: i for i in range(3)]
    total = 10
    sums = [total + i for i in range(3)]

    def inner():
        nonlocal total
        total += 1
        return [total * i for i in range(3)], [j + total for j in sums if j > total]

    return [function() for function in functions], sums, inner(), total


print(closures())


def deeper(a):
    def middle():
        def innermost():
            return [[a + b + c for c in range(2)] for b in range(2)]
        return innermost()
    return middle()


print(deeper(5))


def walrus(values):
    found = [last := value for value in values if (double := value * 2) > 2]
    return found, last, double


print(walrus([1, 2, 3]))


def seen_locals(a):
    return [locals()["b"] for b in [1]], ["b" in dir() for b in [1]], [eval("b") for b in [3]]


print(seen_locals(1))


def fails(values):
    return [
        10 // value
        for value in values
        if value < 5
    ]


def fails_inside(values):
    table = {key: [fails([inner]) for inner in value] for key, value in values.items()}
    return table


for work in (lambda: fails([1, 0]), lambda: fails_inside({"a": [1], "b": [0]}), lambda: fails(3), lambda: fails("ab")):
    try:
        work()
    except Exception:
        print(traceback.format_exc().replace(__file__, "FILE"))


class Tracked:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def lifetimes():
    names = [tracked.name for tracked in [Tracked("a"), Tracked("b")]]
    print("after", names)
    try:
        [tracked.missing for tracked in [Tracked("c")]]
    except AttributeError as error:
        print(error)
        del error
    print("end")


lifetimes()


def generator(values):
    for value in values:
        yield [value * other for other in values]
        got = yield {other: value for other in values}
        print("got", got)


running = generator([1, 2])
print(next(running), running.send(None), running.send("x"), [item for item in running])


def switches(label):
    main = getcurrent().parent
    return [main.switch((label, number)) for number in range(3)], label


first, second = greenlet(switches), greenlet(switches)
print(first.switch("a"), second.switch("b"), first.switch(1), second.switch(2), first.switch(3), second.switch(4))
print(first.switch(5), second.switch(6))


def recurse(n):
    return [recurse(n - 1) for _ in range(1)] if n else n


print(recurse(5))
sys.setrecursionlimit(200)
for depth in (60, 250):
    try:
        recurse(depth)
        print(depth, "fine")
    except RecursionError as error:
        print(depth, type(error).__name__)


class Holder:
    items = [1, 2]
    doubled = [item * 2 for item in items]

    def method(self):
        return [(self.items, __class__.__name__, item) for item in self.doubled]


print(Holder.doubled, Holder().method())
print((lambda n: [n + k for k in range(n)])(3), recurse.__code__.co_varnames, seen_locals.__code__.co_nlocals)


async def awaits(values):
    async def double(value):
        return value * 2
    return [await double(value) for value in values], [value + 1 for value in values]


try:
    awaits([1, 2]).send(None)
except StopIteration as stop:
    print(stop.value)


def mutates(values):
    return [values.append(value) or len(values) for value in values if len(values) < 6]


print(mutates([1, 2, 3]))


def starred(pairs):
    return [(a, b, c) for a, *b, (c, _) in pairs], {k: v for k, v in enumerate("ab")}, [x.real for x, in [(1,)]]


print(starred([(1, 2, 3, (4, 5))]))


def default(values, *, scale=[factor for factor in (2, 3)]):
    return [value * factor for value in values for factor in scale]


print(default([1, 10]))
