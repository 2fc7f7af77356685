"""Trees of greenlets that switch, throw, end, get lost and get other parents, mixed with generators and coroutines."""

import values as v
from flow import ERRORS, Flow, prelude

COUNT = 5

LEAVES = [
    ["log(name(), 'got', go(#))"],
    ["log(name(), 'got', go(#))"],
    ["log(name(), 'up', go(#) if getcurrent() is main else getcurrent().parent.switch(#))"],
    ["log(name(), 'sent', hurt(#, ValueError('thrown')))"],
    ["hurt(#, GreenletExit)"],
    ["hurt(#)"],
    ["lose(#)"],
    ["lose(#)"],
    ["adopt(#, $)"],
    ["adopt(#, $)"],
    ["born(#)"],
    ["born(#, pool.get($))"],
    ["look()"],
    ["for x in numbers(#): log(name(), 'x', x)"],
    ["g = numbers(#); log(name(), next(g)); g.close()"],
    ["g = numbers(#); next(g); g.throw(KeyError('into generator'))"],
    ["shared(#)"],
    ["shared(#)"],
    ["log(name(), 'awaited', drive(waits(#)))"],
    ["log(sorted([3, 1, 2], key=lambda x: (go(#), x)[1]))"],
    ["log(name(), sys.exc_info()[0], go(#), sys.exc_info()[0])"],
    ["try: go(#)", "except GreenletExit as e: log(name(), 'exit', e.args, go($))"],
    ["try: go(#)", "except GreenletExit: log(name(), 'stays')"],
    ["try: go(#)", "except GreenletExit: raise KeyError('instead')"],
    ["try: go(#)", "except BaseException as e: log(name(), type(e).__name__); raise"],
    ["try: go(#)", "finally: log(name(), 'finally')"],
    ["try: go(#)", "finally: log(name(), 'finally', go($))"],
    ["with Manager(#, False): go($)"],
    ["keep.append(getcurrent())"],
    ["keep.clear()"],
    ["return go(#)"],
    ["raise GreenletExit('own', #)"],
    ["raise ValueError('own')"],
]

PARTS = """\
import gc, sys
from greenlet import greenlet, getcurrent, GreenletExit, settrace, error as GreenletError
gc.disable()
main = getcurrent()
pool, keep, fuel = {}, [], 60
class G(greenlet):
    label = None
def name(g=None):
    if g is None: g = getcurrent()
    return 'main' if g is main else g.label
def burn():
    global fuel
    fuel -= 1
    return fuel > 0
def target(n):
    return pool.get(n % COUNT, main)
def go(n):
    if burn(): return target(n).switch(n)
def hurt(n, *error):
    if burn(): return target(n).throw(*error)
def lose(n):
    g = pool.pop(n % COUNT, None)
    if g is not None: log('lose', name(g), g.dead)
    g = None
def adopt(n, m):
    if not burn(): return
    child, parent = target(n), target(m)
    try: child.parent = parent
    except (ValueError, AttributeError) as e: log('adopt', e)
    log(name(child), 'below', child is not main and name(child.parent))
def born(n, parent=None):
    if not burn(): return
    place = n % COUNT
    lose(place)
    g = G(bodies[place], parent)
    g.label = 'g%d.%d' % (place, fuel)
    pool[place] = g
def look():
    log(*[(p, name(g), bool(g), g.dead, name(g.parent)) for p, g in sorted(pool.items())])
def numbers(n):
    try:
        yield n
        yield go(n)
        yield n + 1
    finally: log('numbers end', name())
generators = {}
def shared(n):
    g = generators.setdefault(n % 2, numbers(n))
    try: log(name(), 'shared', next(g, 'over'))
    except ValueError as e: log(name(), e); generators.pop(n % 2, None)
class Once:
    def __init__(self, n): self.n = n
    def __await__(self):
        got = yield self.n
        return (got, go(self.n))
async def waits(n):
    try: return [await Once(n), go(n)]
    finally: log('waits end', name())
def drive(c):
    try:
        c.send(None)
        c.send('sent')
    except StopIteration as e: return e.value
    finally: c.close()
""".replace("COUNT", str(COUNT)).splitlines()

END = """\
for turn in range(30):
    if not pool: break
    for place in list(pool):
        try: lose(place)
        except BaseException as e: tell('lost', e)
keep.clear()
settrace(None)
generators.clear()
""".splitlines()


def filled(random, lines):
    return [line.replace("$", str(random.randrange(COUNT + 2))) for line in lines]


def greenlet_trees(random):
    lines = [*prelude(random), *PARTS, "bodies = []"]
    for number in range(COUNT):
        body = Flow(random, LEAVES).block(2, False) + Flow(random, LEAVES).block(2, False)
        lines += [f"def body{number}(*a, **k):", f"    log(name(), 'starts', a, k)", *filled(random, body), f"    return {number}"]
        lines += [f"bodies.append(body{number})"]
    if random.random() < 0.2:
        lines += ["def traced(event, pair): log('trace', event, *map(name, pair))", "settrace(traced)"]
    for place in range(COUNT):
        lines += [f"born({place}{random.choice(['', '', f', pool.get({random.randrange(COUNT)})'])})"]
    for _ in range(random.randint(6, 14)):
        n = random.randrange(COUNT)
        step = random.choice([f"go({n})", f"go({n})", f"go({n})", f"target({n}).switch({v.small(random)}, k=2)", f"target({n}).switch()", f"hurt({n}, {random.choice(ERRORS)})", f"hurt({n})", f"lose({n})", f"adopt({n}, {random.randrange(COUNT)})", f"born({n})", "look()"])
        lines += ["fuel = 60", "try: print('main', " + step + ")", "except BaseException as e: tell('out', e)"]
    return [*lines, "look()", "fuel = 0", *END]
