"""`yield from` an object whose `__iter__` is a generator function: what can be seen of the inner generator."""
import sys
import traceback
import types

from greenlet import getcurrent, greenlet


class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right

    def __iter__(self):
        try:
            if self.left:
                yield from self.left
            got = yield self.key
            if got is not None:
                print("got", got, "at", self.key)
            if self.right:
                yield from self.right
        except ValueError as error:
            print("caught at", self.key, error)
            yield -self.key
        finally:
            print("leaving", self.key)


def tree():
    return Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5), Tree(7)))


print(list(tree()))

walk = iter(tree())
print(next(walk))
print(walk.gi_yieldfrom.__qualname__, walk.gi_yieldfrom.gi_frame.f_locals["self"].key)
print(walk.gi_yieldfrom.gi_yieldfrom.gi_frame.f_locals["self"].key)
print(walk.gi_yieldfrom.gi_yieldfrom.gi_yieldfrom)
print(walk.gi_running, walk.gi_yieldfrom.gi_running)
print(walk.send("hello"))
print(walk.throw(ValueError("thrown")))
print(next(walk))
walk.close()
print(walk.gi_frame)


class Stubborn:
    def __iter__(self):
        try:
            yield 1
        except GeneratorExit:
            yield 2


def outer():
    yield from Stubborn()


walk = outer()
print(next(walk))
try:
    walk.close()
except RuntimeError as error:
    print(error)


class Failing:
    def __iter__(self):
        yield 1
        raise KeyError("inside")


class Stopping:
    def __iter__(self):
        yield 1
        raise StopIteration("inside")


class Returning:
    def __iter__(self):
        yield 1
        return "the result"


def delegate(target):
    result = yield from target
    print("result", result)


for target in (Failing(), Stopping(), Returning()):
    try:
        print(list(delegate(target)))
    except Exception as error:
        print([(frame.name, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)])
        print(type(error), error, repr(error.__cause__))


class Deep:
    def __init__(self, depth):
        self.depth = depth

    def __iter__(self):
        if self.depth:
            yield from Deep(self.depth - 1)
        else:
            frame = sys._getframe()
            names = []
            while frame:
                names.append(frame.f_code.co_name)
                frame = frame.f_back
            yield names


print(next(iter(Deep(3))))
try:
    sum(Deep(100000))
except RecursionError as error:
    print(error)


class Switching:
    def __iter__(self):
        yield getcurrent().parent.switch("out")


def worker():
    for item in delegate(Switching()):
        print("item", item)


g = greenlet(worker)
print(g.switch())
g.switch("back in")
print(g.dead)


class Both:
    """A generator that its maker keeps, too."""

    def __iter__(self):
        self.mine = self.numbers()
        return self.mine

    def numbers(self):
        yield 1
        yield 2


both = Both()
walk = delegate(both)
print(next(walk), next(both.mine), list(walk))


@types.coroutine
def pause():
    yield "paused"


class Awaitable:
    def __await__(self):
        yield from pause()
        return "awaited"


async def main():
    return await Awaitable()


task = main()
print(task.send(None), type(task.cr_await).__name__)
try:
    task.send(None)
except StopIteration as stop:
    print(stop.value)
