"""Closures and decorators: composition, currying, caching, counting, observers, state machines, partial application."""
import functools


def counted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def cached(size):
    def decorate(function):
        known = {}

        @functools.wraps(function)
        def wrapper(*args):
            try:
                return known[args]
            except KeyError:
                if len(known) >= size:
                    known.pop(next(iter(known)))
                value = known[args] = function(*args)
                return value

        wrapper.known = known
        return wrapper

    return decorate


def checked(**kinds):
    def decorate(function):
        names = function.__code__.co_varnames[: function.__code__.co_argcount]

        @functools.wraps(function)
        def wrapper(*args):
            for name, value in zip(names, args):
                if name in kinds and not isinstance(value, kinds[name]):
                    raise TypeError(f"{name} must be {kinds[name].__name__}")
            return function(*args)

        return wrapper

    return decorate


class Registered:
    """A decorator with state: a class that wraps methods by name."""

    def __init__(self):
        self.handlers = {}

    def __call__(self, name, priority=0):
        def decorate(function):
            self.handlers.setdefault(name, []).append((priority, function))
            return function

        return decorate

    def fire(self, name, event):
        for _, handler in sorted(self.handlers.get(name, ()), key=lambda pair: -pair[0]):
            event = handler(event)
        return event


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def curry(function, count):
    def take(taken):
        def next_one(value):
            values = taken + (value,)
            return function(*values) if len(values) == count else take(values)

        return next_one

    return take(())


def make_counter(start=0, step=1):
    value = start

    def increase():
        nonlocal value
        value += step
        return value

    def reset(to=start):
        nonlocal value
        value = to

    return increase, reset


def make_account(balance):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(amount)
        return balance

    def withdraw(amount):
        if amount > balance:
            return None
        return deposit(-amount)

    return {"deposit": deposit, "withdraw": withdraw, "history": lambda: history, "balance": lambda: balance}


def lazily(function):
    name = "_" + function.__name__

    @property
    def getter(self):
        try:
            return getattr(self, name)
        except AttributeError:
            value = function(self)
            setattr(self, name, value)
            return value

    return getter


class Box:
    def __init__(self, width, height):
        self.width = width
        self.height = height

    @lazily
    def area(self):
        return self.width * self.height

    @counted
    def scaled(self, factor, *, shift=0):
        return Box(self.width * factor + shift, self.height * factor + shift)


@counted
@cached(64)
def steps(number):
    return 0 if number == 1 else 1 + steps(number // 2 if number % 2 == 0 else number * 3 + 1)


@checked(a=int, b=int)
def add(a, b, c=0):
    return a + b + c


on = Registered()


@on("tick", priority=2)
def double(event):
    return event * 2


@on("tick")
def trim(event):
    return event % 1000


@on("tick", 5)
def shift(event):
    return event + 3


print(sum(steps(number) for number in range(1, 12000)), steps.calls, len(steps.__wrapped__.known))
total = 0
refused = 0
for number in range(70000):
    try:
        total += add(number, 2 if number % 50 else "2")
    except TypeError:
        refused += 1
print(total, refused, add.__name__)
pipeline = compose(lambda x: x + 1, abs, functools.partial(pow, 3), str, len)
print(sum(pipeline(number) for number in range(-200, 200)))
volume = curry(lambda a, b, c: a * b - c, 3)
print(sum(volume(number)(number + 1)(2) for number in range(40000)))
increase, reset = make_counter(5, 3)
for number in range(150000):
    if increase() > 3000:
        reset(number % 7)
print(increase())
account = make_account(100)
refusals = sum(account["withdraw"](number % 90) is None for number in range(60000) if account["deposit"](number % 80))
print(refusals, account["balance"](), len(account["history"]()))
event = 1
for _ in range(25000):
    event = on.fire("tick", event)
print(event)
box = Box(3, 4)
areas = 0
for number in range(30000):
    other = box.scaled(number % 5, shift=1)
    areas += other.area + other.area
print(areas, Box.scaled.calls)
