"""Areas about designs: decorators and closures, descriptors and metaclasses, dataclasses, coroutines, exceptions."""

import values as v
from structure import indent

CATCH = "except Exception as error: print(type(error).__name__, clean(error))"


def attempt(*lines):
    return ["try:", *indent(lines), CATCH]


def decorators(random):
    """Functions in layers of decorators, which count, remember, change arguments and catch."""
    lines = [
        "import functools",
        "calls = []",
        "def note(text):",
        "    def decorate(f):",
        "        @functools.wraps(f)",
        "        def inner(*a, **k):",
        "            calls.append((text, a, sorted(k.items())))",
        "            return f(*a, **k)",
        "        return inner",
        "    return decorate",
        "def counted(f):",
        "    def inner(*a, **k):",
        "        inner.count += 1",
        "        return f(*a, **k), inner.count",
        "    inner.count = 0",
        "    return inner",
        "def catching(*kinds):",
        "    return lambda f: lambda *a, **k: attempt(f, kinds, a, k)",
        "def attempt(f, kinds, a, k):",
        "    try: return f(*a, **k)",
        "    except kinds as error: return 'caught ' + type(error).__name__ + ' ' + clean(error)",
        "def twice(f): return lambda *a, **k: (f(*a, **k), f(*a, **k))",
        "def swapped(f): return lambda *a, **k: f(*a[::-1], **k)",
        "def bound(*b, **c): return lambda f: functools.partial(f, *b, **c)",
        "class Callable:",
        "    def __init__(self, f): self.f = f",
        "    def __call__(self, *a, **k): return ['called', self.f(*a, **k)]",
        "    def __get__(self, obj, cls=None): return self if obj is None else functools.partial(self, obj)",
    ]
    layers = ["note('one')", "note('two')", "counted", "catching(TypeError)", "catching(ZeroDivisionError, KeyError)", "twice", "swapped", f"bound({v.small(random)})", "bound(z=7)", "Callable", "functools.lru_cache(None)", "functools.cache", "staticmethod", "functools.singledispatch"]
    parameters = random.choice(["x", "x, y=2", "*x", "x, *, z=1", "x, /, y", "**k", "x=None, *y, z=0, **k"])
    body = random.choice(["return x if 'x' in locals() else locals()", "return 1 / x", "return [x, locals()]", "return {}[x]", "return x + 1", "nonlocal_ = lambda: x; return nonlocal_()", "yield x"])
    if "x" not in parameters:
        body = "return sorted(k)"
    for name in "fg":
        lines += attempt(*[f"@{layer}" for layer in random.sample(layers, random.randint(1, 3))], f"def {name}({parameters}): {body}")
    for _ in range(6):
        arguments = [v.scalar(random) for _ in range(random.choice([0, 1, 1, 2, 3]))] + random.choice([[], [], ["z=5"], ["y=6"], ["**{'q': 1}"]])
        lines += v.shown([f"clean({random.choice('fg')}({', '.join(arguments)}))"])
    lines += v.shown(["f.__name__", "clean(calls)", "g.count", "f.__wrapped__.__name__", "f.cache_info()"])
    lines += ["def make(n):", "    total = n", "    def add(x):", "        nonlocal total", f"        total {random.choice(['+=', '-=', '*=', '//='])} x", "        return total", "    def peek(): return total", "    def forget():", "        nonlocal total", "        del total", "    return add, peek, forget"]
    lines += [f"add, peek, forget = make({v.number(random)})"]
    for _ in range(5):
        lines += v.shown([random.choice([f"add({v.number(random)})", f"add({v.scalar(random)})", "peek()", "peek()", "forget()"])])
    return lines + v.shown(["[c.cell_contents for c in add.__closure__]", "[f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]]"])


def descriptors(random):
    data = random.choice(["", "    def __set__(self, obj, value): print('set', self.name, value); obj.__dict__[self.name] = value", "    def __delete__(self, obj): print('delete', self.name)"])
    lines = ["class D:", "    def __init__(self, value=None): self.value = value; self.name = '?'", "    def __set_name__(self, owner, name): self.name = name; print('named', owner.__name__, name)"]
    lines += [f"    def __get__(self, obj, cls=None): return {random.choice(['self.value', '(self.name, obj is None)', 'obj.__dict__[self.name]', '1 / 0', '{}[self.name]', 'obj.missing'])}"]
    lines += [data] if data else []
    lines += ["class Meta(type):"]
    lines += random.sample(
        [
            "    def __new__(m, name, bases, space, **k): print('new', name, sorted(k)); return super().__new__(m, name, bases, space)",
            "    def __init__(cls, name, bases, space, **k): print('init', name, [n for n in space if n[0] != '_'])",
            "    def __call__(cls, *a, **k): print('call', a); return super().__call__(*a, **k)",
            "    def __getattr__(cls, name): return 'meta ' + name if name[0] != '_' else type.__getattribute__(cls, name)",
            "    def __prepare__(name, bases, **k): return {'prepared': name}",
            "    def __instancecheck__(cls, x): return x == 5",
            "    def __subclasscheck__(cls, x): return x is int",
            "    def __len__(cls): return 3",
            "    def __iter__(cls): return iter('meta')",
            "    def __contains__(cls, x): return x == 'x'",
            "    def __or__(cls, x): return ('or', x)",
            "    def __repr__(cls): return f'<{cls.__name__}>'",
            "    d = 'of the metaclass'",
            "    def __setattr__(cls, name, value): print('setattr', name); super().__setattr__(name, value)",
            "    def mro(cls): return super().mro()",
            "    @property\n    def d(cls): return 'property of the metaclass'".replace("\n    ", "\n    "),
        ],
        random.randint(1, 5),
    )
    lines += ["    pass"]
    lines = [part for line in lines for part in line.split("\n")]
    body = random.sample(["d = D(1)", "e = D(2)", "x = 3", "def d(self): return 'method'", "@property\ndef p(self): return self.d", "@property\ndef p(self): raise AttributeError('inner')", "def __getattr__(self, name): return 'got ' + name", "def __getattribute__(self, name): print('read', name) if name[0] != '_' else 0; return super().__getattribute__(name)", "@classmethod\ndef c(cls): return cls.__name__", "@classmethod\n@property\ndef cp(cls): return 'class property'", "__slots__ = ('s',)", "def __init_subclass__(cls, **k): print('subclass', k)", "def __class_getitem__(cls, x): return ('item', x)", "def __dir__(self): return ['b', 'a']", "__hash__ = None", "d2 = d = D(4)"], 6)
    body = [part for line in body for part in line.split("\n")]
    lines += attempt(f"class A({random.choice(['', 'metaclass=Meta', 'metaclass=Meta', 'metaclass=Meta, k=1'])}):", *indent(body), "    pass")
    lines += attempt(f"class B(A{random.choice(['', '', ', k=2'])}):", *indent(random.sample(["d = D(5)", "d = 6", "e = None", "def p(self): return super().p", "y = property(lambda self: 7)", "y = 8"], 3)))
    lines += attempt("a = A()") + attempt("b = B()")
    steps = ["b.d", "B.d", "a.d", "A.d", "b.e", "b.p", "a.p", "b.x", "B.zz", "b.zz", "b.c()", "B.cp", "len(B)", "list(B)", "'x' in B", "B | 1", "isinstance(5, A), issubclass(int, A)", "isinstance(b, A)", "B[1]", "dir(b)", "vars(b)", "b.__dict__", "hash(b) == 0", "setattr(b, 'd', 9)", "setattr(b, 's', 9)", "setattr(B, 'd', 10)", "delattr(b, 'd')", "delattr(b, 'nope')", "type(b).__name__", "B.__mro__", "super(B, b).d", "super(B, B).d", "getattr(b, 'nope', 'default')", "hasattr(b, 'p')", "A.__dict__.get('prepared')", "type('C', (B,), {'d': D(11)})", "B.__subclasses__(), A.__subclasses__()", "repr(B)", "b.y", "b.__class__ is B", "object.__getattribute__(b, 'x')", "type.__getattribute__(B, 'x')"]
    lines += v.shown([f"clean({step})" for step in random.sample(steps, 14)])
    return lines


def dataclass_field(random, name):
    annotation = random.choice(["int", "str", "list", "float", "object"])
    default = random.choice(["", "", f" = {v.scalar(random)}", f" = field(default={v.small(random)})", " = field(default_factory=list)", " = field(repr=False, default=0)", " = field(compare=False, default=1)", " = field(init=False, default=2)", " = field(kw_only=True, default=3)", " = field(kw_only=True)", " = []"])
    return f"{name}: {annotation}{default}"


def dataclass_programs(random):
    options = random.sample(["order=True", "frozen=True", "eq=False", "repr=False", "unsafe_hash=True", "kw_only=True", "slots=True", "init=False", "match_args=False"], random.randrange(3))
    lines = ["from dataclasses import *", "import enum, collections, typing"]
    body = [dataclass_field(random, name) for name in "xyz"[: random.randint(1, 3)]]
    body += random.sample(["def __post_init__(self): print('made')", "def m(self): return self.x", "k: typing.ClassVar[int] = 5", "i: InitVar[int] = 6", "x2 = 7", "_: KW_ONLY", "def __repr__(self): return 'own'", "def __lt__(self, other): return True"], random.randrange(3))
    lines += attempt(f"@dataclass({', '.join(options)})", "class P:", *indent(body))
    lines += attempt("@dataclass", "class Q(P):", *indent([dataclass_field(random, random.choice("xw"))]))
    for name in ("p", "q", "r"):
        arguments = [v.scalar(random) for _ in range(random.choice([0, 1, 1, 2, 3]))] + random.choice([[], [], ["z=1"], ["x=5"], ["w=2", "y=3"]])
        lines += attempt(f"{name} = {random.choice('PPQ')}({', '.join(arguments)})", f"print(clean({name}))")
    steps = ["p == q, p != q", "p < q", "hash(p) == hash(p)", "p.x", "setattr(p, 'x', 9)", "setattr(p, 'new', 9)", "delattr(p, 'x')", "asdict(p)", "astuple(p)", "replace(p, x=10)", "replace(p, q=10)", "[(f.name, f.type, f.init) for f in fields(P)]", "P.__match_args__", "is_dataclass(P), is_dataclass(p)", "sorted([p, q, r])", "P.__doc__", "P.__annotations__", "{p: 1}[p]", "repr(p)", "p.m()", "vars(p)", "Q.__mro__"]
    lines += v.shown([f"clean({step})" for step in random.sample(steps, 9)])
    members = random.sample(["A = 1", "B = 2", "C = 4", "D = 1", "F = enum.auto()", "def m(self): return self.name", "G = 0"], 4)
    kind = random.choice(["Enum", "IntEnum", "Flag", "IntFlag", "Enum", "StrEnum"])
    lines += attempt(f"class E(enum.{kind}):", *indent(members))
    steps = ["list(E)", "E.A", "E(1)", "E(2)", "E(3)", "E['A']", "E['Z']", "E.A | E.B", "E.A & E.C", "~E.A", "E.A == 1, E.A is E(1)", "E.A < E.B", "E.B.name, E.B.value", "len(E), E.A in E", "E.A.m()", "setattr(E, 'A', 5)", "repr(E.A), str(E.A), f'{E.A}'", "E.__members__", "isinstance(E.A, int)", "[e.value for e in reversed(E)]", "E.A + 1", "hash(E.A) == hash(E(1))", "E(7)", "E(0)", "bool(E.A)", "1 in E"]
    lines += v.shown([f"clean({step})" for step in random.sample(steps, 9)])
    defaults = random.choice(["", ", defaults=[7]", ", rename=True", ", module='m'"])
    names = random.choice(["'a b c'", "['a', 'b', 'c']", "'a, b, c'", "'a def c'", "'a a c'", "'_a b c'", "'a b 1c'"])
    lines += attempt(f"T = collections.namedtuple('T', {names}{defaults})", f"t = T({v.items(random, 4, v.small)})", "print(t, t[0], t[-1:], t.b)", "print(t._replace(a=9), t._asdict(), T._fields, t == tuple(t), T._field_defaults)", "a, *rest = t; print(a, rest)", "t.a = 1")
    return lines


COROUTINE_LEAVES = [
    "print(await step({}))", "async for x in agen({}): print('for', x)", "print([x async for x in agen({})])", "print([await step(x) for x in range({} % 3)])",
    "async with Manager({}) as m: print('in', m)", "async with Manager({}) as m: raise ValueError({})", "try: await fail({})\nexcept Exception as error: print('caught', type(error).__name__, error)",
    "try: await step({})\nfinally: print('finally', {})", "print({{x: y async for x, y in pairs({})}})", "return {}", "g = agen({}); print(await g.__anext__()); await g.aclose()",
    "g = agen({}); await g.asend(None); print(await g.asend('sent'))", "g = agen({}); await g.asend(None)\ntry: print(await g.athrow(ValueError({})))\nexcept Exception as error: print('thrown', type(error).__name__, error)",
    "print(await Awaitable({}))", "print(await (Awaitable({}) if {} % 2 else step({})))", "c = step({}); c.close(); print('closed')", "await 5", "async for x in 5: pass", "async with 5: pass", "await None",
    "print([x async for x in agen({}) if x])", "async for x in agen({}):\n    if x == 1: continue\n    if x == 2: break\nelse: print('else')",
]  # fmt: skip


def coroutines(random):
    lines = [
        "class Trap:",
        "    def __init__(self, value): self.value = value",
        "    def __await__(self):",
        "        got = yield ('trap', self.value)",
        "        return got",
        "class Awaitable:",
        "    def __init__(self, n): self.n = n",
        "    def __await__(self): return (yield from step(self.n).__await__())",
        "async def step(n):",
        "    got = await Trap(n)",
        "    return (n, got)",
        "async def fail(n):",
        "    await Trap('fail')",
        "    raise KeyError(n)",
        "async def agen(n):",
        "    try:",
        "        for i in range(n % 4 + 1):",
        "            got = yield i",
        "            if got: print('agen got', got)",
        "            await Trap(i)",
        "    except ValueError as error: print('agen caught', error); yield 'after'",
        "    finally: print('agen ends')",
        "async def pairs(n):",
        "    async for x in agen(n): yield x, x * 2",
        "class Manager:",
        "    def __init__(self, n): self.n = n",
        "    async def __aenter__(self): await Trap('enter'); return self.n",
        "    async def __aexit__(self, *error): print('exit', error[0] and error[0].__name__); await Trap('exit'); return self.n % 2 == 0",
    ]
    body = []
    for _ in range(random.randint(1, 4)):
        leaf = random.choice(COROUTINE_LEAVES).replace("{{", "\1").replace("}}", "\2")
        body += leaf.replace("{}", str(random.randrange(6))).replace("\1", "{").replace("\2", "}").split("\n")
    # A traceback keeps the variables of its frames alive in CPython alone: what is suspended is let go before main ends.
    lines += ["async def main():", "    try:", *indent(indent(body)), "    except Exception: g = None; raise", "    return 'done'"]
    steps = ["c.send(None)"] * 6 + ["c.send(1)", "c.send('x')", "c.throw(ValueError('in'))", "c.throw(KeyError)", "c.close()", "next(c)", "c.__await__().send(None)"]
    lines += ["c = main()", *v.shown(["c.send('early')"] if random.random() < 0.1 else [])]
    for _ in range(12):
        lines += ["try: print(clean(" + random.choice(steps) + "))", "except BaseException as error: print(type(error).__name__, clean(error))"]
    return lines + ["print(c.cr_running, c.cr_frame is None, c.cr_await is None)", "c.close()"]


def errors(random):
    """Exceptions with causes, contexts, notes and groups, and what the traceback module says of them."""
    kinds = ["ValueError", "KeyError", "OSError", "ZeroDivisionError", "Own", "StopIteration", "UnicodeError", "AttributeError", "NameError", "ImportError", "SystemExit", "RuntimeError", "AssertionError"]
    lines = ["import traceback", "class Own(Exception):", random.choice(["    pass", "    def __str__(self): return 'own text'", "    def __init__(self, *a, code=1): super().__init__(*a); self.code = code"])]

    def made():
        return f"{random.choice(kinds)}({v.items(random, 2, v.scalar)})"

    def group(depth):
        inside = [group(depth - 1) if depth and random.random() < 0.4 else made() for _ in range(random.randint(1, 3))]
        return f"{random.choice(['ExceptionGroup', 'BaseExceptionGroup'])}({v.word(random)}, [{', '.join(inside)}])"

    def raising():
        return random.choice([f"raise {made()}", f"raise {made()} from {made()}", f"raise {made()} from None", "1 / 0", "[][1]", "{}['k']", "undefined", "None.x", "int('z')", "assert 0, 'm'", f"raise {group(1)}", "raise", "'a' + 1", "len(5)", "raise 5", "raise Own from 5", "(1).x", "import nothing_here", "a, b = 1,", "[1, 2].index(3)", "f()", "print(**1)"])

    for number in range(2):
        lines += [f"def f{number}(n):", "    try:", f"        {raising()}", f"    except {random.choice(['Exception', 'LookupError', 'ArithmeticError', '(ValueError, TypeError)', 'Own', 'BaseException'])} as error:", f"        {random.choice([raising(), 'raise', 'error.add_note(%s); raise' % v.word(random), 'raise error from error', 'return error', 'error.args = (1, 2); raise', 'del error; raise'])}", "    finally:", f"        {random.choice(['print(n)', 'print(n)', raising(), 'return n' if random.random() < 0.3 else 'pass'])}"]
    lines += [
        "def chain(e, depth=0):",
        "    if e is None or depth > 4: return None",
        "    return type(e).__name__, clean(e), clean(repr(e)), chain(e.__cause__, depth + 1), chain(e.__context__, depth + 1), e.__suppress_context__, getattr(e, '__notes__', None)",
        "for f in (f0, f1, lambda n: f0(f1(n))):",
        "    try: print('gave', clean(f(1)))",
        "    except BaseException as error:",
        "        print(chain(error))",
        "        print(clean(''.join(traceback.format_exception_only(error))))",
        "        print([(s.name, s.lineno) for s in traceback.extract_tb(error.__traceback__)])",
    ]
    lines += ["try:", "    try:", f"        raise {group(2)}", f"    except* {random.choice(kinds[:4] + ['Exception'])} as one:", "        print('one', clean(repr(one)))", f"        {random.choice(['pass', 'raise', raising()])}", f"    except* ({', '.join(random.sample(kinds[:6], 2))}) as two: print('two', clean(repr(two)))"]
    lines += random.choice([[], ["    else: print('else')"], ["    finally: print('finally')"]])
    lines += ["except BaseException as error: print(chain(error))", f"show(lambda: clean(repr({group(2)}.split({random.choice(kinds[:4])}))))", f"show(lambda: clean(repr({group(1)}.subgroup(lambda e: len(e.args) > 1))))", f"show(lambda: clean(repr({made()}.with_traceback(None))))", f"show(lambda: clean({made()}.args))"]
    return lines
