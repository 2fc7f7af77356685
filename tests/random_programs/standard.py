"""Areas about the rest of the library: enum, dataclasses, functools, datetime, struct, textwrap, string, copy, operator."""

import values as v
from library import CATCH, attempt
from structure import indent


def enums(random):
    """Enumerations and flags: how their members are made, looked up, combined and shown."""
    base = random.choice(["Enum", "Enum", "IntEnum", "Flag", "IntFlag", "StrEnum", "str, Enum", "int, Enum"])
    is_text = base in ("StrEnum", "str, Enum")

    def member():
        if is_text:
            return random.choice(["'a'", "'b'", "'C d'", "auto()", "''", "1" if random.random() < 0.2 else "'a'"])
        if "Flag" in base:
            return random.choice(["1", "2", "4", "auto()", "auto()", "3", "8", "0", "-1" if random.random() < 0.1 else "16", "A | B" if random.random() < 0.2 else "auto()"])
        if base == "Enum":
            return random.choice(["1", "2", "'x'", "auto()", "(1, 2)", "None", "2.5", "[1]", "auto()", "object", "1"])
        return random.choice(["1", "2", "3", "auto()", "-1", "True", "10**20", "'5'" if random.random() < 0.2 else "1"])

    names = random.sample(["A", "B", "C", "D", "E", "mro" if random.random() < 0.05 else "F"], random.randint(1, 4))
    body = [f"{name} = {member()}" for name in names]
    extras = [
        "def __str__(self): return 'shown ' + self.name",
        "def twice(self): return self.value * 2",
        "@property\ndef half(self): return self.name.lower()",
        "@classmethod\ndef first(cls): return next(iter(cls))",
        "@classmethod\ndef _missing_(cls, value): return cls.%s" % names[0],
        "@classmethod\ndef _missing_(cls, value): return None",
        "_ignore_ = ['skipped']\nskipped = 5",
        "@staticmethod\ndef _generate_next_value_(name, start, count, last): return name.lower() * (count + 1)",
        "_private = 3",
        "__secret = 4",
        "def __init__(self, *a): self.seen = a",
        "def __new__(cls, value):\n    made = object.__new__(cls)\n    made._value_ = value\n    return made",
        "lookup = lambda self: self.name",
        "%s = 7" % names[0] if random.random() < 0.3 else "pass",
    ]
    for extra in random.sample(extras, random.choice([0, 0, 1, 1, 2])):
        body = (extra.split("\n") + body) if "_generate_next" in extra or "_ignore_" in extra else (body + extra.split("\n"))
    decoration = random.choice([[], [], [], ["@unique"], ["@verify(CONTINUOUS)"] if base != "Enum" else [], ["@verify(UNIQUE)"], ["@verify(NAMED_FLAGS)"]])
    keywords = ", boundary=" + random.choice(["STRICT", "CONFORM", "EJECT", "KEEP"]) if "Flag" in base and random.random() < 0.3 else ""
    lines = ["from enum import *", "T = None"]
    lines += attempt(*decoration, f"class T({base}{keywords}):", *indent(body))
    lines += ["x = y = None", *attempt(f"x, y = T.{names[0]}, T.{names[-1]}")]
    value = random.choice(["1", "2", "3", "'a'", "'A'", "7", "-1", "None", "(1, 2)", "99"])
    uses = [
        "list(T)", "len(T)", "x", "str(x)", "repr(x)", "f'{x}|{x!r}|{x:>12}'", "format(x, '')", "'%s %r' % (x, x)", "x.name, x.value", f"T({value})", f"T[{names[0]!r}]", "T['none']",
        "list(T.__members__.items())", "x is y, x == y, x != y", "x < y", "x == 1, x == 'a'", "hash(x) == hash(x)", "x in T", f"{value} in T", "T.A.B", "setattr(T, 'A', 5)", "setattr(x, 'value', 5)",
        "x.twice()", "x.half", "T.first()", "isinstance(x, T), isinstance(x, int)", "x | y", "x & y", "~x", "x ^ y", "bool(x)", "list(x)", "len(x)", f"x | {value}", "x + 1", "x.upper()", "int(x)", "T.A or 0",
        "list(reversed(T))", "T.__name__, T.__doc__", "sorted(T)", "{x: 1}[y]", "x.__class__", "type(x).__mro__[:3]", "T('x', 'y')", "T.nope", "x.nope", "delattr(T, 'A')", "T.__contains__(x)", "x.seen", "T._private", "T.lookup",
        "Enum('N', 'P Q')", "list(Enum('N', ['P', 'Q']))", "list(IntEnum('N', {'P': 5, 'Q': 6}))", "list(Flag('N', 'P Q R', start=4))", "T.__members__['A'].value", "x.__dict__.get('_name_')", "dir(x)[-3:]", "type('S', (T,), {})",
        "__import__('copy').deepcopy(x) is x", "__import__('pickle').dumps(5) and x.__reduce_ex__(2)[1:]", "x.__format__('>9')", "x.value.__class__", "[m for m in T if m.value]", "x.name.join('ab')", "T.x", "repr(T)", "x._sort_order_",
    ]  # fmt: skip
    for _ in range(16):
        lines += v.shown([f"clean(({random.choice(uses)}))"])
    lines += ["def pick(m):", "    match m:", f"        case T.{names[0]}: return 'first'", f"        case T.{names[-1]}: return 'last'", "        case _: return 'other'"]
    return lines + v.shown(["(pick(x), pick(y), pick(1))"])


def functional(random):
    """functools and operator: partial, reduce, caches, single dispatch, ordering, and getters."""
    kind = random.randrange(7)
    lines = ["import functools, operator, itertools"]
    n, m = v.small(random), v.small(random)
    arguments = ", ".join([v.scalar(random) for _ in range(random.randrange(3))] + random.sample(["a=1", "b=2", "key=3"], random.randrange(2)))
    if kind == 0:
        lines += ["def f(*a, **k): return a, k"]
        lines += attempt(f"p = functools.partial({random.choice(['f', 'f', 'int', 'print', 'max', 'lambda a, b=2: (a, b)', '5', 'p0', 'functools.partial(f, 0, z=1)'])}{', ' if arguments else ''}{arguments})") if random.random() < 0.9 else ["p = functools.partial(f)"]
        lines = lines[:2] + ["p = None", *lines[2:]]
        uses = [f"p({n})", f"p({n}, a={m})", "p()", "p.func", "p.args, p.keywords", "clean(p)", f"p(*{v.a_list(random, 3)})", "functools.partial(p, 7)()", "setattr(p, 'x', 1) or p.x", "p.__dict__", "setattr(p, 'args', 1)", "p.keywords.update(c=1) or p()", "functools.partial(f, 1) == functools.partial(f, 1)", "list(map(p, [1, 2]))", "p.__class__", "p.__name__", "type('K', (), {'m': p})().m()", "type('K', (), {'m': functools.partialmethod(f, 5)})().m(6) and 0", "callable(p)", "p.__reduce__()[1] and 0"]
    elif kind == 1:
        lines += ["calls = []", f"@functools.lru_cache({random.choice(['', 'maxsize=2', 'None', '0', '3, typed=True', 'maxsize=-1'])})" if random.random() < 0.7 else "@functools.cache", "def f(*a, **k):", "    calls.append((a, k))", f"    {random.choice(['return len(calls)', 'return sum(a)', 'if not a: raise ValueError(0)', 'return f(a[0] - 1) if a and a[0] and a[0] > 0 else 0'])}"]
        uses = ["f(1)", "f(1.0)", "f(2)", "f(3)", "f(True)", "f(a=1)", "f(b=2, a=1)", "f(a=1, b=2)", "f([1])", "f()", "f(1, 2)", "f('a')", "f.cache_info()", "f.cache_clear()", "f.cache_parameters()", "calls", "f.__wrapped__(9)", "f.__name__", "f({})", "f(1, 2) + f(1, 2)", "f(-0.0), f(0.0)", "f((1, 2)), f(1, 2)"]
    elif kind == 2:
        lines += ["@functools.singledispatch", "def f(x, *rest): return 'default', rest"]
        for kind_of in random.sample(["int", "str", "list", "object", "float", "type(None)", "bool", "dict", "tuple", "int | list", "Exception", "collections.abc.Sequence", "5", "Base", "Derived"], 5):
            lines += attempt(f"@f.register({kind_of})" if random.random() < 0.7 else "@f.register", f"def g(x{random.choice(['', '', f': {kind_of}'])}, *rest): return {kind_of!r}, rest")
        lines = ["import collections.abc", "class Base: pass", "class Derived(Base): pass", *lines]
        uses = ["f(1)", "f(True)", "f('a')", "f([])", "f(None)", "f(1.5, 2)", "f({})", "f(())", "f()", "f(Base())", "f(Derived())", "f.dispatch(bool).__name__", "len(f.registry)", "f(ValueError())", "f(range(3))", "f(x=1)", "f.register", "f.__name__"]
    elif kind == 3:
        given = random.choice(["lt", "gt", "le", "ge"])
        lines += ["class K:", "    def __init__(self, n): self.n = n", f"    def __eq__(self, o): return {random.choice(['self.n == o.n', 'NotImplemented', 'isinstance(o, K) and self.n == o.n'])}", f"    def __{given}__(self, o): return {random.choice(['self.n < o.n', 'self.n > o.n', 'NotImplemented', 'self.n < o.n if isinstance(o, K) else NotImplemented'])}", "    def __repr__(self): return f'K{self.n}'"]
        lines += [*attempt("K = functools.total_ordering(K)")]
        uses = [f"K({n}) < K({m})", f"K({n}) <= K({m})", f"K({n}) > K({m})", f"K({n}) >= K({m})", f"K({n}) == K({m})", f"sorted([K({n}), K({m}), K(2)])", "K(1) < 1", "max(K(1), K(3))", "K.__ge__(K(1), 5)", "functools.total_ordering(type('Q', (), {}))", "K(1) != K(1)", "{K(1)}"]
    elif kind == 4:
        data = random.choice(["[1, 2, 3]", "(4, 5)", "{'a': 1, 'b': {'c': 2}}", "'abc'", "range(5)", "type('O', (), {'a': 1, 'b': type('P', (), {'c': 2})})", "b'ab'"])
        lines += [f"x = {data}"]
        uses = ["operator.itemgetter(0)(x)", "operator.itemgetter(0, 1)(x)", "operator.itemgetter('a', 'b')(x)", "operator.itemgetter(slice(1))(x)", "operator.attrgetter('a')(x)", "operator.attrgetter('a', 'b.c')(x)", "operator.attrgetter('real')(5)", "operator.attrgetter(5)", "operator.itemgetter()", "operator.methodcaller('index', 1)(x)", "operator.methodcaller('count', 1)(x)", "operator.methodcaller('upper')(x)", "operator.methodcaller()", "clean(operator.itemgetter(1, 2))", "clean(operator.attrgetter('a.b'))", "clean(operator.methodcaller('m', 1, k=2))", "operator.countOf(x, 1)", "operator.indexOf(x, 2)", "operator.concat(x, x)", "operator.contains(x, 1)", "operator.length_hint(iter(x))", "operator.index(x)", f"operator.add({v.scalar(random)}, {v.scalar(random)})", f"operator.truth({v.anything(random)})", f"operator.is_not({n}, None)", f"operator.{random.choice(['lt', 'mod', 'pow', 'floordiv', 'matmul', 'and_', 'xor', 'lshift'])}({v.scalar(random)}, {v.scalar(random)})", "operator.iconcat([1], x)", "operator.setitem(x, 0, 1)", "operator.delitem(x, 0)", "operator.call(len, x)", "operator.not_(x), operator.neg(3), operator.inv(3)"]
    elif kind == 5:
        lines += [f"l = [{v.items(random, 6, v.small)}]"]
        uses = [f"functools.reduce(lambda a, b: a {random.choice('+-*|')} b, l)", f"functools.reduce(lambda a, b: (a, b), l, {n})", "functools.reduce(max, l)", "functools.reduce(5, l)", "functools.reduce(lambda a, b: a)", "functools.reduce(operator.add, [], 'start')", "functools.reduce(operator.add, [])", "sorted(l, key=functools.cmp_to_key(lambda a, b: b - a))", "sorted(l, key=functools.cmp_to_key(lambda a, b: 'x'))", "functools.cmp_to_key(lambda a, b: a - b)(1) < functools.cmp_to_key(lambda a, b: 0)(2)", "max(l, key=functools.cmp_to_key(lambda a, b: a % 3 - b % 3))", "list(itertools.accumulate(l, operator.mul, initial=2))", "functools.cmp_to_key(5)", "functools.cmp_to_key(len)(1) == 1", "functools.reduce(lambda a, b: b, iter('abc'))"]
    else:
        lines += ["class C:", f"    def __init__(self): self.count = 0", "    @functools.cached_property", "    def p(self): self.count += 1; return self.count", f"    {random.choice(['__slots__ = ()', 'q = p', 'def other(self): pass', '@property' + chr(10) + '    def r(self): return self.p'])}", "c = None", *attempt("c = C()")]
        lines += ["@functools.wraps(len)", "def wrapped(x): 'doc'; return x", "def plain(x): 'plain doc'", "functools.update_wrapper(wrapped, plain, assigned=('__doc__', 'nope')) if %s else 0" % random.choice(["True", "False"])]
        uses = ["c.p", "c.p, c.p, c.count", "c.q", "vars(c)", "delattr(c, 'p')", "setattr(c, 'p', 9) or c.p", "C.p.func.__name__", "clean(C.p)", "wrapped.__name__, wrapped.__doc__", "wrapped.__wrapped__", "c.r", "C.p.attrname", "type('D', (C,), {'p': 5})().p", "functools.cached_property(5)", "hasattr(c, 'p')"]
    for _ in range(12):
        lines += v.shown([f"clean(({random.choice(uses)}))"])
    return lines


def dates(random):
    """datetime: making, arithmetic, comparison, formats and parsing."""

    def number(least, most):
        return str(random.choice([least, most, random.randint(least, most), random.randint(least, most), random.choice([least - 1, most + 1])]))

    def delta():
        return f"timedelta({', '.join(random.sample(['days=' + str(random.choice([0, 1, -1, 400, 10**9])), 'seconds=' + str(random.choice([0, 59, 86400, -1, 1.5])), 'microseconds=' + str(random.choice([1, 999999, 10**6, -1, 0.5])), 'minutes=90', 'hours=-25', 'weeks=2', 'milliseconds=1.25'], random.randrange(4)))})"

    def zone():
        return random.choice(["None", "timezone.utc", "timezone(timedelta(hours=2))", "timezone(timedelta(minutes=-330), 'X')", "timezone(timedelta(hours=25))", "timezone(timedelta(seconds=30))"])

    def day():
        return f"date({number(1, 9999) if random.random() < 0.3 else random.choice([1999, 2000, 2024, 2023])}, {number(1, 12)}, {number(1, 28)})"

    def moment():
        return f"datetime({random.choice([1970, 2000, 2024, 1, 9999])}, {number(1, 12)}, {number(1, 28)}, {number(0, 23)}, {number(0, 59)}, {number(0, 59)}, {random.choice(['0', '1', '999999', '123000'])}{random.choice(['', '', ', ' + zone()])})"

    def clock():
        return f"time({number(0, 23)}, {number(0, 59)}, {number(0, 59)}, {random.choice(['0', '500', '999999'])}{random.choice(['', ', ' + zone()])})"

    makers = {"d": day, "t": moment, "c": clock, "e": delta}
    kinds = [random.choice("dtce"), random.choice("dtce")]
    lines = ["from datetime import *", "x = y = None", *attempt(f"x = {makers[kinds[0]]()}"), *attempt(f"y = {makers[kinds[1]]()}"), "e = timedelta(1)", *attempt(f"e = {delta()}")]
    codes = " ".join(random.sample(["%Y", "%m", "%d", "%H", "%I", "%p", "%M", "%S", "%f", "%z", "%Z", "%j", "%U", "%W", "%a", "%A", "%b", "%B", "%y", "%%", "%G-%V-%u", "%w", "%x", "%X", "%c"], 3))
    texts = ["2024-02-30", "2024-02-29", "20240229", "2024-W09-4", "2024-02-29T12:30", "2024-02-29 12:30:15.123", "2024-02-29T12:30:15.123456+02:00", "2024-02-29T12:30Z", "12:30", "12:30:61", "12", "T12:30", "", "2024", "x", "2024-2-9", "12:30:15,5", "2024-02-29T24:00"]
    uses = [
        "x", "str(x)", "x + y", "x - y", "x + e", "e + x", "x - e", "e - x", "x < y", "x == y", "x >= e", "x != y", "x * 2", "x / 2", "x // 3", "x % e", "e / e", "e // timedelta(hours=7)", "divmod(e, timedelta(hours=5))", "e * 1.5", "e / 0", "-e, abs(e), +e", "bool(x)", "hash(x) == hash(x)",
        "x.isoformat()", "x.isoformat(' ')", f"x.isoformat({random.choice(['timespec=' + repr(t) for t in ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'x')])})", f"x.strftime({codes!r})", f"f'{{x:{codes}}}'", f"format(x, '')", "x.weekday(), x.isoweekday()", "x.isocalendar()", "x.timetuple()", "x.utctimetuple()", "x.toordinal()", f"x.replace({random.choice(['day=1', 'month=13', 'year=2001', 'hour=3', 'tzinfo=None', 'microsecond=5', 'fold=1', 'nope=1'])})",
        "x.date()", "x.time()", "x.timetz()", "x.tzinfo", "x.utcoffset(), x.tzname(), x.dst()", "x.astimezone(timezone.utc)", "x.ctime()", "x.year, x.month, x.day", "x.hour, x.minute, x.second, x.microsecond", "x.days, x.seconds, x.microseconds", "x.total_seconds()", "x.timestamp() if x.tzinfo else 0", "x.min, x.max, x.resolution",
        f"date.fromisoformat({random.choice(texts)!r})", f"datetime.fromisoformat({random.choice(texts)!r})", f"time.fromisoformat({random.choice(texts)!r})", f"date.fromordinal({random.choice([1, 0, 730000, 10**7])})", f"date.fromisocalendar(2024, {number(1, 53)}, {number(1, 7)})", f"datetime.strptime({random.choice(['2024-02-29 12:30', '29/02/24', 'Thu Feb 29 2024', '12 PM', 'x'])!r}, {random.choice(['%Y-%m-%d %H:%M', '%d/%m/%y', '%a %b %d %Y', '%I %p', '%Y'])!r})", "datetime.combine(date(2024, 1, 2), time(3, 4))", f"datetime.fromtimestamp({random.choice([0, 1.5, -1, 10**9, 10**20])}, timezone.utc)", "timezone.utc, timezone(timedelta(hours=-3), 'N')",
        "[x, y, e]", "{x: 1}.get(y)", "sorted([e, timedelta(0), timedelta(5)])", "max(x, y)", "x.nope", "setattr(x, 'year', 1)", "date.today() > date(2000, 1, 1)", "isinstance(x, date)", "x.__reduce__()[0].__name__", "timedelta.max, timedelta.min", "timezone.utc.utcoffset(x)", "__import__('copy').copy(x) == x", "sum([e, e], timedelta())", "x + 1", "1 - x", "x == 5, x != 'a'", "x < 5",
    ]  # fmt: skip
    for _ in range(16):
        lines += v.shown([f"clean(({random.choice(uses)}))"])
    return lines


def packed(random):
    """struct, array, binascii, base64 and int bytes: values to bytes and back."""
    order = random.choice(["", "", "<", ">", "=", "!", "@"])
    form = order + "".join(random.choice(["b", "B", "h", "H", "i", "I", "q", "Q", "f", "d", "?", "c", "s", "3s", "2h", "x", "4p", "e", "0i", "l", "L", "n", " ", "z" if random.random() < 0.1 else "b"]) for _ in range(random.randint(1, 4)))
    arguments = ", ".join(random.choice([v.small(random), v.small(random), "255", "70000", "2**40", "1.5", "b'a'", "b'abcdef'", "True", "'x'", "None", "-2**31", "float('nan')", "1e40"]) for _ in range(random.randint(1, 4)))
    data = random.choice(["bytes(range(16))", "b''", "b'\\xff' * 8", "bytearray(b'abcdefgh')", "b'a'", "'text'", "memoryview(b'12345678')"])
    code = random.choice("bBhHiIlLqQfd")
    lines = ["import struct, array, binascii, base64, sys", f"a = array.array('i')", *attempt(f"a = array.array({code!r}, {random.choice(['[1, 2, 3]', '[]', '[1.5]', 'range(4)', repr('ab'), 'b' + repr('abcdefgh'), '[-1]', '[300]', '[2**40]', 'None'])})")]
    n, m = v.small(random), v.small(random)
    uses = [
        f"struct.pack({form!r}, {arguments})", f"struct.pack({form!r}, {arguments})", f"struct.calcsize({form!r})", f"struct.unpack({form!r}, {data})", f"struct.unpack_from({form!r}, {data}, {n})", f"list(struct.iter_unpack({form!r}, {data}))", f"struct.Struct({form!r}).size", f"struct.unpack({form!r}, struct.pack({form!r}, {arguments}))", f"struct.pack_into({form!r}, bytearray(8), {n}, {arguments})", f"struct.Struct({form!r}).format",
        "a", "a.typecode, a.itemsize", f"a[{n}]", f"a[{v.a_slice(random)}]", f"a.append({v.scalar(random)})", f"a.extend({v.a_list(random, 3)})", f"a.insert({n}, {m})", f"a.pop({n})", f"a.remove({n})", f"a.index({n})", f"a.count({n})", "a.reverse()", "a.tobytes()", "a.tolist()", "a.byteswap()", f"a.frombytes({data})", f"a + array.array({code!r}, [1])", f"a * {n}", f"a == array.array({code!r}, [1, 2, 3])", f"{n} in a", "list(reversed(a))", f"a.__setitem__({n}, {v.scalar(random)})", f"a.__delitem__({n})", "sum(a)", "memoryview(a).format", "len(a), bool(a)", "a < a", "a + [1]", "bytes(a)", "a.__copy__()", f"a.fromlist({v.a_list(random, 3)})", "a.tounicode()", "a.buffer_info()[1]",
        f"binascii.hexlify({data})", f"binascii.unhexlify({random.choice(['b' + repr('0aff'), repr('zz'), repr('abc'), 'b' + repr('')])})", f"binascii.crc32({data})", f"base64.b64encode({data})", f"base64.b64decode({random.choice(['b' + repr('YWJj'), repr('YWI='), repr('Y'), repr('!!'), repr('YW J j')])})", f"base64.b32encode({data}), base64.b16encode({data})", f"base64.b85encode({data})", f"base64.a85encode({data})", f"base64.urlsafe_b64encode({data})", f"base64.b64decode({random.choice([repr('YWJj*'), repr('Y===')])}, validate=True)", f"binascii.b2a_base64({data})", f"binascii.a2b_base64({random.choice(['b' + repr('YWJj'), repr('YQ')])})",
        f"int.from_bytes({data}, {random.choice([repr('big'), repr('little'), repr('x')])})", f"({n}).to_bytes({m}, 'little')", f"memoryview({data}).cast({random.choice(['b', 'B', 'c', 'h', 'i', 'x'])!r}).tolist()", f"memoryview(bytearray(8))[{v.a_slice(random)}].tolist()", f"bytes.fromhex({random.choice(['0a ff', 'a', 'xx', '  00 '])!r})", f"memoryview({data}).hex({random.choice(['', repr(':'), repr(':') + ', 2', repr('ab')])})", f"memoryview({data}) == {data}", f"memoryview({data}).tobytes()",
    ]  # fmt: skip
    for _ in range(16):
        lines += v.shown([f"clean(({random.choice(uses)}))"])
    return lines


SHELL = ["a b", 'a "b c" d', "x # y", "a\\ b", "it's", '"', "'q' r"]


def wrapped_texts(random):
    """textwrap, string, difflib, shlex, html, unicodedata, and methods of texts beyond ASCII."""
    text = random.choice(["'The quick brown fox jumped over the lazy dog.'", "'a-b c--d   e\\tf'", "''", "'word ' * 12", "'  lead\\n    more\\n\\n  end'", "'ünïcödé wörds — dashes… and 日本語 text'", "'averyveryverylongwordindeed short'", "'x\\n\\ny  z\\n'", "'Mr. Smith went. He ran! Yes? ok'", "'\\thello\\n\\t  there\\n'"])
    options = ", ".join(random.sample(["width=" + str(random.choice([1, 5, 10, 20, 0])), "initial_indent='* '", "subsequent_indent='  '", "expand_tabs=False", "replace_whitespace=False", "fix_sentence_endings=True", "break_long_words=False", "drop_whitespace=False", "break_on_hyphens=False", "tabsize=3", "max_lines=2", "placeholder='...'"], random.randrange(4)))
    comma = ", " if options else ""
    words = ["'straße'", "'ǅungla'", "'ΑΒΓΣ'", "'ﬁn'", "'İi'", "'ñandú'", "'ａｂｃ'", "'e\\u0301te'", "'٣٤'", "'Ⅷ'", "'x²'", "'\\u2028a\\x1cb'", "'\\xa0sp\\u3000'", "'_9a'", "'ʰello'", "'ß'", "'ΌΣΟΣ'", "'\\x85z'", "'ა'", "'🙂a'"]
    w, u = random.choice(words), random.choice(words)
    template = random.choice(["'$a and ${b}'", "'$$ $a'", "'$'", "'${a'", "'$1'", "'${a}x$c'", "'$A $_b'", "'${}'", "'$a\\n$ '"])
    lines = ["import textwrap, string, difflib, shlex, html, unicodedata, fnmatch, locale", f"t = {text}"]
    uses = [
        f"textwrap.wrap(t{comma}{options})", f"textwrap.wrap(t{comma}{options})", f"textwrap.fill(t{comma}{options})", f"textwrap.shorten(t, {random.choice(['10', '20', '3', '40'])}{random.choice(['', ', placeholder=' + repr('~')])})", "textwrap.dedent(t)", f"textwrap.indent(t, {random.choice([repr('> '), repr('')])}{random.choice(['', ', lambda l: True'])})", f"string.Template({template}).substitute(a=1, b='x')", f"string.Template({template}).safe_substitute({{'a': 1}})", f"string.Template({template}).get_identifiers()", f"string.Template({template}).is_valid()", f"string.capwords(t{random.choice(['', ', ' + repr('a'), ', None'])})", f"list(string.Formatter().parse({random.choice(['a{b}c', '{0:>{w}}', '{', '{{}}', '{a!r:x}', '}', '{!}'])!r}))", "string.Formatter().format('{0} {k}', 1, k=2)", "string.Formatter().vformat('{} {}', [1], {})",
        f"list(difflib.ndiff(['a\\n', 'b\\n'], ['a\\n', {w} + '\\n']))", f"list(difflib.unified_diff(t.split(), t.upper().split(), lineterm=''))[:6]", f"difflib.get_close_matches({w}, [{u}, 'strasse', 'fin', 'abc'])", f"difflib.SequenceMatcher(None, t, {w}).ratio()", f"difflib.SequenceMatcher(None, 'abxcd', 'abcd').get_opcodes()", f"shlex.split({random.choice(SHELL)!r}{random.choice(['', ', comments=True', ', posix=False'])})", f"shlex.quote({w}), shlex.join(['a b', {w}])", f"html.escape(t + '<&\"\\'>')", f"html.unescape({random.choice(['&lt;&amp;', '&#65;&#x41;', '&nope;', '&copy', '&#0;', '&#xD800;', '&eacute;x', '&#99999999;'])!r})", f"unicodedata.name({w}[0], 'none')", f"unicodedata.category({w}[-1])", f"unicodedata.normalize({random.choice(['NFC', 'NFD', 'NFKC', 'NFKD', 'X'])!r}, {w})", f"unicodedata.combining({w}[-1]), unicodedata.digit({w}[0], None), unicodedata.decimal({w}[0], None)", f"fnmatch.fnmatch({w}, {random.choice(['*', '?*', '[a-z]*', '[!a]*', '*ß', '[', ''])!r})", f"fnmatch.translate({random.choice(['*.py', '[a-c]?', '[!x]', '**', '[]'])!r})", f"unicodedata.is_normalized('NFC', {w})", f"unicodedata.lookup({random.choice(['SNOWMAN', 'nope', 'LATIN SMALL LETTER A'])!r})",
        f"({w}).upper(), ({w}).lower(), ({w}).title()", f"({w}).casefold() == ({u}).casefold()", f"({w}).swapcase(), ({w}).capitalize()", f"[c.{random.choice(['isalpha', 'isdigit', 'isdecimal', 'isnumeric', 'isspace', 'isupper', 'islower', 'istitle', 'isidentifier', 'isprintable', 'isalnum'])}() for c in {w} + {u}]", f"({w}).isidentifier(), ({w}).istitle(), ({w}).isprintable()", f"({w} + t).split()", f"({w} + t).splitlines({random.choice(['', 'True'])})", f"({w}).encode({random.choice(['utf-8', 'utf-16-le', 'ascii', 'latin-1', 'utf-32', 'utf-7x'])!r}{random.choice(['', ', ' + repr('replace'), ', ' + repr('ignore'), ', ' + repr('xmlcharrefreplace'), ', ' + repr('backslashreplace'), ', ' + repr('namereplace'), ', ' + repr('nope')])})", f"({w}).encode().decode({random.choice(['utf-8', 'ascii', 'latin-1', 'utf-16'])!r}, {random.choice(['strict', 'replace', 'ignore', 'backslashreplace'])!r})", f"({w}).center(11, {u}[0])", f"({w}).zfill(9), ({w}).ljust(8, '·') + '|'", f"repr({w}), ascii({w})", f"({w}).translate(str.maketrans({{{w}[0]: {u}, 'a': None}}))", f"({w}).translate(str.maketrans('abc', 'xyz', 'ß'))", f"str.maketrans({w}, {u})", f"sorted({w} + {u})", f"f'{{{w}:>9}}|{{{u}!a:^12}}'", f"({w})[::-1], len({w})", f"({w} * 2).find({w}[-1], 1), ({w}).rindex({u}[0])", f"({w}).partition({u}[0]), ({w} + {u}).rpartition({u})", f"({w}).expandtabs(3), (t + {w}).expandtabs()", f"({w}).removeprefix({w}[0]), ({w}).removesuffix({u})", f"int({w})", f"float({w})", f"'%s %r %a' % ({w}, {w}, {w})", f"({w}) < ({u}), min({w}, {u})", f"chr(ord({w}[0]) + 1), hex(ord({u}[-1]))", f"'-'.join({w})", f"({w}).replace({w}[0], {u}, 1)", f"({w}).count('')",
    ]  # fmt: skip
    for _ in range(14):
        lines += v.shown([f"clean(({random.choice(uses)}))"])
    return lines
