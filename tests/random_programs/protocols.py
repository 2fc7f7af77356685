"""Areas about protocols: classes derived from builtin ones, special methods of odd kinds, slices, comprehensions."""

import values as v
from structure import COMPARISONS, OPERATORS, indent

CATCH = "except Exception as error: print(type(error).__name__, clean(error))"
FAILED = ["except Exception as error:", "    print(type(error).__name__, clean(error))"]
BASES = {
    "int": v.INTS[:18],
    "float": v.FLOATS[:12],
    "complex": v.COMPLEXES,
    "str": v.WORDS,
    "bytes": v.BYTES,
    "list": ["[]", "[1, 2]", "'abc'", "range(4)"],
    "tuple": ["()", "(1, 2)", "'ab'"],
    "dict": ["{}", "{'a': 1}", "{1: 2, 'b': 3}"],
    "set": ["()", "[1, 2]", "[3]"],
    "frozenset": ["()", "[1, 2]"],
    "bytearray": ["b''", "b'ab'"],
}


def overriding(random, names):
    """Methods of operators and conversions, which mostly call what they override."""
    body = []
    for symbol, word in random.sample(list(OPERATORS.items()), 2) + random.sample(list(COMPARISONS.items()), 2):
        prefix = random.choice(["", "", "r", "i"]) if symbol in OPERATORS else ""
        name = f"__{prefix}{word}__"
        body.append(f"def {name}(self, other): return {random.choice(names)}")
        body[-1] = body[-1].replace("SUPER", f"super().{name}(other)").replace("NAME", repr(name))
    extras = [
        "def __new__(cls, *a): return super().__new__(cls, *a)",
        "def __new__(cls, *a): made = super().__new__(cls, *a); made.tag = len(a); return made",
        "def __init__(self, *a): self.tag = 7",
        "def __repr__(self): return 'R' + super().__repr__()",
        "def __str__(self): return 'S'",
        "def __hash__(self): return 5",
        "def __bool__(self): return False",
        "def __len__(self): return 2",
        "def __iter__(self): return iter('it')",
        "def __contains__(self, x): return x == 1",
        "def __getitem__(self, key): return [5, 6, 7][key]",
        "def __index__(self): return 3",
        "def __int__(self): return 4",
        "def __float__(self): return 4.5",
        "def __complex__(self): return 4j",
        "def __format__(self, spec): return 'F' + spec",
        "def __missing__(self, key): return 'missing'",
        "def __reversed__(self): return 'reversed'",
        "def __call__(self, *a): return a",
        "def __abs__(self): return 'abs'",
        "def __neg__(self): return 'neg'",
        "def __round__(self, *n): return ('round', n)",
        "def keys(self): return ['k']",
        "def append(self, x): super().append((x,))",
        "def __setitem__(self, key, value): super().__setitem__(key, [value])",
        "__slots__ = ()",
        "__hash__ = None",
        "__iter__ = None",
        "__contains__ = None",
        "__eq__ = None",
        "__add__ = None",
    ]
    return body + random.sample(extras, random.randint(0, 4))


USES = [
    "X + Y", "X * Y", "X - Y", "X % Y", "X // Y", "X ** 2", "X & Y", "X | Y", "X ^ Y", "X << 1", "X < Y", "X == Y", "X != Y", "X >= Y", "X in Y",
    "-X", "+X", "~X", "abs(X)", "not X", "bool(X)", "len(X)", "list(X)", "tuple(X)", "set(X) and 0", "sorted(X, key=repr)", "dict(X)", "str(X)", "repr(X)", "format(X, '>9')",
    "f'{X}|{X!r}|{X:5}'", "'%s %r' % (X, X)", "'%d' % X", "'%s' % X", "X % ()", "int(X)", "float(X)", "complex(X)", "bytes(X)", "bytearray(X)", "hash(X) == hash(X)", "[10, 20, 30, 40, 50][X]", "range(X)",
    "X[0]", "X[1:]", "X['zz']", "X.copy()", "type(X + X)", "type(X.copy())", "type(X[:1])", "X.tag", "X.__dict__", "sum([X, Y])", "max(X, Y)", "min(X, Y)", "[*X]", "{**X}", "(lambda *a, **k: (a, k))(*X)",
    "(lambda *a, **k: (a, k))(**X)", "''.join(X)", "','.join([X, X])", "X.upper()", "X.__add__(Y)", "X.__eq__(Y)", "X.__lt__(Y)", "X.__radd__(Y)", "X.__mul__(3)", "round(X)", "round(X, 1)", "divmod(X, Y)", "pow(X, 2, 7)", "isinstance(X, int)",
    "X.real, X.imag", "X.is_integer()", "X.bit_length()", "X.hex()", "reversed(X)", "list(reversed(X))", "next(X)", "X()", "{X: 1}", "{X}", "hex(X)", "chr(X)", "X if X else Y", "X and Y", "X or Y", "[1, 2, 3] + X", "X + [1]", "(1,) + X",
    "'a' + X", "X + 'a'", "3 * X", "X * 3", "2.5 + X", "2 < X", "2.0 == X", "X.update(Y)", "X.extend(Y)", "X.append(Y)", "X.get('a')", "X.pop()", "X.index(1)", "X.count(1)", "X.__class__.__mro__", "X.__reduce_ex__(2)[1:]", "X.__getnewargs__()",
    "print(X, Y, sep=X)", "enumerate(X, X)", "zip(X, Y)", "any(X), all(X)", "isinstance(X, type(Y))", "X.__sizeof__() > 0", "X.__format__('')", "X.split('a')", "X.startswith(X)", "'abc'.startswith(X)", "'a-b'.split(X)", "'abc'.replace(X, Y)", "b'abc'.find(X)", "X.join('ab')",
]  # fmt: skip


def derived(random):
    """Classes that derive from builtin types and override some of what these do."""
    results = ["SUPER", "SUPER", "NAME", "NAME", "NotImplemented", "type(self)", "(NAME, type(other).__name__)"]
    lines = []
    made = []
    kinds = random.sample(list(BASES), random.choice([1, 1, 2, 2, 3]))
    for name, kind in zip("ABC", kinds):
        body = [part for line in overriding(random, results) for part in line.split("\n")]
        lines += ["try:", f"    class {name}({kind}):", *indent(indent(body)), *FAILED, f"    class {name}({kind}): pass"]
        made.append((name.lower(), name, kind))
        if random.random() < 0.4:
            lines += [f"class {name}2({name}):", f"    {random.choice(['pass', 'def __radd__(self, o): return 5', 'def __eq__(self, o): return 6', 'def __lt__(self, o): return 7'])}"]
            made.append((name.lower() + "2", name + "2", kind))
    for variable, name, kind in made:
        lines += [f"try: {variable} = {name}({random.choice(BASES[kind])})", CATCH + f"; {variable} = None"]
    names = [variable for variable, _, _ in made]
    others = names + [random.choice(BASES[random.choice(["int", "float", "str", "bytes"])]) for _ in range(2)] + [f"{k}({random.choice(BASES[k])})" for k in random.sample(kinds, 1)]
    for _ in range(16):
        text = random.choice(USES).replace("X", random.choice(names)).replace("Y", random.choice(others))
        if random.random() < 0.15:
            text = random.choice(USES).replace("Y", random.choice(names)).replace("X", random.choice(others))
        lines += v.shown([f"clean({text})"])
    # CPython's own functions leave some buffers of a bytearray exported where they fail.
    changed = [variable for variable, _, kind in made if kind != "bytearray"]
    for _ in range(3 if changed else 0):
        lines += ["try:", f"    t = {random.choice(changed)}", f"    t {random.choice('+ - * & | ^ // **'.split())}= {random.choice(others)}", "    print(type(t).__name__, clean(t))", CATCH]
    return lines


ODD = ["None", "5", "'x'", "NotImplemented", "[]", "1.5", "-1", "True", "2**70", "b'b'", "self", "iter([])", "object()", "..."]
SPECIALS = {
    "len": ["len(x)", "bool(x)", "list(x)", "reversed(x)", "bytes(x)"],
    "bool": ["bool(x)", "not x", "x and 1", "any([x])", "[1 for _ in 'a' if x]", "1 if x else 2"],
    "iter": ["list(x)", "[*x]", "1 in x", "tuple(x)", "dict(x)", "sum(x)", "''.join(x)", "bytes(x)", "max(x)", "zip(x)", "sorted(x)", "(lambda *a: a)(*x)", "set(x)", "b''.join(x)", "bytearray(x)"],
    "next": ["next(x)", "next(x, 0)", "list(x)", "list(iter(x))"],
    "index": ["[1, 2][x]", "'ab'[x:]", "range(x)", "hex(x)", "int(x)", "float(x)", "'a' * x", "chr(x)", "bytes(x)", "(5).to_bytes(x, 'big')", "round(1.5, x)", "'%d' % x", "'%x' % x", "1 << x", "complex(x)", "divmod(x, 2)", "memoryview(b'ab')[x]", "'abc'.center(x)", "slice(x).indices(5)", "int('1', x)", "pow(2, x)"],
    "int": ["int(x)", "'%d' % x", "float(x)", "[1, 2][x]"],
    "float": ["float(x)", "'%f' % x", "complex(x)", "int(x)", "round(x)", "sum([1.0, x])"],
    "complex": ["complex(x)", "complex(1, x)", "float(x)"],
    "str": ["str(x)", "print(x)", "f'{x}'", "'%s' % x", "'{}'.format(x)", "''.join([x])"],
    "repr": ["repr(x)", "print([x])", "f'{x!r}'", "'%r' % x", "str(x)", "ascii(x)", "f'{x=}'"],
    "format": ["format(x)", "f'{x:>5}'", "'{:d}'.format(x)", "print(f'{x}')"],
    "bytes": ["bytes(x)", "b'%s' % x", "bytearray(x)", "b''.join([x])"],
    "hash": ["hash(x)", "{x}", "{x: 1}", "{1: 2}.get(x)", "x in {1}", "set([x, x])"],
    "eq": ["x == 1", "1 == x", "x != 1", "x in [1]", "[1].index(x)", "[x].count(1)", "[x] == [1]", "(x,) != (1,)", "{1: x} == {1: 1}", "[1].remove(x)"],
    "lt": ["x < 1", "1 > x", "1 < x", "sorted([x, 1])", "max(x, 1)", "min([1, x])", "[x] < [1]", "(1, x) < (1, 1)"],
    "contains": ["1 in x", "1 not in x"],
    "getitem": ["x[0]", "x[1:2]", "list(x)", "1 in x", "reversed(x)", "x['k']", "[*x][:2]", "dict(x)", "x[1, 2]", "x[...]", "'%(a)s' % x"],
    "setitem": ["operator.setitem(x, 1, 2)"],
    "delitem": ["operator.delitem(x, 1)"],
    "call": ["x()", "x(1, k=2)", "list(map(x, [1]))", "next(iter(x, 5))", "callable(x)", "sorted([2, 1], key=x)"],
    "enter": ["within(x)"],
    "exit": ["within(x)"],
    "getattr": ["x.foo", "getattr(x, 'foo', 3)", "hasattr(x, 'foo')", "x.__len__", "x.a.b"],
    "setattr": ["setattr(x, 'a', 1)", "x.__dict__"],
    "dir": ["dir(x)", "sorted(dir(x))[:2]"],
    "length_hint": ["operator.length_hint(x)", "operator.length_hint(x, 3)", "list(x)"],
    "round": ["round(x)", "round(x, 1)"],
    "trunc": ["math.trunc(x)", "int(x)"],
    "floor": ["math.floor(x)"],
    "reversed": ["reversed(x)", "list(reversed(x))"],
    "add": ["x + 1", "sum([x])", "sum([x, x], x)", "[1] + x", "x + x"],
    "radd": ["1 + x", "sum([x])", "[] + x", "'' + x", "x + x"],
    "iadd": ["operator.iadd(x, 1)"],
    "neg": ["-x"],
    "abs": ["abs(x)"],
    "missing": ["x['a']", "x.get('a')"],
    "fspath": ["os.fspath(x)", "os.path.join(x, 'a')"],
    "class_getitem": ["type(x)[1]", "type(x)[int, str]"],
    "instancecheck": ["isinstance(1, x)", "isinstance(1, type(x))"],
    "subclasscheck": ["issubclass(int, x)"],
    "await": ["run(x)"],
    "aiter": ["run_for(x)"],
    "set_name": ["type('T', (), {'x': x}).x"],
    "get": ["type('T', (), {'x': x})().x", "type('T', (), {'x': x}).x"],
    "set": ["setattr(type('T', (), {'x': x})(), 'x', 1)"],
    "delete": ["delattr(type('T', (), {'x': x})(), 'x')"],
    "prepare": ["x"],
    "mro_entries": ["type('T', (x,), {})", "make(x)"],
    "matmul": ["x @ 1", "1 @ x"],
    "pow": ["x ** 2", "pow(x, 2, 3)", "2 ** x"],
    "divmod": ["divmod(x, 1)", "divmod(1, x)"],
    "del": ["0"],
    "sizeof": ["sys.getsizeof(x) > 0"],
}  # fmt: skip


def special_methods(random):
    """Classes whose special methods give, or are, what is not expected of them."""
    lines = [
        "import operator, math, os, sys",
        "fuel = 300",
        "def burn(error):",
        "    global fuel",
        "    fuel -= 1",
        "    if fuel % 10 == 0: raise error",
        "    return True",
        "def within(x):",
        "    with x as y: return y",
        "def make(x):",
        "    class T(x): pass",
        "    return T.__mro__",
        "def run(x):",
        "    async def f(): return await x",
        "    c = f()",
        "    try: return c.send(None)",
        "    except StopIteration as e: return ('result', e.value)",
        "    finally: c.close()",
        "def run_for(x):",
        "    async def f(): return [y async for y in x]",
        "    c = f()",
        "    try: return c.send(None)",
        "    finally: c.close()",
    ]
    for number in range(4):
        names = random.sample(list(SPECIALS), random.choice([1, 2, 2, 3]))
        base = random.choice(["", "", "", "", "int", "list", "dict", "str", "tuple", "float"])
        body = []
        for name in names:
            value = random.choice(ODD)
            # What is asked again and again comes to an end.
            ending = {"next": "burn(StopIteration) and ", "getitem": "burn(IndexError) and "}.get(name, "")
            kind = random.randrange(10)
            if kind < 6:
                body += [f"def __{name}__(self, *a, **k): return {ending}{value}"]
            elif kind == 6:
                body += [f"__{name}__ = {value.replace('self', 'None')}"]
            elif kind == 7:
                body += [f"def __{name}__(self, *a, **k): raise {random.choice(['ValueError(1)', 'TypeError(2)', 'AttributeError(3)', 'StopIteration(4)', 'IndexError(5)', 'KeyError(6)', 'OverflowError(7)'])}"]
            elif kind == 8 and name not in ("get", "fspath"):
                body += [f"__{name}__ = {random.choice(['staticmethod', 'classmethod', 'property'])}(lambda *a, **k: {ending}{value.replace('self', 'a')})"]
            else:
                body += [f"def __{name}__(self): return {ending}{value}"]
        lines += ["try:", f"    class C{number}({base}):", *indent(indent(body)), f"    x = C{number}()", *FAILED, "    x = None"]
        for name in names:
            uses = SPECIALS[name]
            lines += v.shown([f"clean({use})" for use in random.sample(uses, min(3, len(uses)))])
    return lines


def a_bound(random):
    return random.choice(["None", "None", "0", "1", "2", "-1", "-2", "5", "9", "-9", "100", "-100", "2**63", "-2**63", "2**64", "-2**64", "True", "I(2)", "1.5", "'a'"])


def slices(random):
    """Slice objects, and what takes them: reading, assigning and deleting parts of sequences."""
    lines = ["class I:", "    def __init__(self, n): self.n = n", "    def __index__(self): return self.n"]
    lines += ["class S:", "    def __getitem__(self, key): return key", "    def __setitem__(self, key, value): print('set', clean(key), value)", "    def __delitem__(self, key): print('del', clean(key))", "o = S()"]

    def a_slice():
        return f"slice({', '.join(a_bound(random) for _ in range(random.choice([1, 2, 2, 3, 3, 3])))})"

    def inside():
        parts = [random.choice(["", "", a_bound(random)]) for _ in range(random.choice([2, 2, 3]))]
        return ":".join(parts)

    subjects = ["list(range(10))", "tuple(range(7))", "'abcdéfg日本'", "b'abcdefgh'", "range(0, 30, 3)", "range(10, -10, -3)", "bytearray(b'abcdefgh')", "memoryview(b'abcdefgh')", "[]", "''", "range(0)", "range(-2**63, 2**63, 2**61)", "range(2**64, 2**65, 2**62)"]
    for _ in range(9):
        subject = random.choice(subjects)
        wrap = ".tolist()" if "memoryview" in subject else ""
        lines += v.shown([random.choice([f"clean({subject}[{inside()}]{wrap})", f"clean({subject}[{a_slice()}]{wrap})", f"{a_slice()}.indices({random.choice(['0', '1', '5', '10', '2**70', '-1', 'I(4)', '1.5'])})", f"clean({a_slice()})", f"{a_slice()} == {a_slice()}", f"{a_slice()} < {a_slice()}", f"clean(o[{inside()}])", f"clean(o[{inside()}, {inside()}])", f"len({subject}[{inside()}])", f"hash({a_slice()})", f"clean({a_slice()}.start)"])])
    for _ in range(8):
        lines += [f"l = {random.choice(['list(range(8))', 'list(range(3))', '[]', 'bytearray(range(8))', 'bytearray(3)'])}", "try:"]
        value = random.choice(["[]", "[7]", "[7, 8, 9]", "l", "l[::-1]", "(1, 2)", "'ab'", "b'xy'", "range(4)", "iter([5, 6])", "5", "None", "{1: 2}", "{3}", "(x for x in [1, 2])", "[300]", "['a']"])
        lines += [random.choice([f"    l[{inside()}] = {value}", f"    l[{inside()}] = {value}", f"    l[{a_slice()}] = {value}", f"    del l[{inside()}]", f"    l[{inside()}] += {value}", f"    l[{inside()}] *= {v.small(random)}", f"    o[{inside()}] = 1", f"    del o[{inside()}, 2]", f"    l[{a_bound(random)}] = 1", f"    del l[{a_bound(random)}]", f"    l[{inside()}], l[{inside()}] = {value}, [1]"])]
        lines += [CATCH, "print(clean(l))"]
    return lines


def a_source(random, depth, names):
    choices = ["range(3)", "'ab'", "[1, 2, 3]", "{'k': 1}", "(0, 4)", "zip('xy', [5, 6])", "enumerate('pq')", "[[1, 2], [3]]", "note('s')"]
    if names:
        choices += [random.choice(names), f"range(len(str({random.choice(names)})))", f"[{random.choice(names)}] * 2"]
    if depth:
        choices += [comprehension(random, depth - 1, names)] * 2
    return random.choice(choices)


def comprehension(random, depth, names):
    """A comprehension of any kind, maybe nested, with conditions, walruses and lambdas."""
    clauses, own = [], list(names)
    for _ in range(random.choice([1, 1, 1, 2, 2, 3])):
        name = random.choice("abcxyz")
        target = random.choice([name] * 6 + [f"{name}, *w", f"({name}, w)", f"[{name}]", f"d[{name!r}]"])
        clauses.append(f"for {target} in {a_source(random, depth, own)}")
        if target[0] != "d":
            own.append(name)
        if random.random() < 0.4:
            clauses.append(f"if {condition(random, depth, own)}")
    element = an_element(random, depth, own)
    kind = random.randrange(5)
    text = " ".join([element, *clauses])
    if kind == 0:
        return f"{{{element}: {an_element(random, depth, own)} {' '.join(clauses)}}}"
    if kind == 1:
        return f"sorted({{repr({element}) {' '.join(clauses)}}})"
    if kind == 2:
        return f"list({text})"
    return f"[{text}]"


def condition(random, depth, names):
    return random.choice(["True", random.choice(names), f"not {random.choice(names)}", f"(q := {random.choice(names)}) is not None", f"str({random.choice(names)}) != '1'", f"note({random.choice(names)})", f"{random.choice(names)} if {random.choice(names)} else 1", "len(seen) < 9"])


def an_element(random, depth, names):
    name, other = random.choice(names), random.choice(names)
    choices = [name, name, f"({name}, {other})", f"(lambda: {name})()", f"(lambda {name}={name}: {name})()", f"note({name})", f"(r := {name})", f"str({name}) + 'e'", f"f'{{{name}}}'", "g", "[q]", "u", f"1 / {name}", "(yield_)", f"[{name}, g][0]", f"{name} is {other}"]
    if depth:
        choices += [comprehension(random, depth - 1, names)] * 3
    return random.choice(choices)


def comprehensions(random):
    lines = ["g, d, seen, yield_ = 'global', {}, [], 'y'", "def note(x): seen.append(x); return x"]
    for number in range(5):
        text = comprehension(random, 2, ["g"])
        kind = random.randrange(5)
        if kind == 0:
            lines += ["try: print(clean(" + text + "))", CATCH]
        elif kind == 1:
            lines += [f"def f{number}(u=3, x='arg'):", f"    got = {text}", "    return got, u, x", *v.shown([f"clean(f{number}())"])]
        elif kind == 2:
            lines += [f"def f{number}(u=3):", f"    q = x = 'local'", "    def inner(): return x, q", f"    got = {text}", "    return got, inner(), sorted(locals())[:3]", *v.shown([f"clean(f{number}())"])]
        elif kind == 3:
            lines += ["try:", f"    class K{number}:", "        u, x = 'class', [1, 2]", f"        try: got = {text}", "        except Exception as error: got = (type(error).__name__, str(error))", f"    print(clean(K{number}.got), [n for n in ('q', 'r', 'a', 'b') if hasattr(K{number}, n)])", CATCH]
        else:
            lines += v.shown([f"clean(list(map(lambda u, x=9: {text}, [1, 2])))"])
        lines += ["print(clean(seen), [n for n in 'qrabcxyzuw' if n in globals()]); seen.clear()"]
    lines = [f"source = {chr(10).join(lines)!r}", "try: code = compile(source, 'inner', 'exec')", "except SyntaxError as error: print(error.msg, error.lineno, error.offset, error.end_offset)", "else: exec(code)"]
    return lines
