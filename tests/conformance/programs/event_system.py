"""Events: handlers with priorities, once, wildcards, errors, a bus and a store on it."""


class Handler:
    def __init__(self, f, priority=0, once=False):
        self.f, self.priority, self.once, self.calls = f, priority, once, 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.f(*args, **kwargs)


class StopPropagation(Exception):
    pass


class Bus:
    def __init__(self):
        self.handlers = {}
        self.errors = []
        self.depth = 0

    def on(self, *names, priority=0, once=False):
        def register(f):
            for name in names:
                self.handlers.setdefault(name, []).append(Handler(f, priority, once))
                self.handlers[name].sort(key=lambda h: -h.priority)
            return f
        return register

    def off(self, name, f):
        before = len(self.handlers.get(name, ()))
        self.handlers[name] = [h for h in self.handlers.get(name, ()) if h.f is not f]
        return before - len(self.handlers[name])

    def matching(self, name):
        for pattern, handlers in list(self.handlers.items()):
            if pattern == name or pattern == "*" or pattern.endswith(".*") and name.startswith(pattern[:-1]):
                for h in list(handlers):
                    yield pattern, h

    def emit(self, name, /, *args, **kwargs):
        self.depth += 1
        results = []
        try:
            for pattern, handler in sorted(self.matching(name), key=lambda ph: -ph[1].priority):
                try:
                    results.append(handler(*args, **kwargs))
                except StopPropagation:
                    break
                except Exception as e:
                    self.errors.append(f"{name}: {type(e).__name__}: {e}")
                finally:
                    if handler.once:
                        self.handlers[pattern].remove(handler)
        finally:
            self.depth -= 1
        return results


class Store:
    """Keeps values; tells the bus about changes through attribute access."""

    def __init__(self, bus, **values):
        object.__setattr__(self, "bus", bus)
        object.__setattr__(self, "values", dict(values))

    def __getattr__(self, name):
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(f"store has no {name!r}") from None

    def __setattr__(self, name, value):
        old = self.values.get(name)
        if old != value:
            self.values[name] = value
            self.bus.emit(f"change.{name}", name, old, value)


bus = Bus()
log = []

@bus.on("greet")
def hello(who): return f"hello {who}"

@bus.on("greet", priority=10)
def first(who): return f"first {who}"

@bus.on("greet", once=True)
def only_once(who): return f"once {who}"

@bus.on("change.*")
def changed(name, old, new): log.append(f"{name}: {old!r} -> {new!r}")

@bus.on("change.total", priority=5)
def check_total(name, old, new):
    if new < 0:
        raise ValueError(f"negative total {new}")
    if new > 100:
        raise StopPropagation

@bus.on("change.price", "change.count")
def recompute(name, old, new): store.total = store.price * store.count

print(bus.emit("greet", "ada"))
print(bus.emit("greet", "bob"), bus.emit("nothing"), bus.emit("greet", who="kw"))
print(bus.off("greet", first), bus.off("greet", first), bus.emit("greet", "cyd"))

store = Store(bus, price=5, count=0, total=0)
store.count = 3
store.count = 3
store.price = 7
store.count = 50
store.price = -1
print(*log, sep="\n")
print(bus.errors, store.total, bus.depth)
try:
    store.nope
except AttributeError as e:
    print(e)

@bus.on("nested")
def nested(n):
    if n:
        return bus.emit("nested", n - 1) + [bus.depth]
    return ["bottom"]

print(bus.emit("nested", 3))
print(bus.emit("greet"), bus.errors[-1])

seen = []
bus.on("*", priority=-100)(lambda *a, **k: seen.append((a, k)))
bus.emit("greet", "all")
bus.emit("other.thing", 1, x=2)
print(seen, {name: [h.calls for h in hs] for name, hs in bus.handlers.items()})
