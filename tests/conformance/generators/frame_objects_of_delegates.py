# gi_frame, gi_yieldfrom, cr_await and ag_await tell where generators and coroutines are.
import sys
import types


def inner():
    yield sys._getframe()
    yield 2


def outer():
    yield from inner()


def deep():
    yield from outer()


generator = outer()
print(generator.gi_frame.f_back, generator.gi_frame.f_lineno, generator.gi_frame is generator.gi_frame)
first = generator.gi_frame
frame = next(generator)
print(first is generator.gi_frame, first.f_lineno)
print(type(generator.gi_yieldfrom).__name__, generator.gi_yieldfrom.__name__, generator.gi_yieldfrom.gi_frame is frame)
print(generator.gi_yieldfrom is generator.gi_yieldfrom, generator.gi_yieldfrom.gi_suspended)
print(frame.f_back, frame.f_code.co_name)
kept = generator.gi_yieldfrom
print(next(generator), kept.gi_frame.f_lineno)
print(list(generator), kept.gi_frame, generator.gi_frame, frame.f_back, first.f_back, generator.gi_yieldfrom)

generator = deep()
next(generator)
names = []
step = generator
while step is not None:
    names.append(step.__name__)
    step = step.gi_yieldfrom
print(names)


def over_list():
    yield from [1, 2]


generator = over_list()
next(generator)
print(type(generator.gi_yieldfrom).__name__)


def closed():
    try:
        yield
    finally:
        print('closed')


generator = closed()
next(generator)
generator.gi_frame.clear()
print(generator.gi_frame)


@types.coroutine
def wait():
    yield 'waiting'


async def third():
    await wait()


async def second():
    await third()


async def main():
    await second()


coroutine = main()
print(coroutine.cr_await, coroutine.cr_frame.f_code.co_name)
print(coroutine.send(None))
chain = []
step = coroutine
while step is not None:
    chain.append((type(step).__name__, step.__qualname__))
    step = getattr(step, 'cr_await', None) if hasattr(step, 'cr_await') else step.gi_yieldfrom
print(chain)
print(coroutine.cr_await.cr_running, coroutine.cr_await.cr_suspended, coroutine.cr_await.cr_frame.f_lineno)
try:
    coroutine.send(None)
except StopIteration:
    print(coroutine.cr_await, coroutine.cr_frame)


async def items():
    await wait()
    yield 1


async def use():
    async for item in generator:
        print(item)


generator = items()
coroutine = use()
coroutine.send(None)
print(type(generator.ag_await).__name__, generator.ag_running, generator.ag_frame.f_code.co_name)
try:
    coroutine.send(None)
except StopIteration:
    print(generator.ag_await, generator.ag_frame)
