"""Asynchronous generators: asend, athrow, aclose, their awaitables, and the hooks."""
import sys
import types


@types.coroutine
def suspend(value):
    return (yield value)


def run(awaitable, answer=None):
    """All that is given out on the way, and how it ends."""
    given = []
    try:
        given.append(awaitable.send(None))
        while True:
            given.append(awaitable.send(answer))
    except StopIteration as stop:
        return given, 'value', stop.value
    except BaseException as error:
        return given, type(error).__name__, str(error)


async def numbers():
    try:
        for number in range(3):
            got = yield number
            print('got', got, await suspend(('inside', number)))
    except ValueError as error:
        print('caught', error)
        yield 'after'
    finally:
        await suspend('finally')
        print('closed')


steps = numbers()
print(type(steps.__anext__()), type(steps.asend(1)), type(steps.athrow(KeyError)), type(steps.aclose()))
print(run(steps.__anext__()), steps.ag_running)
print(run(steps.asend('one'), 'answer'))
print(run(steps.athrow(ValueError('thrown'))))
print(run(steps.aclose()))
print(run(steps.__anext__()), run(steps.aclose()), run(steps.athrow(KeyError)))

steps = numbers()
print(run(steps.asend('too early')))
first = steps.__anext__()
print(run(first), run(first), run(first))
try:
    first.throw(KeyError)
except RuntimeError as error:
    print(error)
pending = steps.asend('x')
print(pending.send(None), steps.ag_running, steps.ag_await is not None)
for other in [steps.__anext__(), steps.athrow(KeyError), steps.aclose()]:
    print(run(other))
print(run(pending))
closing = steps.aclose()
print(closing.send(None))
try:
    closing.throw(KeyError('into close'))
except KeyError as error:
    print(repr(error))
print(run(closing))
fresh = numbers()
print(run(fresh.aclose()), run(fresh.aclose()), run(fresh.__anext__()))


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2

steps = stubborn()
print(run(steps.__anext__()), run(steps.aclose()), run(steps.__anext__()))


async def collect(source):
    return [item async for item in source if item != 1], {item async for item in numbers_of(3)}, \
        {item: item * 2 async for item in numbers_of(2)}, [item async for item in (x async for x in numbers_of(2))], \
        [await suspend(n) async for n in numbers_of(2)], [n + m async for n in numbers_of(2) for m in range(2)]


async def numbers_of(count):
    for number in range(count):
        await suspend('tick')
        yield number

print(run(collect(numbers_of(3)), 'a'))


async def defaults():
    steps = numbers_of(1)
    return await anext(steps), await anext(steps, 'none left'), await anext(steps, 'still none')

print(run(defaults()))
for wrong in [1, [], iter([])]:
    for function in [anext, aiter]:
        try:
            function(wrong)
        except TypeError as error:
            print(error)
awaitable = anext(numbers_of(1), 'default')
print(type(awaitable).__name__, run(awaitable))
awaitable = anext(numbers_of(1))
awaitable.close()

seen = []
sys.set_asyncgen_hooks(lambda steps: seen.append('first ' + steps.__name__), lambda steps: seen.append('lost ' + steps.__name__))
print(len(sys.get_asyncgen_hooks()), sys.get_asyncgen_hooks()._fields if hasattr(sys.get_asyncgen_hooks(), '_fields') else '')
steps = numbers_of(2)
steps.__anext__()
print(run(steps.__anext__()))
del steps
steps = numbers_of(1)
print(run(steps.__anext__()), run(steps.__anext__()))
del steps
print(seen)
sys.set_asyncgen_hooks(None, None)
print(tuple(sys.get_asyncgen_hooks()))
for wrong in [{'firstiter': 1}, {'finalizer': 'x'}]:
    try:
        sys.set_asyncgen_hooks(**wrong)
    except TypeError as error:
        print(error)


async def returns_values():
    yield 1
    raise StopAsyncIteration

print(run(returns_values().__anext__()))
steps = returns_values()
run(steps.__anext__())
print(run(steps.__anext__()))
