"""Coroutines, stepped through while an event loop runs them."""
import asyncio

from mod_session import session


async def leaf(number):
    await asyncio.sleep(0)
    return number + 1


async def root():
    first = await leaf(1)
    second = await leaf(first)
    return second


session('b root\nc\nn\nn\nn\nc', lambda debugger: debugger.run('asyncio.run(root())', globals()))
session('b leaf\nc\na\nn\nn\nc\nc', lambda debugger: debugger.run('asyncio.run(root())', globals()))
