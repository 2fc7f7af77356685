"""Switching greenlets inside __await__, __anext__, asynchronous generators and their hooks."""
import sys
import greenlet

main = greenlet.getcurrent()


class Awaitable:
    def __await__(self):
        print('await', main.switch('__await__'))
        yield 'given'
        return main.switch('end of __await__')


async def numbers():
    try:
        yield main.switch('first')
        yield await Awaitable()
    finally:
        print('finally', main.switch('in finally'))


async def work():
    found = []
    async for number in numbers():
        found.append(number)
    return found


def run():
    sys.set_asyncgen_hooks(lambda steps: print('hook', main.switch('hook')))
    coroutine = work()
    try:
        while True:
            print('step', coroutine.send(None))
    except StopIteration as stop:
        return stop.value


other = greenlet.greenlet(run)
answer, number = other.switch(), 0
while not other.dead:
    print('main', answer)
    number += 1
    try:
        raise KeyError(number)
    except KeyError:
        answer = other.switch(number)
        print(sys.exc_info()[0].__name__)
print(answer)
