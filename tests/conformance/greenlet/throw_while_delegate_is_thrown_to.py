# An exception that is thrown in while another one is with the delegate goes to the delegate, too; `next` does not.
from greenlet import greenlet, getcurrent
main = getcurrent()
def attempt(work):
    try: return work()
    except BaseException as error: return f'{type(error).__name__}: {error}'
def pause(value):
    return main.switch(value) if getcurrent() is not main else value
class Delegate:
    def __iter__(self): return self
    def __next__(self): return pause('next')
    def throw(self, *arguments): print('throw', arguments[0]); return pause('thrown')
    def close(self): print('close', pause('closing'))
class Awaited:
    def __await__(self): return Delegate()
def generator(): yield from Delegate()
def inner():
    while True:
        try: yield 'inner'
        except ValueError as error: yield pause(f'inner caught {error}')
def outer(): yield from inner()
async def coroutine(): return await Awaited()
for make in (generator, coroutine, outer):
    running = make()
    print(make.__name__, running.send(None))
    for first in (lambda: running.throw(ValueError('one')), lambda: running.send(None)):
        worker = greenlet(first)
        print(attempt(worker.switch))
        if worker.dead: continue
        actions = [lambda: running.send(1), lambda: running.throw(ValueError('two')), lambda: running.send(1)]
        if make is generator: actions += [lambda: running.gi_yieldfrom is None, lambda: running.gi_running]
        if make is coroutine: actions += [lambda: running.cr_await is None, lambda: running.cr_running]
        if make is outer: del actions[1]
        for action in actions: print('   ', attempt(action))
        print(attempt(lambda: worker.switch('back')), worker.dead)
