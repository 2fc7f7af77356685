# A coroutine can be driven by hand.
class Wait:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def inner(n):
    a = await Wait(n)
    b = await Wait(n + 1)
    return a, b
async def outer(): return await inner(10), "done"
c = outer()
print(type(c).__name__, c.send(None), c.send("A"))
try: c.send("B")
except StopIteration as e: print(e.value)
async def agen():
    for i in range(2): yield i
g = agen()
for _ in range(2):
    try: g.__anext__().send(None)
    except StopIteration as e: print("item", e.value)
try: g.__anext__().send(None)
except StopAsyncIteration: print("end")
class Ctx:
    async def __aenter__(self): return "entered"
    async def __aexit__(self, *a): print("exited")
async def use():
    async with Ctx() as x: print(x)
    return [i async for i in agen()]
try: use().send(None)
except StopIteration as e: print(e.value)
