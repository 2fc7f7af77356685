"""State machines: a declarative one, a traffic light, a turnstile, a text protocol."""


class TransitionError(Exception):
    pass


class State:
    def __init__(self, name=None, initial=False):
        self.name, self.initial = name, initial

    def __set_name__(self, owner, name):
        self.name = self.name or name

    def __repr__(self):
        return f"<{self.name}>"


class transition:
    """Decorates a method: it is allowed in `source` states and moves to `target`."""

    def __init__(self, source, target):
        self.source = source if isinstance(source, tuple) else (source,)
        self.target = target

    def __call__(self, f):
        self.f = f
        return self

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, machine, owner=None):
        if machine is None:
            return self
        def run(*args, **kwargs):
            if machine.state not in self.source:
                raise TransitionError(f"cannot {self.name} in {machine.state}")
            result = self.f(machine, *args, **kwargs)
            machine.move(self.target(machine) if callable(self.target) else self.target, self.name)
            return result
        return run


class Machine:
    def __init_subclass__(cls):
        cls.states = [v for v in vars(cls).values() if isinstance(v, State)]
        initial = [s for s in cls.states if s.initial]
        if len(initial) != 1:
            raise TypeError(f"{cls.__name__} needs one initial state, has {len(initial)}")
        cls.initial = initial[0]

    def __init__(self):
        self.state, self.trace = self.initial, []

    def move(self, target, why):
        self.trace.append(f"{self.state.name}-{why}->{target.name}")
        self.state = target
        hook = getattr(self, f"on_{target.name}", None)
        if hook:
            hook()


class Turnstile(Machine):
    locked = State(initial=True)
    open = State()
    coins = 0

    @transition((locked, open), open)
    def coin(self, value=1): self.coins += value; return self.coins

    @transition(open, locked)
    def push(self): return "walk through"


class Light(Machine):
    red, green, yellow, broken = State(initial=True), State(), State(), State()
    order = {red: green, green: yellow, yellow: red}
    greens = 0

    @transition((red, green, yellow), lambda self: self.order[self.state])
    def tick(self): pass

    @transition((red, green, yellow), broken)
    def smash(self): pass

    @transition(broken, red)
    def repair(self, *, tools): print("repaired with", tools)

    def on_green(self): self.greens += 1


t = Turnstile()
print(t.coin(), t.coin(2), t.push(), t.state, t.coins)
try:
    t.push()
except TransitionError as e:
    print(e)
print(t.trace, Turnstile.states, Turnstile.coin.name)

light = Light()
for step in ("tick", "tick", "tick", "tick", "smash", "tick", "repair", "repair", "tick"):
    try:
        getattr(light, step)(**({"tools": "tape"} if step == "repair" else {}))
    except TransitionError as e:
        print(e)
print(light.trace, light.greens)
try:
    class Bad(Machine):
        a, b = State(initial=True), State(initial=True)
except TypeError as e:
    print(e)


def protocol():
    """The same idea as a generator: states are places in the code."""
    answer = "ready"
    while True:
        command = yield answer
        if command != "HELLO":
            answer = "say HELLO first"
            continue
        name = yield "who?"
        count = 0
        while True:
            line = yield f"{name}> "
            match line.split():
                case ["BYE"]: answer = f"bye {name} after {count}"; break
                case ["ADD", *numbers] if all(n.lstrip("-").isdigit() for n in numbers):
                    count += sum(map(int, numbers))
                case _: yield f"cannot {line!r}"

p = protocol()
print([next(p)] + [p.send(line) for line in ("hi", "HELLO", "ada", "ADD 1 2", "MUL 3", "", "ADD -10", "BYE", "HELLO", "bob")])
