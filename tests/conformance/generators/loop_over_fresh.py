"""A loop over a generator that nobody else sees may run upon the generator's body; nobody is to notice."""
import gc
import sys
import traceback

from greenlet import getcurrent, greenlet


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def numbers(n):
    held = Noisy("numbers")
    i = 0
    while i < n:
        yield i
        i += 1
    else:
        print("ran out", held.name)
    return "ignored"


def pairs(n):
    for i in range(n):
        yield i, i * i


class Tree:
    def __init__(self, *parts):
        self.parts = parts

    def __iter__(self):
        for part in self.parts:
            yield part

    def walk(self, depth=0):
        yield depth
        for part in self.parts:
            if isinstance(part, Tree):
                for deeper in part.walk(depth + 1):
                    yield deeper


for x in numbers(3):
    print(x)
else:
    print("else")

for x in numbers(3):
    if x == 1:
        print("break")
        break
    print(x)
else:
    print("no else")
print("after the break")


def leave():
    for x in numbers(5):
        for y, square in pairs(x):
            if y == 2:
                return x, y, square
    return "never"


print(leave())


def skipping():
    out = []
    for x in numbers(6):
        if x % 2:
            continue
        out.append(x)
    return out


print(skipping())
for x in Tree(1, 2, 3):
    print(x)
tree = Tree(Tree(Tree(), 1), 2, Tree())
for depth in tree.walk():
    print(depth, end=" ")
print()


def failing(n):
    yield n
    raise KeyError(n)


def stopping():
    yield 1
    raise StopIteration(2)


def show(function):
    try:
        print(function())
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__context__), repr(error.__cause__))
        for entry in traceback.extract_tb(error.__traceback__):
            print("  ", entry.name, entry.lineno)


def over_failing():
    for x in failing(3):
        print(x)


def body_fails():
    for x in numbers(3):
        raise ValueError(x)


def over_stopping():
    for x in stopping():
        print(x)


def body_stops():
    for x in numbers(3):
        raise StopIteration(x)


def argument_stops():
    for x in numbers(next(iter([]))):
        print(x)


def wrong_arguments():
    for x in numbers():
        print(x)


def target_fails():
    for x, y in numbers(3):
        print(x)


def while_handling():
    try:
        raise KeyError("outer")
    except KeyError:
        for x in failing(1):
            print(x, sys.exc_info()[0].__name__)


def body_handles():
    for x in numbers(2):
        try:
            raise ValueError(x)
        except ValueError:
            print(sys.exc_info()[1])
        print(sys.exc_info())


def finally_around():
    for x in numbers(3):
        try:
            if x:
                return x
        finally:
            print("finally", x)


for function in (
    over_failing,
    body_fails,
    over_stopping,
    body_stops,
    argument_stops,
    wrong_arguments,
    target_fails,
    while_handling,
    body_handles,
    finally_around,
):
    print(function.__name__)
    show(function)


def names():
    frame = sys._getframe()
    found = []
    while frame:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def asking():
    yield names()


def asks():
    for inner in asking():
        print(inner, names())


asks()
main = getcurrent()


def switching(n):
    for i in range(n):
        main.switch("generator", i)
        yield i


def loops(n):
    for x in switching(n):
        main.switch("body", x)
    return "done"


one, two = greenlet(loops), greenlet(loops)
print(one.switch(2), two.switch(2))
for _ in range(4):
    print(one.switch(), two.switch())
print(one.dead, two.dead)
lost = greenlet(loops)
lost.switch(3)
del lost


def deep(n):
    if n:
        for x in deep(n - 1):
            pass
        yield n


for x in deep(200):
    print(x)


def endless(n):
    for x in endless(n + 1):
        pass
    yield n


try:
    for x in endless(0):
        pass
except RecursionError as error:
    print("RecursionError", str(error)[:32])


def outer():
    for x in numbers(3):
        yield x
    for x in numbers(2):
        print("inside", x)
    total = 0
    for x in pairs(4):
        total += x[1]
    yield total


print(list(outer()))


def suspended():
    try:
        for x in numbers(3):
            got = yield x
            print("got", got)
    finally:
        print("closed")


generator = suspended()
print(next(generator), generator.send("a"))
generator.close()


def collects():
    for x in numbers(2):
        cycle = []
        cycle.append(cycle)
        del cycle
        gc.collect()
        print("collected", x)


collects()


def replaced():
    yield "first"


def swaps():
    global replaced
    for x in replaced():
        print(x)
        replaced = lambda: ["list"]


swaps()
swaps()
print([y for x, _ in pairs(3) for y, _ in pairs(x)])
