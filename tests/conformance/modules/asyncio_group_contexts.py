# What a task raises behind an await that failed has no context of the event loop's.
import asyncio

async def leaf(number):
    await asyncio.sleep(0)
    raise KeyError(number)

async def group(fail):
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(leaf(1))
        if fail:
            1 / 0

async def later(task):
    try:
        await task
    except KeyError:
        pass
    raise IndexError

async def main():
    for work in (group(False), group(True), later(asyncio.create_task(leaf(2)))):
        try:
            await asyncio.create_task(work)
        except Exception as error:
            print(repr(error), error.__cause__, repr(error.__context__), error.__suppress_context__)

asyncio.run(main())
