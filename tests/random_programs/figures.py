"""Areas about figures: large ints, floats and their texts, format templates, bytes, and pipelines of iterators."""

import values as v


def an_int(random):
    size = random.choice([8, 30, 31, 60, 62, 63, 64, 65, 90, 127, 200, 500, 1000])
    return random.choice([1, -1]) * random.choice([random.getrandbits(size), 1 << size, (1 << size) - 1, 10 ** (size // 4)])


def big_ints(random):
    lines = [f"{name} = {an_int(random)}" for name in "abc"]
    calls = [
        "a + b", "a - b", "a * b", "a * b * c", "a // (b or 1)", "a % (b or 1)", "divmod(a, b)", "a & b", "a | b", "a ^ b", "~a",
        "a << {n}", "a >> {n}", "pow(a, {n}, abs(b) + 2)", "pow(a, -1, abs(b) + 2)", "a ** ({n} % 5)", "a / b", "float(a)", "a == float(b)",
        "a < b < c", "hash(a)", "a.bit_length(), a.bit_count()", "a.to_bytes({n} * 8, 'little', signed=True)", "hex(a), oct(b), bin(c)",
        "int(str(a)) == a", "int(hex(a), 16)", "int(repr(b), {n})", "f'{a:,}|{b:_x}|{c:+d}|{a:>80}|{b:#b}'", "f'{a:e}|{b:.3g}|{c:%}'",
        "math.gcd(a, b), math.lcm(a, {n})", "math.isqrt(abs(a))", "math.log2(abs(a) + 1)", "math.comb({n}, 7), math.factorial({n})",
        "round(a, -{n}), round(b, {n})", "sum([a, b, c, 1.5])", "a.__floordiv__(b)", "a + 1.5, a - 1j", "a > 1e300, a == 1e300",
        "int.from_bytes(abs(a).to_bytes(200, 'big'), 'big') == abs(a)", "range(a, a + 10, 3)[2], len(range(a, a + {n}))", "a in range(b, c, 7)",
        "complex(a, b)", "divmod(a, 1.5)", "a % 7.5", "'%d %x %o %s' % (a, b, c, a)", "'%.5e %g' % (a, b)", "a if a > b else c", "math.sqrt(abs(a))",
        "a.as_integer_ratio(), a.real, b.imag", "-a // 7, -a % 7, a // -7, a % -7", "(a << 64) >> 64 == a", "bool(a), not b", "math.fmod(a, 7)",
    ]  # fmt: skip
    lines.insert(0, "import math")
    return lines + v.shown([random.choice(calls).replace("{n}", str(random.randrange(1, 40))) for _ in range(14)])


def a_float(random):
    kind = random.randrange(6)
    if kind == 0:
        return repr(random.uniform(-1000, 1000))
    if kind == 1:
        return repr(random.random() * 10.0 ** random.randint(-30, 30))
    if kind == 2:
        return repr(round(random.uniform(-100, 100), random.randrange(6)))
    if kind == 3:
        return f"{random.randint(-(10**6), 10**6)}/{random.randint(1, 999)}"
    if kind == 4:
        return repr(random.randint(-(10**4), 10**4) + 0.5)
    return random.choice(v.FLOATS)


def floats(random):
    lines = ["import math", f"x = {a_float(random)}", f"y = {a_float(random)}"]
    codes = "eEfFgG%"
    calls = [
        lambda: "x, y, x + y, x - y, x * y",
        lambda: "x / y, x // y, x % y, divmod(x, y)",
        lambda: f"x ** {v.small(random)}, abs(x) ** 0.5",
        lambda: f"round(x, {random.randint(-4, 12)}), round(x)",
        lambda: f"f'{{x:{random.choice(['', '+', ' ', '<20', '^20', '020', ',', '_', '#'])}.{random.randrange(18)}{random.choice(codes)}}}'",
        lambda: f"f'{{x:{random.choice(['', '10', '<10', '=+12', ',', '.3', '.0', '.15', 'n'])}}}|{{y!r:>25}}'",
        lambda: f"'%{random.choice(['', '+', '-12', '012', '#'])}.{random.randrange(18)}{random.choice(codes[:6])}' % x",
        lambda: "x.hex(), float.fromhex(y.hex()) == y",
        lambda: "x.as_integer_ratio()",
        lambda: "math.floor(x), math.ceil(y), math.trunc(x), int(y)",
        lambda: "math.modf(x), math.frexp(y)",
        lambda: "float(str(x)) == x, float(repr(y)) == y",
        lambda: "x < y, x == y, max(x, y), sorted([x, y, 0, -1.5])",
        lambda: "complex(x, y), complex(x, y) * 1j, abs(complex(x, y))",
        lambda: "hash(x), hash(int(y))",
        lambda: "math.fsum([x, y, -x]), sum([x, y, -x])",
        lambda: "math.isclose(x, y), math.copysign(x, y), math.hypot(x, y)",
        lambda: "x.is_integer(), (-x).__str__(), x.__format__('.3f')",
        lambda: "math.fmod(x, y), math.remainder(x, y)",
        lambda: "str(complex(x, y)), f'{complex(x, y):.2f}'",
        lambda: "math.nextafter(x, y), math.ulp(x)",
        lambda: "(x).__round__(2), x // 1, -x // 1",
        lambda: "int(x * 1000) / 1000, x == int(x)",
    ]
    return lines + v.shown([random.choice(calls)() for _ in range(14)])


def template_field(random, depth=1):
    name = random.choice(["", "", "0", "1", "k", "k.real", "k[0]", "0[1]", "1.imag", "k.nope", "9", "zz", "0[a]", "1[-1]", "k.__class__.__name__"])
    conversion = random.choice(["", "", "", "!r", "!s", "!a", "!x"])
    spec = random.choice(["", "", ":", ":>8", ":^8.3", ":d", ":x", ":,", ":08.2f", ":s", ":{w}", ":>{w}", ":{0}", ":%", ":c", ":e", ":*<9"])
    return random.choice(["{", "{", "{", "{", "{{", "{ "]) + name + conversion + spec + random.choice(["}", "}", "}", "}", "}}", ""])


def templates(random):
    lines = [f"k, w = {v.anything(random)}, {v.small(random)}", f"p = ({v.scalar(random)}, {v.anything(random)})"]
    for _ in range(6):
        text = random.choice(["", "<", "é "]) + "|".join(template_field(random) for _ in range(random.choice([1, 1, 2, 3])))
        lines += v.shown([f"{text!r}.format(*p, k=k, w=w)"])
    for _ in range(4):
        inner = random.choice(["k", "k!r", "w + 1", "k if w else p", "[*p]", "(lambda: w)()", "{'a': w}['a']", "p[0]!a", "k = ", "w=!s", "f'{w}>'", "len(p):>{w}", "w:{w}", "w:+d", "p[0]:^{10 + w}", "'a' 'b'", "not w", "w, k", "*p, w", "yield_ if False else 1", "{w}", " {w: 3} ", "k.__class__.__name__", "w!r:>5", "p:s", "w:%", "w:#x", "k:>30"])
        quote = random.choice(["'''", '"""'])
        lines += v.shown([f"f{quote}<{{{inner}}}> {{{{x}}}} {{w}}{quote}"])
    for _ in range(5):
        code = "%" + random.choice(["", "(k)", "(w)"]) + random.choice(["", "", "-", "+", " ", "0", "#", "-0", "+ "]) + random.choice(["", "", "5", "12", "*"]) + random.choice(["", "", ".", ".0", ".3", ".*"]) + random.choice(list("srdxXoeEfgGcaiu%") + ["ld", "z", ""])
        argument = random.choice([v.scalar(random), f"({v.scalar(random)},)", f"({v.small(random)}, {v.number(random)})", f"{{'k': {v.scalar(random)}, 'w': {v.number(random)}}}", "p", f"({v.small(random)}, {v.small(random)}, {v.number(random)})"])
        lines += v.shown([f"{code!r} % {argument}", f"b{code!r} % {argument}"][: random.randint(1, 2)])
    return lines


BYTE_ARGUMENTS = ["b''", "b'a'", "b'ab'", "b'\\xff'", "97", "256", "-1", "'a'", "None", "bytearray(b'b')", "memoryview(b'c')", "[97]", "(b'a', b'b')", "1.5"]


def byte_strings(random):
    lines = [f"s = {random.choice(['', 'bytearray', 'memoryview'])}({random.choice(v.BYTES)})", f"b = bytearray({random.choice(v.BYTES)})"]
    names = (
        "find rfind index count startswith endswith split rsplit partition rpartition replace strip lstrip join translate center ljust zfill "
        "removeprefix removesuffix decode hex upper title isalpha isspace isdigit splitlines expandtabs swapcase __contains__ __add__ __mul__ "
        "__getitem__ __eq__ __lt__ capitalize tobytes tolist cast __len__ __iter__"
    ).split()  # fmt: skip
    for _ in range(8):
        arguments = ", ".join(random.choice(BYTE_ARGUMENTS + [v.small(random)]) for _ in range(random.choice([0, 1, 1, 1, 2, 3])))
        lines += v.shown([f"clean(s.{random.choice(names)}({arguments}))"])
    changes = [
        lambda: f"b[{v.small(random)}] = {random.choice(BYTE_ARGUMENTS)}",
        lambda: f"b[{v.a_slice(random)}] = {random.choice(BYTE_ARGUMENTS)}",
        lambda: f"del b[{v.a_slice(random)}]",
        lambda: f"b += {random.choice(BYTE_ARGUMENTS)}",
        lambda: f"b *= {v.small(random)}",
        lambda: f"b.extend({random.choice(BYTE_ARGUMENTS)})",
        lambda: f"b.append({random.choice(BYTE_ARGUMENTS)})",
        lambda: f"b.insert({v.small(random)}, {random.choice(BYTE_ARGUMENTS)})",
        lambda: f"print(b.pop({v.small(random)}))",
        lambda: f"b.remove({random.choice(BYTE_ARGUMENTS)})",
        lambda: "b.reverse()",
        lambda: f"print({random.choice(BYTE_ARGUMENTS)} in b)",
        lambda: f"m = memoryview(b)[{v.a_slice(random)}]; print(m.tolist(), m.shape, m.strides); m.release()",
        lambda: f"m = memoryview(b); m[{v.small(random)}] = {random.choice(BYTE_ARGUMENTS)}; m.release()",
        lambda: f"print(bytes({random.choice(BYTE_ARGUMENTS)}), bytearray({random.choice(BYTE_ARGUMENTS)}))",
        lambda: f"print(bytes.fromhex({random.choice(['0a 0b', 'zz', 'a', '', 'ff00'])!r}), b.hex({random.choice(['', repr(':'), repr('-') + ', 2', repr('')])}))",
        lambda: f"print(b.decode({random.choice(['', repr('ascii'), repr('latin-1'), repr('utf-8') + ', ' + repr('replace'), repr('ascii') + ', ' + repr('ignore'), repr('utf-16'), repr('ascii') + ', ' + repr('backslashreplace')])}))",
        lambda: f"print({v.word(random)}.encode({random.choice([repr('ascii'), repr('latin-1'), repr('utf-16'), repr('utf-32-le'), repr('ascii') + ', ' + repr('xmlcharrefreplace'), repr('ascii') + ', ' + repr('backslashreplace'), repr('ascii') + ', ' + repr('namereplace')])}))",
    ]
    for _ in range(8):
        lines += ["try:", f"    {random.choice(changes)()}", "except Exception as error: print(type(error).__name__, clean(error))", "print(b)"]
    return lines


STAGES = [
    "map(lambda x: x * 2, {})", "filter(None, {})", "zip({}, 'abcdef')", "enumerate({}, 5)", "itertools.islice({}, 1, 7, 2)",
    "itertools.chain({}, [9, 9])", "itertools.accumulate({})", "itertools.pairwise({})", "itertools.takewhile(lambda x: x != 3, {})",
    "itertools.dropwhile(lambda x: x != 2, {})", "itertools.compress({}, [1, 0, 1, 1])", "itertools.zip_longest({}, 'ab', fillvalue='-')",
    "itertools.starmap(pow, [(a, 2) for a in {} if isinstance(a, int)])", "(x for x in {} if x)", "[x for x in {}]", "reversed(list({}))",
    "iter(sorted({}, key=repr))", "itertools.chain.from_iterable([[x] * 2 for x in {}])", "itertools.filterfalse(bool, {})",
    "itertools.combinations(list({})[:4], 2)", "itertools.permutations(list({})[:3])", "itertools.product(list({})[:3], 'xy')",
    "dict.fromkeys(map(str, {})).items()", "collections.Counter(map(repr, {})).most_common(3)", "itertools.tee({})[1]",
    "[list(g) for k, g in itertools.groupby({}, key=type)]", "itertools.cycle(list({})[:2] + [0]) if 0 else iter({})", "collections.deque({}, maxlen=4)",
    "map(str, {})", "map(lambda a, b: (b, a), {}, range(4))", "itertools.repeat(next(iter({}), 'none'), 2)", "set(map(str, [])) or tuple({})",
]  # fmt: skip


def pipelines(random):
    lines = ["import itertools, functools, collections, operator"]
    for _ in range(7):
        text = random.choice([v.a_list(random), v.a_range(random), f"[{v.items(random, 8, v.small)}]", v.word(random), "iter([3, 1, 2])"])
        for _ in range(random.randint(1, 4)):
            text = random.choice(STAGES).replace("{}", text)
        lines += v.shown([random.choice([f"clean(list({text}))", f"clean(functools.reduce(operator.{random.choice(['add', 'mul', 'or_', 'sub'])}, {text}))"])])
    return lines
