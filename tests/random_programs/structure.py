"""Areas about structure: scopes, signatures, classes, unpacking and match statements."""

import values as v

NAMES = "abc"


def indent(lines):
    return ["    " + line for line in lines]


def scope_body(random, depth, in_function):
    """Statements that read and bind a few names at some depth of nesting."""
    lines = []
    if in_function and random.random() < 0.4:
        lines.append(f"{random.choice(['global', 'global', 'nonlocal'])} {random.choice(NAMES)}")
    for _ in range(random.randint(1, 4)):
        name, other = random.choice(NAMES), random.choice(NAMES)
        kind = random.randrange(13)
        if kind < 3:
            lines.append(f"{name} = {random.choice([other, v.small(random), v.word(random)])}")
        elif kind < 5:
            lines.append(f"print({name!r}, {name})")
        elif kind == 5:
            lines.append(f"{name} += {v.small(random)}")
        elif kind == 6:
            lines.append(f"print([{name} for {name} in range(3) if {other}], {name})")
        elif kind == 7:
            lines.append(f"print([(lambda: {name})() for {other} in 'xy'], {{{name}: {other} for {other} in range(2)}})")
        elif kind == 8:
            lines.append(f"print((lambda {name}={other}: ({name}, {random.choice(NAMES)}))())")
        elif kind == 9:
            lines += ["try:", f"    del {name}", "except NameError as error: print(type(error).__name__, error)"]
        elif kind == 10:
            lines.append(f"print([{name} := i for i in range(2)], {name})")
        elif depth > 0 and kind == 11:
            inner = f"f{random.randrange(100)}"
            parameters = random.choice(["", "", "a", "b=5", "a=a, *c"])
            lines += [f"def {inner}({parameters}):", *indent(scope_body(random, depth - 1, True))]
            lines += ["try: " + inner + random.choice(["()", "()", "(1)"])]
            lines += ["except Exception as error: print(type(error).__name__, error)"]
        elif depth > 0:
            lines += ["try:", f"    class {random.choice(['K', 'a'])}:", *indent(indent(scope_body(random, depth - 1, False)))]
            lines += ["except Exception as error: print(type(error).__name__, error)"]
        else:
            lines.append(f"print(list(({name}, {other}) for {name} in (1, 2)))")
    return lines or ["pass"]


def scopes(random):
    lines = [f"{name} = {name!r}" for name in NAMES if random.random() < 0.7]
    lines += ["def outer():", *indent(scope_body(random, 3, True))]
    return lines + ["try: outer()", "except Exception as error: print(type(error).__name__, error)", "print([g for g in 'abc' if g in globals()])"]


def signatures(random):
    """Functions with random parameters and calls that fit more or less."""
    lines = []
    for number in range(2):
        names = iter("abcdefgh")
        plain = [next(names) for _ in range(random.randrange(4))]
        defaulted = random.randrange(len(plain) + 1)
        parameters = [f"{n}={v.small(random)}" if i >= defaulted else n for i, n in enumerate(plain)]
        if plain and random.random() < 0.3:
            parameters.insert(random.randint(1, len(plain)), "/")
        keyword_only = [next(names) for _ in range(random.randrange(3))] if random.random() < 0.5 else []
        if random.random() < 0.4:
            parameters.append("*rest")
        elif keyword_only:
            parameters.append("*")
        parameters += [f"{n}=0" if random.random() < 0.5 else n for n in keyword_only]
        if random.random() < 0.3:
            parameters.append("**more")
        shown = [p.strip("*").split("=")[0] for p in parameters if p not in ("/", "*")]
        kind = random.choice(["function", "method", "lambda", "init", "generator"])
        values = "{" + ", ".join(f"{n!r}: {n}" for n in shown) + "}"
        name = f"f{number}"
        if kind == "lambda":
            lines += [f"{name} = lambda {', '.join(parameters)}: {values}"]
        elif kind == "function":
            lines += [f"def {name}({', '.join(parameters)}): return {values}"]
        elif kind == "generator":
            lines += [f"def {name}({', '.join(parameters)}): yield {values}"]
        elif kind == "method":
            lines += ["class C:", f"    def m({', '.join(['self', *parameters] if '/' not in parameters else parameters)}): return {values}".replace("'self': self, ", ""), f"{name} = C().m"]
        else:
            lines += ["class C:", f"    def __init__({', '.join(['self', *parameters])}): self.got = {values}", f"{name} = lambda *x, **y: C(*x, **y).got"]
        for _ in range(4):
            arguments = [v.small(random) for _ in range(random.randrange(4))]
            if random.random() < 0.3:
                arguments.append(f"*{random.choice([v.a_tuple(random, 3), v.word(random), 'None', '7', v.a_dict(random, 2)])}")
            used = random.sample("abcdefxy", random.randrange(3))
            arguments += [f"{n}={v.small(random)}" for n in used]
            if random.random() < 0.3:
                arguments.append(random.choice(["**{'a': 1}", "**{'x': 1, 'y': 2}", "**{}", "**{1: 2}", "**None", "**[1]"]))
            call = f"{name}({', '.join(arguments)})"
            lines += v.shown([f"clean({call})" if kind != "generator" else f"list({call})"])
    return lines


OPERATORS = {
    "+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "&": "and",
    "|": "or", "^": "xor", "<<": "lshift", ">>": "rshift", "@": "matmul",
}  # fmt: skip
COMPARISONS = {"<": "lt", "<=": "le", ">": "gt", ">=": "ge", "==": "eq", "!=": "ne"}


def a_result(random, label):
    return random.choice([f"return {label!r}"] * 4 + ["return NotImplemented"] * 3 + ["raise ValueError('from ' + %r)" % label])


def classes(random):
    lines = []
    names = []
    for name in "ABCD"[: random.randint(2, 4)]:
        bases = random.sample(names, min(len(names), random.choice([0, 1, 1, 2])))
        if random.random() < 0.15:
            bases.append(random.choice(["int", "list", "dict", "str", "Exception", "tuple", "float"]))
        body = []
        for symbol, word in random.sample(list(OPERATORS.items()), 3) + random.sample(list(COMPARISONS.items()), 2):
            prefix = random.choice(["", "", "r", "i"]) if symbol in OPERATORS else ""
            body += [f"def __{prefix}{word}__(self, other): {a_result(random, f'{name}.{prefix}{word}')}"]
        extras = [
            "def m(self): return [%r] + (super().m() if hasattr(super(), 'm') else [])" % name,
            "@property\ndef p(self): return %r" % name,
            "@property\ndef p(self): return super().p + 'x'",
            "@p.setter\ndef p(self, value): print('set', value)",
            "@classmethod\ndef c(cls, x=1): return cls.__name__, x",
            "@staticmethod\ndef s(x): return x",
            "def __len__(self): return %s" % v.small(random),
            "def __bool__(self): return %s" % v.pick(random, ["True", "False", "False", "1", "None"]),
            "def __getattr__(self, name): return 'no ' + name",
            "def __getitem__(self, key): return [key, 5, 6][key]",
            "def __iter__(self): return iter(%s)" % v.anything(random),
            "def __contains__(self, x): return x",
            "def __call__(self, *a, **k): return a, k",
            "def __repr__(self): return '<%s>'" % name,
            "def __str__(self): return %s" % v.scalar(random),
            "def __hash__(self): return %s" % v.pick(random, v.SMALL, v.INTS, ["None"]),
            "def __index__(self): return %s" % v.pick(random, v.SMALL, ["1.5"]),
            "def __int__(self): return %s" % v.pick(random, v.SMALL, ["'7'"]),
            "def __float__(self): return %s" % v.pick(random, ["1.5", "1"]),
            "def __format__(self, spec): return %s" % v.pick(random, ["spec", "'F' + spec", "7"]),
            "def __set_name__(self, owner, name): print('named', name)",
            "def __init_subclass__(cls, **k): print('subclass', cls.__name__, k)",
            "__slots__ = %s" % random.choice(["'x'", "('x', 'y')", "()"]),
            "x = %s" % v.small(random),
            "def __setattr__(self, name, value): print('setattr', name); super().__setattr__(name, value)",
            "def __delattr__(self, name): print('delattr', name)",
            "def __eq__(self, other): return type(self) is type(other)",
            "def __init__(self, *a): super().__init__(); self.a = a",
            "def __new__(cls, *a): print('new', cls.__name__); return super().__new__(cls)",
            "def __get__(self, obj, cls): return 'got'",
            "def __missing__(self, key): return ('missing', key)",
            "def __enter__(self): return 5\ndef __exit__(self, *a): print(a[0]); return True",
        ]
        for extra in random.sample(extras, random.randint(2, 6)):
            body += extra.split("\n")
        lines += ["try:", f"    class {name}({', '.join(bases)}):", *indent(indent(body))]
        lines += [f"except Exception as error:", "    print(type(error).__name__, clean(error))", f"    class {name}: pass"]
        names.append(name)
    lines += v.shown([f"[k.__name__ for k in {name}.__mro__]" for name in names])
    for name in names:
        lines += ["try: %s = %s()" % (name.lower(), name), f"except Exception as error: print(type(error).__name__, clean(error)); {name.lower()} = None"]
    for _ in range(14):
        x, y = random.choice(names).lower(), random.choice(names).lower()
        other = random.choice([y, y, v.scalar(random)])
        left, right = random.choice([(x, other), (x, other), (other, x)])
        expression = random.choice(
            [
                f"{left} {random.choice(list(OPERATORS))} {right}",
                f"{left} {random.choice(list(OPERATORS))} {right}",
                f"{left} {random.choice(list(COMPARISONS))} {right}",
                f"{left} {random.choice(list(COMPARISONS))} {right}",
                f"{x}.{random.choice(['m()', 'p', 'c()', 'c(2)', 's(3)', 'x', 'y', 'nope', '__dict__', 'a', 's', 'm', '__class__', '__doc__', '__module__'])}",
                f"setattr({x}, {random.choice(['x', 'p', 'y', 'm', 'z'])!r}, {v.small(random)})",
                f"delattr({x}, {random.choice(['x', 'p', 'y', 'm', 'z'])!r})",
                f"{random.choice(['len', 'bool', 'list', 'repr', 'str', 'int', 'float', 'iter', 'abs', 'sum', 'sorted', 'hex', 'bytes', 'round', 'next', 'callable', 'dict', 'range', 'reversed'])}({x})",
                f"{x}[{v.scalar(random)}]", f"{x}({v.small(random)}, k=1)", f"{other} in {x}", f"[*{x}]", f"f'{{{x}:>5}}|{{{x}!r}}'",
                f"isinstance({x}, {random.choice(names)}), issubclass({random.choice(names)}, {random.choice(names)})",
                f"{random.choice(names)}.{random.choice(['m', 'p', 'c', 's', 'x', 'zz'])}", f"[1, 2, 3][{x}]", f"{{{x}: 1}}",
                f"super({random.choice(names)}, {x}).m()", f"[0] * {x}", f"'%d %s' % ({x}, {x})", f"-{x}", f"{x} < {y} < {x}",
            ]
        )  # fmt: skip
        lines += v.shown([f"clean({expression})"])
    x = random.choice(names).lower()
    for _ in range(2):
        lines += ["try:", f"    {x} {random.choice(list(OPERATORS))}= {random.choice([random.choice(names).lower(), v.scalar(random)])}"]
        lines += ["except Exception as error: print(type(error).__name__, clean(error))", f"print(clean({x}))"]
    lines += ["try:", f"    with {random.choice(names).lower()} as w: print(w); 1/0", "except Exception as error: print(type(error).__name__, clean(error))"]
    return lines


def target(random, depth):
    if depth == 0 or random.random() < 0.4:
        return random.choice(["a", "b", "c", "l[0]", "d['k']", "l[1:2]", "o.x"])
    parts = [target(random, depth - 1) for _ in range(random.randint(1, 3))]
    if random.random() < 0.4:
        place = random.randrange(len(parts))
        if not parts[place].startswith(("(", "[")):
            parts[place] = "*" + parts[place]
    return random.choice(["({},)", "[{}]"]).format(", ".join(parts))


def nested(random, depth):
    if depth == 0 or random.random() < 0.3:
        return v.scalar(random)
    inside = ", ".join(nested(random, depth - 1) for _ in range(random.randint(0, 4)))
    return random.choice([f"[{inside}]", f"({inside},)" if inside else "()", f"iter([{inside}])", f"(x for x in [{inside}])"])


def unpacking(random):
    lines = ["class O: pass"]
    for _ in range(5):
        lines += ["l = [1, 2, 3]; d = {}; o = O(); o.x = a = b = c = None", "try:"]
        lines += random.choice(
            [
                [f"    {target(random, 2)} = {nested(random, 2)}"],
                [f"    {target(random, 2)} = {nested(random, 2)}"],
                [f"    for {target(random, 2)} in {nested(random, 3)}: print(clean((a, b, c)))"],
                [f"    {target(random, 1)} = {target(random, 1).replace('*', '')} = {nested(random, 2)}"],
                [f"    print(clean([(a, b) for {target(random, 1)} in {nested(random, 2)}]))"],
                [f"    print(clean([*{nested(random, 1)}, *{nested(random, 1)}]))"],
            ]
        )
        lines += ["except Exception as error: print(type(error).__name__, clean(error))", "print(clean((a, b, c, l, d, o.x)))"]
    return lines


def pattern(random, depth, names):
    kinds = ["literal", "literal", "capture", "wild"]
    if depth:
        kinds += ["sequence", "sequence", "mapping", "class", "or", "as"]
    kind = random.choice(kinds)
    if kind == "literal":
        return random.choice(["0", "1", "-1", "2.5", "'a'", "'abc'", "None", "True", "b'a'", "1+2j", "-3", "Color.RED", "''"])
    if kind == "capture" and names:
        return names.pop()
    if kind in ("capture", "wild"):
        return "_"
    if kind == "sequence":
        parts = [pattern(random, depth - 1, names) for _ in range(random.randrange(4))]
        if random.random() < 0.4:
            parts.insert(random.randint(0, len(parts)), "*" + (names.pop() if names and random.random() < 0.7 else "_"))
        return "[" + ", ".join(parts) + "]"
    if kind == "mapping":
        keys = random.sample(["1", "'a'", "''", "None", "True" if random.random() < 0.3 else "2"], random.randrange(3))
        parts = [f"{key}: {pattern(random, depth - 1, names)}" for key in keys]
        if names and random.random() < 0.4:
            parts.append("**" + names.pop())
        return "{" + ", ".join(parts) + "}"
    if kind == "class":
        name = random.choice(["int", "str", "float", "list", "tuple", "dict", "bool", "Point", "Point", "bytes", "set", "Color", "notaclass"])
        inside = [pattern(random, depth - 1, names) for _ in range(random.choice([0, 1, 1, 2, 3]))]
        if name == "Point" and random.random() < 0.5:
            inside = [f"{n}={p}" for n, p in zip("xyz", inside)]
        return f"{name}({', '.join(inside)})"
    if kind == "or":
        return f"({pattern(random, depth - 1, [])} | {pattern(random, 0, [])})"
    if names:
        name = names.pop()
        inner = pattern(random, depth - 1, names)
        return f"({inner} as {name})"
    return "_"


def matches(random):
    lines = ["class Color: RED = 3", "class Point:", "    __match_args__ = ('x', 'y')"]
    lines += ["    def __init__(self, x, y): self.x = x; self.y = y", "notaclass = 5", "def classify(v):", "    match v:"]
    for number in range(random.randint(2, 5)):
        names = list("pqrs")
        text = pattern(random, 3, names)
        guard = random.choice(["", "", "", " if v", " if len(v) > 1"])
        if number < 4 and text in ("_", "p", "q", "r", "s"):
            guard = " if False"
        bound = [n for n in "pqrs" if n not in names and n in text]
        lines += [f"        case {text}{guard}: return {number}, {{{', '.join(f'{n!r}: {n}' for n in bound if f'{n}' in text)}}}"]
    subjects = [v.anything(random) for _ in range(5)]
    subjects += [f"Point({v.scalar(random)}, {v.anything(random)})", nested(random, 2), "{'a': 1, 1: [2, 3]}", "[1, 'a', [0]]", "(1, 2)", "3", "'abc'"]
    return lines + v.shown([f"clean(classify({subject}))" for subject in subjects])
