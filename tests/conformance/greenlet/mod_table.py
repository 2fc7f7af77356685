"""Runs rows of a table: in each, an operation pauses in the middle of native code, and what it works on is changed.

A row is `setup ~ operation ~ change`. The operation runs in a greenlet of its own; whatever of it pauses switches to the
main greenlet, which changes things at the first pause and goes on. `x` is shown at the end, whatever it is by then.
"""
import re
from greenlet import greenlet, getcurrent

main = getcurrent()


def pause(value=None):
    if getcurrent() is not main:
        main.switch()
    return value


class Pausing:
    """Pauses in each special method that is made by `pausing`."""
    def __init__(self, value=0): self.value = value


def pausing(name, answer):
    def method(self, *arguments, **keywords):
        pause()
        return answer(self, *arguments, **keywords)
    method.__name__ = method.__qualname__ = name
    return method


def plain(other):
    return other.value if isinstance(other, Pausing) else other


class Key(Pausing):
    """Hashed and compared with pauses."""
    __hash__ = pausing("__hash__", lambda self: hash(self.value))
    __eq__ = pausing("__eq__", lambda self, other: self.value == plain(other))
    def __repr__(self): return f"k{self.value}"


class Equal(Pausing):
    """Compared with pauses, hashed without."""
    def __hash__(self): return hash(self.value)
    __eq__ = pausing("__eq__", lambda self, other: self.value == plain(other))
    def __repr__(self): return f"e{self.value}"


class Order(Pausing):
    """Ordered with pauses."""
    __lt__ = pausing("__lt__", lambda self, other: self.value < plain(other))
    __gt__ = pausing("__gt__", lambda self, other: self.value > plain(other))
    __le__ = pausing("__le__", lambda self, other: self.value <= plain(other))
    __ge__ = pausing("__ge__", lambda self, other: self.value >= plain(other))
    def __repr__(self): return f"o{self.value}"


class Number(Pausing):
    """Converted and computed with pauses."""
    __index__ = pausing("__index__", lambda self: self.value)
    __int__ = pausing("__int__", lambda self: int(self.value))
    __float__ = pausing("__float__", lambda self: float(self.value))
    __complex__ = pausing("__complex__", lambda self: complex(self.value))
    __bool__ = pausing("__bool__", lambda self: bool(self.value))
    __trunc__ = pausing("__trunc__", lambda self: int(self.value))
    __round__ = pausing("__round__", lambda self, *digits: round(self.value, *digits))
    __floor__ = pausing("__floor__", lambda self: self.value)
    __ceil__ = pausing("__ceil__", lambda self: self.value)
    def __repr__(self): return f"n{self.value}"


class Truth(Pausing):
    """Has a truth, with a pause."""
    __bool__ = pausing("__bool__", lambda self: bool(self.value))
    def __repr__(self): return f"t{self.value}"


class Sized(Pausing):
    """Has a length, with a pause."""
    __len__ = pausing("__len__", lambda self: self.value)
    def __repr__(self): return f"l{self.value}"


class Text(Pausing):
    """Shown with pauses."""
    __str__ = pausing("__str__", lambda self: f"str {self.value}")
    __repr__ = pausing("__repr__", lambda self: f"repr {self.value}")
    __format__ = pausing("__format__", lambda self, spec: f"format {self.value} {spec!r}")
    __bytes__ = pausing("__bytes__", lambda self: b"bytes %d" % self.value)
    __fspath__ = pausing("__fspath__", lambda self: "/no/such/path")


class Items:
    """Iterated with a pause before each item."""
    def __init__(self, *items): self.items = list(items)
    __iter__ = pausing("__iter__", lambda self: Steps(self.items))
    def __repr__(self): return f"Items{tuple(self.items)}"


class Hinted(Items):
    """Iterated with pauses, the hint of its length included."""
    __length_hint__ = pausing("__length_hint__", lambda self: 2)
    __iter__ = pausing("__iter__", lambda self: HintedSteps(self.items))


class Steps:
    def __init__(self, items): self.items, self.position = items, 0
    def __iter__(self): return self
    def __next__(self):
        pause()
        if self.position >= len(self.items): raise StopIteration
        self.position += 1
        return self.items[self.position - 1]


class HintedSteps(Steps):
    __length_hint__ = pausing("__length_hint__", lambda self: 2)


def steps(*items):
    for item in items:
        pause()
        yield item


def show(value):
    """Show a value whose own methods do not pause here, in the main greenlet, and without its address."""
    return re.sub("0x[0-9a-f]+", "0x...", repr(value))


def run(row, names):
    setup, operation, change = (part.strip() for part in row.split(" ~ "))
    scope = dict(names, x=None)
    exec(setup, scope)
    code = compile(operation, "row", "eval")
    worker, pauses = greenlet(lambda: eval(code, scope)), 0
    try:
        value = worker.switch()
        while not worker.dead:
            pauses += 1
            if pauses == 1: exec(change, scope)
            value = worker.switch()
        outcome = show(value)
    except BaseException as error:
        outcome = f"{type(error).__name__}: {error}"
    try: left = show(scope["x"])
    except BaseException as error: left = f"{type(error).__name__}: {error}"
    print(f"{row.strip()}\n    {outcome}  after {pauses}, x = {left}", flush=True)


def table(rows, names={}):
    every = dict(globals(), **names)
    for row in rows.strip().splitlines():
        if row.strip() and not row.startswith("#"): run(row, every)
