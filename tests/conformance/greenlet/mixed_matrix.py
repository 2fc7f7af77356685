# Every kind of body that suspends itself, with a greenlet that switches away inside it, and each way back in.
import gc
import types
from greenlet import greenlet, getcurrent, GreenletExit
main = getcurrent()


class Trouble(Exception):
    pass


class Context:
    def __init__(self, log): self.log = log
    def __enter__(self): self.log.append(("enter", main.switch("entering"))); return self
    def __exit__(self, kind, value, trace):
        self.log.append(("exit", kind and kind.__name__)); self.log.append(main.switch("exiting"))
    async def __aenter__(self): return self.__enter__()
    async def __aexit__(self, *what): self.__exit__(*what)


@types.coroutine
def hand(value):
    return (yield value)


def generator(log):
    try:
        log.append(("first", main.switch("in try")))
        with Context(log):
            log.append(("sent", (yield 1)))
            log.append(("second", main.switch("in with")))
        log.append(("sent", (yield 2)))
    except Trouble as error:
        log.append(("caught", str(error), main.switch("in except")))
        yield 3
    finally:
        log.append(("last", main.switch("in finally")))


def delegating(log):
    try: log.append(("delegate ended", (yield from generator(log))))
    finally: log.append("delegating ended")


def expression(log):
    inner = generator(log)
    return (item for item in inner)


async def coroutine(log):
    try:
        log.append(("first", main.switch("in try")))
        async with Context(log):
            log.append(("sent", await hand(1)))
            log.append(("second", main.switch("in with")))
        log.append(("sent", await hand(2)))
    except Trouble as error:
        log.append(("caught", str(error), main.switch("in except")))
        await hand(3)
    finally:
        log.append(("last", main.switch("in finally")))


async def awaiting(log):
    try: log.append(("awaited", await coroutine(log)))
    finally: log.append("awaiting ended")


async def items(log):
    try:
        log.append(("first", main.switch("in try")))
        async with Context(log):
            log.append(("sent", (yield 1)))
            log.append(("second", main.switch("in with")))
            await hand("awaited in the generator")
        log.append(("sent", (yield 2)))
    except Trouble as error:
        log.append(("caught", str(error), main.switch("in except")))
        yield 3
    finally:
        log.append(("last", main.switch("in finally")))


async def looping(log):
    source = items(log)
    try:
        async for item in source: log.append(("item", item, await hand(item)))
    finally:
        await source.aclose()
        log.append("looping ended")


class Iterator:
    """An iterator of the protocol whose every method switches."""
    def __init__(self, log): self.log, self.left = log, 2
    def __iter__(self): return self
    def __next__(self): return self.send(None)
    def send(self, value):
        self.log.append(("send", value, main.switch("in send")))
        self.left -= 1
        if self.left < 0: raise StopIteration("over")
        return self.left
    def throw(self, *what):
        self.log.append(("throw", len(what), main.switch("in throw")))
        raise what[0] if isinstance(what[0], BaseException) else what[0](*what[1:2])
    def close(self): self.log.append(("close", main.switch("in close")))
    __await__ = __iter__


def through_iterator(log):
    log.append(("ended", (yield from Iterator(log))))


async def through_awaitable(log):
    log.append(("ended", await Iterator(log)))


KINDS = [generator, delegating, expression, coroutine, awaiting, looping, through_iterator, through_awaitable]


DELEGATING = [delegating, awaiting, through_iterator, through_awaitable]


def start(body): return body.send(None)
def twice(body): return body.send(None), body.send("x") if hasattr(body, "send") else next(body)
def to_the_end(body):
    out = []
    try:
        while True: out.append(body.send(None))
    except StopIteration as stop: return out, stop.value
def throw(body): return body.send(None), body.throw(Trouble("thrown"))
def throw_first(body): return body.throw(Trouble("thrown"))
def close(body): return body.send(None), body.close()
def close_first(body): return body.close()
def exit_(body): return body.send(None), body.throw(GreenletExit)


USES = [start, twice, to_the_end, throw, throw_first, close, close_first, exit_]


def outcome(work):
    try: return work()
    except BaseException as error: return f"{type(error).__name__}: {error}"


def case(kind, use, meanwhile):
    log = []
    body = kind(log)
    worker = greenlet(lambda: outcome(lambda: use(body)))
    steps = [outcome(worker.switch)]
    count = 0
    while not worker.dead and count < 20:
        count += 1
        steps.append(meanwhile(worker, body, count, log))
    kept = (steps, log)
    if hasattr(body, "close"):
        cleaner = greenlet(lambda: outcome(body.close))
        steps.append(outcome(cleaner.switch))
        while not cleaner.dead: steps.append(outcome(lambda: cleaner.switch("cleaning")))
    return kept


def back(worker, body, count, log): return outcome(lambda: worker.switch(count))
def use_meanwhile(worker, body, count, log):
    log.append(outcome(lambda: body.send(None)))
    log.append(outcome(lambda: body.throw(Trouble("meanwhile"))))
    log.append(outcome(lambda: body.close()))
    return outcome(lambda: worker.switch(count))
def throw_in(worker, body, count, log):
    return outcome(lambda: worker.throw(Trouble(f"thrown {count}"))) if count == 1 else outcome(lambda: worker.switch(count))
def throw_later(worker, body, count, log):
    return outcome(lambda: worker.throw(Trouble, f"thrown {count}")) if count == 3 else outcome(lambda: worker.switch(count))
def kill(worker, body, count, log):
    return outcome(worker.throw) if count == 2 else outcome(lambda: worker.switch(count))
def from_another(worker, body, count, log):
    other = greenlet(lambda: worker.switch(("from another", count)))
    return outcome(other.switch)


WAYS = [back, use_meanwhile, throw_in, throw_later, kill, from_another]
for kind in KINDS:
    for use in USES:
        if kind is expression and use not in (start, twice, to_the_end, close): continue
        for way in WAYS:
            # CPython lets a second throw into a delegate that is running.
            if way is use_meanwhile and kind in DELEGATING and use in (throw, close, exit_): continue
            steps, log = case(kind, use, way)
            print(f"{kind.__name__} {use.__name__} {way.__name__}\n    {steps}\n    {log}")
            gc.collect()
