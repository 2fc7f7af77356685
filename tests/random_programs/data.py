"""Areas about data: numbers, sequences, text, mappings, sorting and calls of builtins."""

import values as v

BINARY = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<", "<=", ">", ">=", "==", "!=", "and", "or"]


def arithmetic_term(random, depth):
    if depth == 0 or random.random() < 0.2:
        return v.number(random) if random.random() < 0.97 else v.scalar(random)
    kind = random.randrange(12)
    left = arithmetic_term(random, depth - 1)
    if kind < 7:
        return f"({left} {random.choice(BINARY)} {arithmetic_term(random, depth - 1)})"
    if kind == 7:
        return f"({random.choice('-+~')}{left})"
    if kind == 8:
        return f"(({left}) ** {random.choice(v.SMALL + ['0.5', '-0.5', '1j'])})"
    if kind == 9:
        return f"({left} {random.choice(['<<', '>>'])} {random.choice(['0', '1', '5', '63', '64', '100', '-1'])})"
    if kind == 10:
        return f"{random.choice(['abs', 'int', 'float', 'bool', 'complex', 'round', 'str', 'repr'])}({left})"
    return f"(lambda a, b: {random.choice(['divmod(a, b)', 'a if a else b', 'max(a, b)', 'round(a, 2)', 'a < b < a'])})({left}, {v.number(random)})"


def arithmetic(random):
    lines = []
    for _ in range(6):
        lines += v.shown([arithmetic_term(random, random.randint(1, 3))])
    x = v.real(random)
    lines += v.shown(
        random.sample(
            [
                f"({x}).is_integer()", f"({x}).as_integer_ratio()", f"({x}).hex()", f"({x}).bit_length()",
                f"({x}).bit_count()", f"({x}).conjugate()", f"hex({x})", f"bin({x})", f"oct({x})", f"chr({x})",
                f"pow({x}, {v.small(random)}, {v.real(random)})", f"divmod({x}, {v.real(random)})",
                f"round({x}, {v.small(random)})", f"({x}).to_bytes({v.small(random)}, 'big', signed=True)",
                f"int({v.word(random)})", f"int({v.word(random)}, {random.choice(['0', '2', '16', '36', '37', '1'])})",
                f"float({v.word(random)})", f"complex({v.word(random)})", f"complex({x}, {v.number(random)})",
                f"sum([{v.items(random, 5, v.number)}], {v.number(random)})", f"max({v.items(random, 4, v.real)})",
                f"min([{v.items(random, 4, v.real)}], default='none')", f"({x}).__add__({v.scalar(random)})",
                f"({x}).__rfloordiv__({v.scalar(random)})", f"({x}).real, ({x}).imag",
                f"int.from_bytes({random.choice(v.BYTES)}, 'little', signed=True)", f"float.fromhex({v.word(random)})",
            ],
            6,
        )  # fmt: skip
    )
    lines += ["total = " + v.number(random)]
    for _ in range(3):
        lines += ["try:", f"    total {random.choice(['+', '-', '*', '//', '%', '/', '&', '|'])}= {v.scalar(random)}"]
        lines += ["except Exception as error: print(type(error).__name__, error)", "print(total)"]
    return lines


def sequences(random):
    maker = random.choice([v.a_list, v.a_list, v.a_tuple, v.word, lambda r: r.choice(v.BYTES), v.a_range])
    other = random.choice([maker, maker, v.anything])
    lines = [f"s = {maker(random)}", f"o = {other(random)}"]
    reads = [
        lambda: f"s[{v.a_slice(random)}]",
        lambda: f"s[{v.a_slice(random)}]",
        lambda: f"s[{v.scalar(random)}]",
        lambda: f"s[{v.small(random)}]",
        lambda: "s + o",
        lambda: f"s * {v.scalar(random)}",
        lambda: f"{v.small(random)} * s",
        lambda: f"{v.scalar(random)} in s",
        lambda: f"s.index({v.scalar(random)}, {v.small(random)})",
        lambda: f"s.count({v.scalar(random)})",
        lambda: f"s {random.choice(['<', '<=', '==', '>', '!='])} o",
        lambda: "list(reversed(s)), len(s)",
        lambda: "list(zip(s, o))",
        lambda: f"list(enumerate(s, {v.small(random)}))",
        lambda: "max(s), min(s)",
        lambda: "sum(s)",
        lambda: "any(s), all(s)",
        lambda: "(*s, *o)",
        lambda: "list(map(lambda a, b: (a, b), s, o))",
        lambda: "hash(s) == hash(s)",
        lambda: "[*s[::-1], s]",
    ]
    for _ in range(6):
        lines += v.shown([random.choice(reads)()])
    lines += [f"l = {random.choice([v.a_list(random, 8), 'list(s)', 'bytearray(range(7))'])}"]
    changes = [
        lambda: f"l[{v.a_slice(random)}] = {random.choice(['s', 'l', 'o', v.a_list(random), '[7, 8]', v.scalar(random)])}",
        lambda: f"l[{v.a_slice(random)}] = [7, 8]",
        lambda: f"del l[{v.a_slice(random)}]",
        lambda: f"del l[{v.small(random)}]",
        lambda: f"l[{v.small(random)}] = {v.scalar(random)}",
        lambda: f"l.insert({v.small(random)}, {v.small(random)})",
        lambda: f"print(l.pop({random.choice(['', v.small(random)])}))",
        lambda: f"l.remove({v.small(random)})",
        lambda: f"l.extend({v.anything(random)})",
        lambda: f"l += {v.anything(random)}",
        lambda: f"l *= {v.small(random)}",
        lambda: "l.reverse()",
        lambda: f"l.append({v.scalar(random)})",
        lambda: "l.sort()",
        lambda: "l = l.copy()",
    ]
    for _ in range(6):
        lines += ["try:", f"    {random.choice(changes)()}"]
        lines += ["except Exception as error: print(type(error).__name__, error)", "print(l)"]
    return lines


def format_spec(random):
    fill = random.choice(["", "", "", "*", "0", "é"])
    parts = [
        fill + random.choice("<>=^") if fill or random.random() < 0.3 else "",
        random.choice(["", "", "+", "-", " "]),
        random.choice(["", "", "", "#"]),
        random.choice(["", "", "0"]),
        random.choice(["", "", "1", "8", "20"]),
        random.choice(["", "", "", ",", "_"]),
        random.choice(["", "", ".0", ".1", ".3", ".10"]),
        random.choice(["", "", "d", "f", "e", "g", "x", "X", "b", "o", "n", "%", "s", "c", "E", "G", "F", "q"]),
    ]
    return "".join(parts)


METHODS = [
    ("capitalize casefold lower upper swapcase title strip lstrip rstrip split rsplit splitlines", 0),
    ("isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isidentifier isprintable isascii", 0),
    ("strip lstrip rstrip split rsplit partition rpartition find rfind index rindex count startswith endswith join", 1),
    ("center ljust rjust zfill expandtabs encode removeprefix removesuffix splitlines casefold", 1),
    ("replace split rsplit find rfind index count center ljust rjust startswith endswith encode translate", 2),
    ("replace find rindex count startswith endswith split", 3),
]


def method_call(random, subject, argument):
    names, count = random.choice(METHODS)
    arguments = [argument(random) if random.random() < 0.8 else v.small(random) for _ in range(count)]
    return f"({subject}).{random.choice(names.split())}({', '.join(arguments)})"


def text(random):
    lines = []
    for _ in range(5):
        lines += v.shown([method_call(random, v.word(random), random.choice([v.word, v.word, v.anything]))])
    for _ in range(2):
        kind = random.choice(["", "bytearray"])
        subject = f"{kind}({random.choice(v.BYTES)})"
        lines += v.shown([method_call(random, subject, lambda r: r.choice(v.BYTES))])
    for _ in range(4):
        value = random.choice([v.number, v.number, v.scalar])(random)
        lines += v.shown([f"format({value}, {format_spec(random)!r})"])
    conversion = random.choice(["", "!r", "!s", "!a"])
    lines += [f"x, w = {v.anything(random)}, {v.small(random)}"]
    lines += v.shown([f"f'<{{x{conversion}:>{{w}}}}|{{x{conversion}}}|{{x=}}|{{w + 1 = :>5}}>'"])
    codes = [random.choice(["%s", "%r", "%a", "%d", "%5.2f", "%-8s|", "%x", "%+e", "%c", "%%", "%o", "%(k)s", "%#X", "%08.3g", "%*d"]) for _ in range(2)]
    arguments = random.choice([f"({v.scalar(random)}, {v.scalar(random)})", v.scalar(random), "{'k': " + v.scalar(random) + "}"])
    lines += v.shown([f"{' '.join(codes)!r} % {arguments}"])
    field = random.choice(["{}", "{0}", "{1}", "{x}", "{0[0]}", "{0.real}", "{:>{w}}", "{!r}", "{0!x}", "{", "{}}", "{a.b}", "{0[k]}", "{:%d}"])
    lines += v.shown([f"{('<' + field + '> {}')!r}.format({v.anything(random)}, {v.scalar(random)}, x=x, w=w)"])
    lines += v.shown([f"{v.word(random)}.join({random.choice([v.a_list(random), '[%s]' % v.items(random, 4, v.word)])})"])
    lines += v.shown([f"{v.word(random)} {random.choice(['<', '>', '==', 'in', 'not in', '+', '*', '%'])} {v.scalar(random)}"])
    lines += v.shown([f"ascii({v.word(random)}), repr({v.word(random)}), list({v.word(random)})"])
    return lines


def mappings(random):
    lines = [f"d = {v.a_dict(random)}", f"e = {v.a_dict(random)}", f"s = {v.int_set(random)}", f"t = {v.int_set(random)}"]
    steps = [
        lambda: f"d[{v.hashable(random)}] = {v.scalar(random)}",
        lambda: f"d[{v.anything(random)}] = 1",
        lambda: f"del d[{v.hashable(random)}]",
        lambda: f"print(d.pop({v.hashable(random)}))",
        lambda: f"print(d.pop({v.hashable(random)}, 'missing'))",
        lambda: f"print(d.setdefault({v.hashable(random)}, {v.scalar(random)}))",
        lambda: f"d.update({random.choice(['e', 'a=1', 'e, b=2', v.anything(random), '[(1, 2), [3, 4]]', '[(1, 2, 3)]'])})",
        lambda: "print(d.popitem())",
        lambda: "d |= e",
        lambda: "print(d | e)",
        lambda: f"d = d | {v.anything(random)}",
        lambda: "print({**d, **e})",
        lambda: f"print(dict.fromkeys({v.a_list(random)}, {v.scalar(random)}))",
        lambda: f"print(d.get({v.anything(random)}), {v.hashable(random)} in d)",
        lambda: "print(list(d.items()), list(reversed(d)))",
        lambda: "print(d == e, d.keys() == e.keys(), d.items() == e.items(), len(d))",
        lambda: "print(sorted(map(repr, d.keys() & e.keys())), sorted(map(repr, d.keys() ^ e)))",
        lambda: f"print(dict({v.anything(random)}))",
        lambda: "for k in d: d[k] = 0; d[len(d) + 50] = 1",
        lambda: "for k in list(d): del d[k]",
        lambda: "print({k: v for k, v in d.items() if v})",
        lambda: "print(d.keys(), d.values(), d.items())",
        lambda: f"print(sorted(s {random.choice('&|^-')} t, key=repr))",
        lambda: f"s {random.choice('&|^-')}= t",
        lambda: f"s {random.choice('&|^-')}= {v.anything(random)}",
        lambda: f"print(s {random.choice(['<', '<=', '==', '>', '>='])} t, s.isdisjoint(t))",
        lambda: f"s.add({v.anything(random)})",
        lambda: f"s.remove({v.hashable(random)})",
        lambda: f"s.discard({v.anything(random)})",
        lambda: f"s.update({v.a_range(random)}, [{v.items(random, 3, v.small)}])",
        lambda: f"s.{random.choice(['intersection', 'difference', 'union', 'symmetric_difference', 'issubset'])}({v.anything(random)})",
        lambda: "for x in s: s.add(len(s) + 100)",
        lambda: "print(frozenset(s) == s, hash(frozenset(s)) == hash(frozenset(s)))",
    ]
    for _ in range(10):
        lines += ["try:", f"    {random.choice(steps)()}"]
        lines += ["except Exception as error: print(type(error).__name__, error)"]
        lines += ["print(d, sorted(map(repr, s)))"] if random.random() < 0.5 else []
    return lines + ["print(d, sorted(map(repr, s)))"]


def sorting(random):
    item = random.choice([v.real, v.small, v.word, v.scalar, lambda r: f"({v.small(r)}, {v.word(r)})", lambda r: f"[{v.small(r)}]"])
    key = random.choice(["None", "None", "len", "str", "abs", "lambda x: -x", "lambda x: x[0]", "lambda x: (len(str(x)), str(x))", "lambda x: l.append(x)", "repr", "7"])
    lines = [f"l = [{v.items(random, 12, item)}]", "seen = []"]
    lines += v.shown([f"sorted(l, key={key}, reverse={random.choice(['True', 'False', '0', '1'])})"])
    lines += ["try:", f"    l.sort(key={key})", "except Exception as error: print(type(error).__name__, error)", "print(l)"]
    lines += v.shown([f"max(l, key={key})", f"min(l, key={key}, default=0)"])
    lines += ["class K:", "    def __init__(self, n): self.n = n", "    def __repr__(self): return f'K{self.n}'"]
    lines += [f"    def __lt__(self, other): seen.append((self.n, other.n)); return self.n % {random.randint(2, 5)} < other.n % 3"]
    lines += [f"print(sorted(map(K, range({random.randint(0, 12)}))), seen)"]
    return lines


FUNCTIONS = (
    "abs all any ascii bin bool bytearray bytes callable chr complex dict divmod enumerate filter float format "
    "frozenset getattr hasattr hex int isinstance issubclass iter len list map max min next oct ord pow range "
    "repr reversed round set setattr slice sorted str sum tuple type vars zip delattr super property staticmethod"
).split()


def builtin_calls(random):
    """Builtin functions and methods with arguments that mostly do not fit: messages."""
    lines = []
    for _ in range(7):
        arguments = [v.anything(random) for _ in range(random.choice([0, 1, 1, 1, 2, 2, 3]))]
        if random.random() < 0.15:
            arguments.append(f"{random.choice(['key', 'default', 'start', 'x', 'base', 'strict'])}={v.scalar(random)}")
        name = random.choice(FUNCTIONS)
        wrap = name in ("map", "zip", "filter", "enumerate", "reversed", "iter")
        ordered = name in ("set", "frozenset")
        call = f"{name}({', '.join(arguments)})"
        lines += v.shown([f"list({call})" if wrap else f"sorted({call}, key=repr)" if ordered else call])
    for _ in range(5):
        lines += [f"x = {v.anything(random)}"]
        method = random.choice(
            "append extend insert pop remove sort index count get items keys update add discard join split replace "
            "find format encode decode strip hex real imag start __len__ __getitem__ __contains__ __eq__ __lt__ __add__ "
            "__mul__ __iter__ __hash__ __bool__ nothing title_ __neg__ __setitem__ __delitem__ setdefault fromkeys".split()
        )
        # The hashes of texts and of None are no two runs' the same.
        count = random.choice([1, 2, 3] if method == "__hash__" else [0, 1, 1, 2, 3])
        arguments = ", ".join(v.anything(random) for _ in range(count))
        lines += v.shown([f"clean(x.{method}({arguments}))", f"clean(x.{method})"][: random.randint(1, 2)])
        lines += v.shown([random.choice(["x()", f"x[{v.anything(random)}]", "-x", "x.y", "next(x)", "iter(x)", "len(x)", "x.__class__", "~x", f"x @ {v.scalar(random)}", f"{v.scalar(random)} in x", "x.y.z", "[*x]", "print(**x)", "print(*x) if not isinstance(x, set) else 0"])])
        lines[-1] = lines[-1].replace("lambda: ", "lambda: clean(") + ")"
    return lines
