"""Pipelines of generators: coroutines that are sent to, delegation, early ends, and a merge of sorted streams."""

import heapq
import itertools
from contextlib import closing
from functools import wraps


def primed(function):
    @wraps(function)
    def inner(*a, **k):
        coroutine = function(*a, **k)
        next(coroutine)
        return coroutine

    return inner


LOG = """\
10:00 web  GET /index 200 12
10:01 web  GET /login 302 8
10:01 db   SELECT users 0 3
10:02 web  POST /login 500 40
10:03 db   UPDATE users 1 25
10:05 mail SEND ada 0 100
broken line
10:06 web  GET /index 200 10
10:07 db   SELECT posts 0 x7
"""


def lines(text):
    try:
        for number, line in enumerate(text.splitlines(), 1):
            yield number, line
    finally:
        print("  (lines closed)")


def parsed(source):
    bad = 0
    for number, line in source:
        match line.split():
            case [time, name, *words, cost] if cost.isdigit():
                yield {"at": time, "from": name, "what": " ".join(words), "cost": int(cost)}
            case _:
                bad += 1
                print(f"  (line {number} skipped)")
    return bad


def counted(source):
    bad = yield from source
    print("  bad lines:", bad)
    return bad


@primed
def broadcast(*targets):
    sent = 0
    try:
        while True:
            item = yield sent
            sent += 1
            for target in targets:
                target.send(item)
    finally:
        for target in targets:
            target.close()


@primed
def totals(result):
    try:
        while True:
            item = yield
            result[item["from"]] = result.get(item["from"], 0) + item["cost"]
    except GeneratorExit:
        result["all"] = sum(result.values())


@primed
def alarms(limit):
    while True:
        item = yield
        if item["cost"] > limit:
            print("  alarm:", item["what"])


result = {}
sink = broadcast(totals(result), alarms(30))
for item in counted(parsed(lines(LOG))):
    sent = sink.send(item)
sink.close()
print(sent, result)
with closing(parsed(lines(LOG))) as stream:
    print(next(stream)["what"], [item["at"] for item in itertools.islice(stream, 2)])


@primed
def average():
    total, n, value = 0.0, 0, None
    while True:
        try:
            new = yield value
        except ValueError as error:
            print("  reset:", error)
            total, n, value = 0.0, 0, None
            continue
        if new is None:
            return total, n
        total, n = total + new, n + 1
        value = total / n


mean = average()
print([mean.send(x) for x in (10, 20, 60)], mean.throw(ValueError("again")), mean.send(5))
try:
    mean.send(None)
except StopIteration as stop:
    print(stop.value)


def numbers(step, limit):
    n = 0
    while n < limit:
        jump = yield n
        n += jump or step


g = numbers(3, 100)
print(next(g), next(g), g.send(50), list(itertools.islice(g, 3)), g.gi_frame.f_locals["n"])
print(list(heapq.merge(numbers(7, 30), numbers(5, 30), [2, 3])))


def tree(depth, name="r"):
    if depth:
        left = yield from tree(depth - 1, name + "0")
        yield name
        right = yield from tree(depth - 1, name + "1")
        return left + 1 + right
    return 0


def sized(generator, box):
    box.append((yield from generator))


box = []
print(*sized(tree(3), box), box)


def sieve():
    yield 2
    composites = {}
    for n in itertools.count(3, 2):
        if (p := composites.pop(n, None)) is None:
            composites[n * n] = n
            yield n
        else:
            x = n + 2 * p
            while x in composites:
                x += 2 * p
            composites[x] = p


print(list(itertools.takewhile(lambda p: p < 60, sieve())), next(itertools.islice(sieve(), 999, None)))


def flatten(value):
    match value:
        case str() | bytes():
            yield value
        case {**pairs} if pairs:
            for key, inner in pairs.items():
                yield key
                yield from flatten(inner)
        case [*items] | set(items):
            for inner in items:
                yield from flatten(inner)
        case _:
            yield value


print(list(flatten([1, [2, (3, "ab"), []], {"k": [4, {"l": None}]}, range(2)])))


def failing():
    try:
        yield 1
        yield 2
    except KeyError:
        raise RuntimeError("inside")
    finally:
        yield "from finally"


f = failing()
print(next(f), f.throw(KeyError("x")))
try:
    next(f)
except RuntimeError as error:
    print(repr(error), repr(error.__context__))
f = failing()
next(f)
try:
    f.close()
except RuntimeError as error:
    print(error)


def bad():
    yield next(iter(()))


try:
    list(bad())
except RuntimeError as error:
    print(error, repr(error.__cause__))
