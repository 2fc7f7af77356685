# Tasks, waiting for several, cancelling, time limits, locks, queues, groups and threads.
import asyncio, time, contextvars, re

def show(*a):
    print(*[re.sub('0x[0-9a-f]+', 'ID', str(x)) for x in a])

async def work(n, d):
    for _ in range(d):
        await asyncio.sleep(0)
    show('work', n)
    return n * 2

async def main():
    show(await asyncio.gather(work(1, 30), work(2, 10), work(3, 20)))
    t = asyncio.create_task(work(4, 10), name='four')
    show(t.get_name(), t.done())
    show(await t, repr(t).replace(__file__, 'here'))
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except asyncio.TimeoutError as e:
        show('timeout', repr(e))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError as e:
        show('timeout2', repr(e))
    done, pend = await asyncio.wait([asyncio.create_task(work(i, i)) for i in (1, 300)], return_when=asyncio.FIRST_COMPLETED)
    show(len(done), len(pend))
    [each.cancel() for each in pend]
    for c in asyncio.as_completed([work(5, 20), work(6, 10)]):
        show(await c)
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel('msg')
    try:
        await t
    except asyncio.CancelledError as e:
        show('cancelled', e.args, t.cancelled())

    async def bad():
        raise ValueError('b')
    show(await asyncio.gather(bad(), work(7, 0), return_exceptions=True))
    try:
        await asyncio.gather(bad(), work(8, 0))
    except ValueError as e:
        show(repr(e))
    q = asyncio.Queue(2)

    async def prod():
        for i in range(4):
            await q.put(i)
            show('put', i)
        await q.put(None)

    async def cons():
        while (x := (await q.get())) is not None:
            show('got', x)
            q.task_done()
    await asyncio.gather(prod(), cons())
    lock = asyncio.Lock()

    async def crit(n):
        async with lock:
            show('in', n)
            await asyncio.sleep(0)
            show('out', n)
    await asyncio.gather(crit(1), crit(2))
    show(lock)
    ev = asyncio.Event()

    async def waiter():
        await ev.wait()
        show('ev')
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    ev.set()
    await t
    sem = asyncio.Semaphore(2)

    async def s(n):
        async with sem:
            show('sem', n)
            await asyncio.sleep(0)
    await asyncio.gather(*[s(i) for i in range(4)])
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(work(9, 1))
            b = tg.create_task(bad())
            c = tg.create_task(work(10, 5))
    except* ValueError as eg:
        show(repr(eg), a.done(), c.cancelled())
    show(await asyncio.to_thread(lambda: 'thr'))
    f = asyncio.get_running_loop().create_future()
    show(f)
    asyncio.get_running_loop().call_later(0.001, f.set_result, 5)
    show(await f, f)
    sh = asyncio.shield(work(11, 5))
    show(await sh)
    show(asyncio.current_task().get_name(), len(asyncio.all_tasks()))

    async def gen():
        for i in range(3):
            yield i
            await asyncio.sleep(0)
    show([x async for x in gen()])
    cond = asyncio.Condition()
    res = []

    async def cw():
        async with cond:
            await cond.wait_for(lambda: res)
            show('cond', res)
    t = asyncio.create_task(cw())
    await asyncio.sleep(0)
    async with cond:
        res.append(1)
        cond.notify_all()
    await t
    pt = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    pt.cancel()
    return 'end'
show(asyncio.run(main()))
for f in (lambda: asyncio.run(3), lambda: asyncio.get_running_loop(), lambda: None):
    try:
        show(f())
    except Exception as e:
        show(type(e).__name__, e)

async def nested():
    try:
        asyncio.run(main())
    except RuntimeError as e:
        show(e)
import warnings
warnings.simplefilter('ignore')
asyncio.run(nested())
loop = asyncio.new_event_loop()
show(loop.run_until_complete(work(1, 0)), loop)
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    show(e)

async def raiser():
    raise KeyError('x')
try:
    asyncio.run(raiser())
except KeyError as e:
    show('KeyError', e)
v = contextvars.ContextVar('v', default=0)

async def setv(n):
    v.set(n)
    await asyncio.sleep(0)
    return v.get()

async def ctx():
    return (await asyncio.gather(setv(1), setv(2)), v.get())
show(asyncio.run(ctx()))

async def bar():
    b = asyncio.Barrier(2)

    async def p():
        return await b.wait()
    return await asyncio.gather(p(), p())
show(asyncio.run(bar()))
