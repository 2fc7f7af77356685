"""Areas about flow: try statements in loops, generators and greenlets."""

import values as v
from structure import indent

ERRORS = ["ValueError('v')", "KeyError('k')", "TypeError", "ZeroDivisionError('z')", "IndexError(1, 2)", "StopIteration(3)"]
CAUGHT = ["ValueError", "(KeyError, TypeError)", "LookupError", "ArithmeticError", "Exception", "StopIteration"]


class Flow:
    """Nested statements; `leaves` gives those that the area adds to the common ones."""

    def __init__(self, random, leaves):
        self.random = random
        self.leaves = leaves
        self.count = 0

    def label(self):
        self.count += 1
        return self.count

    def block(self, depth, in_loop):
        lines = []
        for _ in range(self.random.choice([1, 1, 2, 3])):
            lines += self.statement(depth, in_loop)
        return indent(lines)

    def statement(self, depth, in_loop):
        random = self.random
        choices = ["print", "print", "leaf", "leaf", "raise", "return"]
        if in_loop:
            choices += ["break", "continue"]
        if depth:
            choices += ["try", "try", "try", "for", "while", "if", "with", "if"]
        kind = random.choice(choices)
        if kind == "leaf" and self.leaves:
            return [leaf.replace("#", str(self.label())) for leaf in random.choice(self.leaves)]
        if kind in ("print", "leaf"):
            return [f"log({self.label()})"]
        if kind == "raise":
            text = random.choice([f"raise {random.choice(ERRORS)}", f"raise {random.choice(ERRORS)} from {random.choice(ERRORS + ['None'])}", "raise", "1 / 0", "[][5]", "missing_name", "None.x", "assert False, 'why'", "{}['q']"])
            return [f"if flip(): {text}"]
        if kind == "return":
            return [f"if flip(): return {self.label()}"]
        if kind in ("break", "continue"):
            return [f"if flip(): {kind}"]
        if kind == "if":
            return ["if flip():", *self.block(depth - 1, in_loop), "else:", *self.block(depth - 1, in_loop)]
        if kind == "with":
            return [f"with Manager({self.label()}, {random.choice(['True', 'False', 'False'])}) as m:", *self.block(depth - 1, in_loop)]
        if kind in ("for", "while"):
            name = f"i{self.label()}"
            head = [f"for {name} in range({random.randint(1, 3)}):"]
            if kind == "while":
                head = [f"{name} = 0", f"while ({name} := {name} + 1) < {random.randint(2, 4)}:"]
            tail = ["else:", *self.block(depth - 1, in_loop)] if random.random() < 0.3 else []
            return [*head, *self.block(depth - 1, True), *tail]
        lines = ["try:", *self.block(depth - 1, in_loop)]
        handlers = random.randrange(3)
        for _ in range(handlers):
            lines += [f"except {random.choice(CAUGHT)} as e:", f"    tell({self.label()}, e)", *self.block(depth - 1, in_loop)]
        if handlers and random.random() < 0.3:
            lines += ["else:", *self.block(depth - 1, in_loop)]
        if not handlers or random.random() < 0.5:
            lines += ["finally:", *self.block(depth - 1, in_loop)]
        return lines


def prelude(random):
    return [
        "steps = 0",
        f"bits = {random.getrandbits(60)} | 1 << 60",
        "def flip():",
        "    global bits, steps",
        "    steps += 1",
        "    if steps > 400: raise SystemError('too long')",
        f"    bits = (bits >> 1) | ((bits ^ (bits >> 7)) & 1) << 60",
        "    return bits & 1 and bits & 4",
        "def log(*values): print(*values)",
        "def chain(e):",
        "    return [] if e is None else [type(e).__name__, str(e), chain(e.__cause__), chain(e.__context__), e.__suppress_context__]",
        "def tell(n, e): print(n, chain(e))",
        "class Manager:",
        "    def __init__(self, n, swallow): self.n = n; self.swallow = swallow",
        "    def __enter__(self): print('enter', self.n); return self",
        "    def __exit__(self, kind, error, trace):",
        "        print('exit', self.n, kind and kind.__name__)",
        "        if self.n % 7 == 3 and flip(): raise RuntimeError('in exit')",
        "        return self.swallow",
    ]


def tries(random):
    lines = [*prelude(random), "def work():", *Flow(random, [["log('again', steps)"]]).block(4, False)]
    return [*lines, "for turn in range(3):", "    try: print('result', work())", "    except Exception as e: tell('out', e)"]


GENERATOR_LEAVES = [
    ["log('got', (yield #))"],
    ["got = yield #", "log(got)"],
    ["log('sub', (yield from sub(#)))"],
    ["yield from [#, 'list']"],
    ["log([x for x in sub(#)])"],
    ["log(sum((yield #) or 0 for x in [1]) if False else 0)"],
    ["next(sub(#))"],
    ["log(list(x * 2 for x in sub(#)))"],
]


def generators(random):
    lines = prelude(random)
    lines += ["def sub(n):", "    log('sub starts', n)", "    try:", *indent(Flow(random, [["log('s', (yield #))"]]).block(2, False)), "        yield n"]
    lines += random.choice([["    except ValueError as e: tell('sub', e); yield 'after'"], ["    finally: log('sub ends')"], ["    except GeneratorExit: log('exit'); raise"]])
    lines += ["    return n"]
    lines += ["def gen():", *Flow(random, GENERATOR_LEAVES).block(3, False), "    yield 'end'", "    return 'done'", "g = gen()"]
    for _ in range(10):
        step = random.choice(["next(g)", "next(g)", "g.send(None)", f"g.send({v.small(random)})", f"g.throw({random.choice(ERRORS)})", "g.close()", "next(g, 'default')", "g.throw(GeneratorExit)", "list(g)"])
        if step == "g.close()" and random.random() < 0.6:
            step = "next(g)"
        lines += ["try: print(" + step + ")", "except BaseException as e: tell('out', e)"]
    return lines + ["print(g.gi_frame is None, g.gi_running, g.gi_yieldfrom is None)"]


GREENLET_LEAVES = [
    ["log('got', main.switch(#))"],
    ["log('other', other().switch(#))"],
    ["log('sort', sorted([3, 1, 2], key=lambda x: main.switch(#) or x))"],
    ["log([main.switch(x) for x in range(2)])"],
    ["log(getcurrent().parent.switch(#, k=1))"],
    ["log(list(map(main.switch, [#, 0])))"],
    ["for x in sub(#): log('x', x, main.switch(x))"],
    ["log(Switching(#) + 1)"],
    ["log(f'{Switching(#)}', str(Switching(1)))"],
    ["other().throw(KeyError('thrown'))"],
    ["log({Switching(#): 1, Switching(2): 2})"],
    ["log(max([1, 2], key=lambda x: main.switch(x) or 0))"],
    ["log(Switching(#) in [Switching(0), Switching(3)])"],
    ["log(pool[0].dead, pool[1].dead, bool(pool[0]))"],
]


def greenlets(random):
    """Two greenlets whose bodies switch out of every kind of statement and of native calls."""
    lines = ["from greenlet import greenlet, getcurrent, GreenletExit, error as GreenletError", "main = getcurrent()", *prelude(random)]
    lines += [
        "def other(): return pool[0] if getcurrent() is pool[1] else pool[1]",
        "class Switching:",
        "    def __init__(self, n): self.n = n",
        "    def __add__(self, o): return main.switch('add', self.n) or o",
        "    def __format__(self, spec): return str(main.switch('format', self.n))",
        "    def __str__(self): return str(main.switch('str', self.n))",
        "    def __hash__(self): main.switch('hash'); return self.n % 3",
        "    def __eq__(self, o): main.switch('eq'); return self.n == o.n",
        "    def __repr__(self): return 'S%d' % self.n",
        "def sub(n):",
        "    try:",
        "        yield n",
        "        yield main.switch('from generator')",
        "    finally: log('sub ends')",
    ]
    for name in ("one", "two"):
        lines += [f"def {name}(*a, **k):", f"    log({name!r}, a, k)", *Flow(random, GREENLET_LEAVES).block(3, False), f"    return {name!r}"]
    lines += [f"pool = [greenlet(one), greenlet(two{random.choice(['', '', ', parent=None']).replace('parent=None', 'main')})]"]
    if random.random() < 0.3:
        lines += ["pool[1].parent = pool[0]"]
    for _ in range(12):
        which = random.choice(["pool[0]", "pool[1]"])
        step = random.choice([f"{which}.switch()", f"{which}.switch({v.small(random)})", f"{which}.switch(1, 2)", f"{which}.switch(k=3)", f"{which}.throw(ValueError('in'))", f"{which}.switch()", f"{which}.throw()"])
        if "throw()" in step and random.random() < 0.6:
            step = f"{which}.switch()"
        lines += ["try: print('main', " + step + ")", "except BaseException as e: tell('out', e)"]
    return lines + ["print([g.dead for g in pool], [bool(g) for g in pool])"]
