"""Random literals: what every area of generate.py builds its programs from."""

INTS = [
    "0", "1", "-1", "2", "3", "-3", "7", "10", "-10", "63", "64", "255", "256", "300", "-12345",
    "2**40", "-2**40", "2**63", "2**63-1", "-2**63", "-2**63-1", "2**64", "2**64+1", "10**20", "-10**25",
    "3**50", "-7**40", "123456789012345678901234567890",
]  # fmt: skip
SMALL = ["0", "1", "-1", "2", "3", "-2", "5", "-4", "8"]
FLOATS = [
    "0.0", "-0.0", "1.0", "1.5", "-2.5", "0.1", "3.14159", "1e16", "1e22", "-1e-5", "1e308", "5e-324",
    "float('inf')", "float('-inf')", "float('nan')", "2.0**63", "123456.789", "1/3", "0.5", "1e100",
]  # fmt: skip
COMPLEXES = ["1j", "(1+2j)", "(-0-0j)", "(2.5-1j)", "0j", "(3+0j)"]
WORDS = [
    "''", "'a'", "'abc'", "'Hello World'", "'  pad '", "'a,b,,c'", "'aXbXc'", "'é'", "'naïve café'", "'ß'",
    "'\\u0130x'", "'日本語'", "'\\U0001f600!'", "'tab\\tnew\\nline'", "'it\\'s'", "'\"q\"'", "'123'", "'-4_5'",
    "'xxxxx'", "'abcabc'", "'\\x00\\x7f'", "'ǆ'", "'a\\r\\nb\\rc'", "'ABC def'", "'½'", "'٣'",
]  # fmt: skip
BYTES = ["b''", "b'a'", "b'abc'", "b'Hello World'", "b'a,b,,c'", "b'\\x00\\xff'", "b' pad '", "b'abcabc'", "b\"it's\""]
SINGLES = ["None", "True", "False", "...", "NotImplemented"]


def pick(random, *pools):
    """A literal out of one of the pools, each pool as likely as the others."""
    return random.choice(random.choice(pools))


def number(random):
    return pick(random, INTS, INTS, FLOATS, FLOATS, SMALL, ["True", "False"], COMPLEXES)


def real(random):
    return pick(random, INTS, SMALL, FLOATS, ["True", "False"])


def small(random):
    return random.choice(SMALL)


def word(random):
    return random.choice(WORDS)


def scalar(random):
    """Anything without items."""
    return pick(random, INTS, SMALL, SMALL, FLOATS, WORDS, WORDS, BYTES, SINGLES, COMPLEXES)


def hashable(random):
    return pick(random, SMALL, SMALL, FLOATS[:8], WORDS, ["True", "False", "None"], ["(1, 2)", "()", "('a', 1)"])


def items(random, most=5, item=scalar):
    return ", ".join(item(random) for _ in range(random.randrange(most + 1)))


def a_list(random, most=6):
    return f"[{items(random, most)}]"


def a_tuple(random, most=5):
    inside = items(random, most)
    return f"({inside},)" if inside else "()"


def a_dict(random, most=4):
    return "{" + ", ".join(f"{hashable(random)}: {scalar(random)}" for _ in range(random.randrange(most + 1))) + "}"


def int_set(random, most=6):
    """A set of small numbers: the order of others depends on the hash seed or the table."""
    return "set([" + items(random, most, small) + "])"


def anything(random):
    return random.choice([scalar, scalar, scalar, a_list, a_tuple, a_dict, int_set, a_range])(random)


def a_range(random):
    return f"range({', '.join(small(random) for _ in range(random.randint(1, 3)))})"


def a_slice(random):
    """The inside of a subscript: a slice with bounds in and out of range."""

    def bound():
        return random.choice(["", "", "0", "1", "2", "-1", "-2", "5", "100", "-100", "None", "2**70"])

    text = f"{bound()}:{bound()}"
    if random.random() < 0.5:
        text += f":{random.choice(['', '1', '2', '-1', '-2', '3', '0', '-2**65'])}"
    return text


def shown(expressions):
    """A line a expression that prints what it gives or raises."""
    return [f"show(lambda: {expression})" for expression in expressions]
