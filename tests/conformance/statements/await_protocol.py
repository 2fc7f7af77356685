"""What can be awaited, and what is said of what cannot."""
import sys
import types


def run(coroutine):
    try:
        given = []
        while True:
            given.append(coroutine.send(None))
    except StopIteration as stop:
        return given, stop.value


class Awaitable:
    def __init__(self, iterator):
        self.iterator = iterator

    def __await__(self):
        return self.iterator


async def wait(what):
    return await what


async def nothing():
    return 'nothing'


@types.coroutine
def old(*values):
    for value in values:
        yield value
    return 'old'


def attempt(work):
    try:
        print(work())
    except BaseException as error:
        print(type(error).__name__, error, '|', repr(error.__cause__))


attempt(lambda: run(wait(Awaitable(iter([1, 2])))))
attempt(lambda: run(wait(old(1, 2))))
attempt(lambda: run(wait(nothing())))
attempt(lambda: run(wait(wait(old('deep')))))
spare = nothing()
for wrong in [1, None, [], (value for value in ()), Awaitable(5), Awaitable([]), Awaitable(spare), nothing]:
    attempt(lambda: run(wait(wrong)))
spare.close()

waiting = wait(old(1, 2))
print(waiting.send(None), waiting.cr_running, waiting.cr_suspended, waiting.cr_await.__name__)
attempt(lambda: run(wait(waiting)))
attempt(lambda: waiting.send(None))
attempt(lambda: waiting.send(None))
for work in [lambda: waiting.send(None), lambda: waiting.throw(KeyError('late')), waiting.close,
             lambda: run(wait(waiting))]:
    attempt(work)
fresh = nothing()
attempt(lambda: fresh.send(1))
fresh.close()
attempt(lambda: fresh.send(None))
attempt(lambda: fresh.throw(ValueError))


async def asleep():
    me.send(None)


me = asleep()
attempt(lambda: me.send(None))


class Manager:
    def __init__(self, enter, leave):
        self.enter, self.leave = enter, leave

    def __aenter__(self):
        return self.enter

    def __aexit__(self, *details):
        return self.leave


async def use(manager, error=None):
    async with manager as value:
        if error:
            raise error
        return value


attempt(lambda: run(use(Manager(old(1), old(2)))))
attempt(lambda: run(use(Manager(1, old()))))
attempt(lambda: run(use(Manager(old(), 1))))
attempt(lambda: run(use(Manager(old(), 'x'), KeyError('inside'))))
attempt(lambda: run(use(Manager(old(), old()), KeyError('inside'))))
attempt(lambda: run(use(1)))
attempt(lambda: run(use(type('OnlyEnter', (), {'__aenter__': None})())))


class Items:
    def __init__(self, item):
        self.item = item

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.item


class Raising:
    def __await__(self):
        1 / 0


async def loop(items):
    async for item in items:
        return item

for wrong in [1, type('OnlyIter', (), {'__aiter__': lambda self: self})(), Items(1), Items((1,)), Items(Raising()),
              Items(old(1))]:
    attempt(lambda: run(loop(wrong)))


def delegates():
    yield from nothing_more


nothing_more = nothing()
attempt(lambda: next(delegates()))
attempt(lambda: list(nothing_more))
nothing_more.close()
print(nothing.__name__, type(nothing_more), type(nothing_more.__await__()))
print(type(nothing_more).send.__doc__)
