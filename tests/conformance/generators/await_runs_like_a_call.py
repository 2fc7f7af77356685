# A coroutine that is awaited at once behaves as one with a life of its own: in what is sent and thrown into it, in how
# it is closed, and when greenlets switch in the middle of it.
import gc
import sys
from greenlet import getcurrent, greenlet


class Wait:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        return (yield self.name)


async def leaf(name):
    got = await Wait(name)
    return f"{name}:{got}"


async def chain(depth, name):
    if depth == 0:
        return await leaf(name)
    return "<" + await chain(depth - 1, name) + ">"


def drive(coroutine, *values):
    seen = [coroutine.send(None)]
    try:
        for value in values:
            seen.append(coroutine.send(value))
    except StopIteration as stop:
        seen.append(("returned", stop.value))
    return seen


print(drive(chain(3, "a"), 1))


async def two():
    return [await leaf("x"), await leaf("y")]


print(drive(two(), 1, 2))


# What is thrown in arrives at the innermost one, which may handle it.
async def catches(name):
    try:
        return await leaf(name)
    except KeyError as error:
        print("handled", error, sys.exc_info()[0].__name__)
        return await leaf("again")


async def outer():
    value = await catches("first")
    return value, sys.exc_info()[0]


coroutine = outer()
print(coroutine.send(None))
print(coroutine.throw(KeyError("k")))
try:
    coroutine.send("done")
except StopIteration as stop:
    print(stop.value)


# Closing: the inner one gets GeneratorExit first, then the outer one, even where the inner one has handled it.
async def inner(log, way):
    try:
        await leaf("inner")
    except GeneratorExit:
        log.append("inner exit")
        if way == "swallow":
            return "swallowed"
        if way == "ignore":
            await leaf("ignoring")
        if way == "raise":
            raise ValueError("from inner") from None
        if way == "await":
            log.append(await quick())
        raise
    finally:
        log.append("inner finally")


async def quick():
    return "quick"


async def middle(log, way):
    try:
        log.append(("middle got", await inner(log, way)))
    except BaseException as error:
        log.append(("middle", type(error).__name__, str(error)))
        raise


async def whole(log, way):
    try:
        log.append(("whole got", await middle(log, way)))
    except BaseException as error:
        log.append(("whole", type(error).__name__, str(error)))
        raise


for way in ["", "swallow", "raise", "await", "ignore"]:
    log = []
    coroutine = whole(log, way)
    coroutine.send(None)
    try:
        print(way, "close gave", coroutine.close())
    except BaseException as error:
        print(way, "close raised", type(error).__name__, error)
    log = [entry for entry in log if entry != "inner finally"] if way == "ignore" else log
    print(log)


async def stops():
    raise StopIteration("early")


async def sees_runtime_error():
    try:
        await stops()
    except RuntimeError as error:
        return str(error), type(error.__cause__).__name__


try:
    sees_runtime_error().send(None)
except StopIteration as stop:
    print(stop.value)


# Awaiting one that others know goes on as before.
async def shares():
    known = leaf("known")
    first = await known
    try:
        await known
    except RuntimeError as error:
        return first, str(error)


print(drive(shares(), "v"))


# Greenlets switch in the middle of an awaited coroutine.
async def switches(number):
    got = getcurrent().parent.switch(f"from {number}")
    return number, got, await leaf("after")


async def runs(number):
    return await switches(number)


def work(number):
    return drive(runs(number), number * 10)


first, second = greenlet(work), greenlet(work)
print(first.switch(1), second.switch(2))
print(second.switch("two"), first.switch("one"))


# `yield from` in generators.
def numbers(depth):
    try:
        if depth:
            got = yield from numbers(depth - 1)
        else:
            got = yield "bottom"
        return (depth, got)
    except ZeroDivisionError:
        return (depth, "divided")
    finally:
        seen.append(depth)


seen = []
generator = numbers(3)
print(next(generator))
try:
    generator.send("sent")
except StopIteration as stop:
    print(stop.value, seen)
seen = []
generator = numbers(2)
next(generator)
try:
    generator.throw(ZeroDivisionError)
except StopIteration as stop:
    print(stop.value, seen)
seen = []
generator = numbers(2)
next(generator)
del generator
gc.collect()
print(seen)


async def deep(n):
    return 0 if n == 0 else 1 + await deep(n - 1)


print(drive(chain(150, "deep"), 0)[-1][1].count("<"))
try:
    deep(600).send(None)
except StopIteration as stop:
    print(stop.value)
try:
    deep(100000).send(None)
except RecursionError as error:
    print(error)
