"""State machines made three ways: a table, a class a state, and a generator; and a machine for regular expressions."""

from collections import defaultdict
from contextlib import suppress
from enum import Enum, auto


class Light(Enum):
    RED = "stop", 3
    GREEN = "go", 2
    YELLOW = "careful", 1

    def __init__(self, word, time): self.word, self.time = word, time

    @property
    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]


light, shown = Light.RED, []
for _ in range(7):
    shown.append(f"{light.name}:{light.word}*{light.time}")
    light = light.next
print(" ".join(shown), Light(("go", 2)), Light["RED"].value)


class Transition(Exception): pass


class Machine:
    table = {}

    def __init_subclass__(cls):
        cls.table = defaultdict(dict, {k: dict(v) for k, v in cls.table.items()})
        for name, member in list(vars(cls).items()):
            for source, event, target in getattr(member, "_moves", ()):
                cls.table[source][event] = target, name

    def __init__(self, start): self.state, self.history = start, []

    def fire(self, event, *data):
        try:
            target, name = self.table[self.state][event]
        except KeyError:
            raise Transition(f"{event!r} in state {self.state!r}") from None
        guard = getattr(self, name)(*data)
        if guard is not False:
            self.history.append((self.state, event))
            self.state = target
        return self.state


def on(source, event, target):
    def mark(function):
        function._moves = [*getattr(function, "_moves", ()), (source, event, target)]
        return function

    return mark


class Door(Machine):
    def __init__(self, code):
        super().__init__("closed")
        self.code = code

    @on("closed", "open", "opened")
    @on("opened", "close", "closed")
    def move(self): print("  creak")

    @on("closed", "lock", "locked")
    def lock(self): pass

    @on("locked", "unlock", "closed")
    def unlock(self, code): return code == self.code


class Vault(Door):
    @on("locked", "blast", "opened")
    def blast(self, *sticks): print("  boom" * len(sticks))


for machine in (Door(1234), Vault(1)):
    for event in ("open", "close", "lock", "open", ("unlock", 1), ("blast", 1, 2, 3), "close", "lock", "unlock"):
        name, *data = event if isinstance(event, tuple) else (event,)
        try:
            print(name, "->", machine.fire(name, *data))
        except (Transition, TypeError) as error:
            print(name, "!!", error)
    print(machine.history, sorted(machine.table["locked"]))


def tokens():
    """A machine as a generator: it is sent characters and gives tokens."""
    out = None
    while True:
        c = yield out
        out = None
        if c.isdigit():
            number = c
            while (c := (yield)).isdigit() or c == ".":
                number += c
            out = [float(number) if "." in number else int(number)]
        elif c.isalpha():
            word = c
            while (c := (yield)).isalnum():
                word += c
            out = [word.upper()]
        elif c == '"':
            text = ""
            while (c := (yield)) != '"':
                text += c if c != "\\" else (yield)
            out = [repr(text)]
            continue
        if not c.isspace():
            out = (out or []) + [c]


machine = tokens()
next(machine)
found = []
for c in 'let x1 = 3.25 * (foo+42); print "a \\" b" ':
    found += machine.send(c) or []
print(found)


class Node:
    def __init__(self): self.moves, self.free = defaultdict(set), set()


class Pattern:
    """Regular expressions by sets of states: | * + ? . ( )"""

    def __init__(self, text):
        self.text, self.at = text, 0
        self.start, self.end = self.either()
        if self.at < len(text):
            raise SyntaxError(f"stray {text[self.at]!r} at {self.at}")

    def peek(self): return self.text[self.at : self.at + 1]

    def either(self):
        start, end = self.run()
        while self.peek() == "|":
            self.at += 1
            other, last = self.run()
            new, done = Node(), Node()
            new.free |= {start, other}
            end.free.add(done)
            last.free.add(done)
            start, end = new, done
        return start, end

    def run(self):
        start = end = Node()
        while self.peek() not in ("", "|", ")"):
            first, last = self.repeat()
            end.free.add(first)
            end = last
        return start, end

    def repeat(self):
        start, end = self.atom()
        while (sign := self.peek()) and sign in "*+?":
            self.at += 1
            new, done = Node(), Node()
            new.free.add(start)
            end.free.add(done)
            if sign != "?":
                end.free.add(start)
            if sign != "+":
                new.free.add(done)
            start, end = new, done
        return start, end

    def atom(self):
        c = self.peek()
        self.at += 1
        if c == "(":
            inner = self.either()
            if self.peek() != ")":
                raise SyntaxError("missing )")
            self.at += 1
            return inner
        start, end = Node(), Node()
        start.moves[c].add(end)
        return start, end

    @staticmethod
    def closure(states):
        todo, found = list(states), set(states)
        while todo:
            for node in todo.pop().free - found:
                found.add(node)
                todo.append(node)
        return found

    def __call__(self, text):
        states = self.closure({self.start})
        for c in text:
            states = self.closure({n for s in states for n in s.moves.get(c, set()) | s.moves.get(".", set())})
        return self.end in states


for text, tries in {"a(b|c)*d": "ad abcbd abx d", "(ab)+c?": "ab ababc abca c", ".*x": "x aax axa", "a|b|": "a b c", "(a*)*b": "b aaaab aaaa"}.items():
    print(text, {word: Pattern(text)(word) for word in tries.split() + [""]})
for text in ("(a", "a)", "((b)"):
    try:
        Pattern(text)
    except SyntaxError as error:
        print(text, error, error.msg, error.lineno)
with suppress(KeyError):
    print(Door(1).table["nowhere"]["x"])
