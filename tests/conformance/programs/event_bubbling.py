"""Events with priorities, weak listeners, bubbling through a tree, and a recorder that replays."""

import weakref
from bisect import insort
from functools import partial, wraps
from itertools import count


class Event:
    def __init__(self, name, /, **data):
        self.name, self.target, self.current, self.is_stopped = name, None, None, False
        self.__dict__.update(data)

    def stop(self): self.is_stopped = True

    def __repr__(self):
        own = {k: v for k, v in vars(self).items() if k not in ("name", "target", "current", "is_stopped")}
        return f"Event({self.name!r}{''.join(f', {k}={v!r}' for k, v in own.items())})"


class Listener:
    numbers = count(1)

    def __init__(self, callback, priority, once):
        self.callback, self.priority, self.once, self.number = callback, priority, once, next(self.numbers)

    def __lt__(self, other): return (-self.priority, self.number) < (-other.priority, other.number)


class Emitter:
    def __init__(self, name, parent=None):
        self.name, self.parent, self.listeners = name, parent, {}

    def on(self, name, callback=None, *, priority=0, once=False, weak=False):
        if callback is None:
            return partial(self.on, name, priority=priority, once=once)
        if weak:
            reference = weakref.WeakMethod(callback)

            def callback(event):
                method = reference()
                if method is None:
                    print("  (gone)")
                    self.off(name, callback)
                else:
                    method(event)

        insort(self.listeners.setdefault(name, []), Listener(callback, priority, once))
        return callback

    def off(self, name, callback):
        self.listeners[name] = [l for l in self.listeners.get(name, ()) if l.callback is not callback]

    def emit(self, event, **data):
        if isinstance(event, str):
            event = Event(event, **data)
        event.target = event.target or self
        node = self
        while node is not None and not event.is_stopped:
            event.current = node
            for listener in [*node.listeners.get(event.name, ()), *node.listeners.get("*", ())]:
                if listener.once:
                    node.off(event.name, listener.callback)
                listener.callback(event)
                if event.is_stopped:
                    break
            node = node.parent
        return event

    def __rshift__(self, other):
        """Forwards everything to the other one."""
        self.on("*", lambda event: other.emit(event.name, **{k: v for k, v in vars(event).items() if k == "x"}))
        return other


def traced(function):
    @wraps(function)
    def inner(event):
        print(f"  {function.__name__} at {event.current.name}: {event}")
        return function(event)

    return inner


root = Emitter("root")
panel = Emitter("panel", root)
button = Emitter("button", panel)


@button.on("click", priority=5)
@traced
def first(event): event.seen = [event.current.name]


@button.on("click", once=True)
@traced
def only_once(event): event.seen.append("once")


@panel.on("click")
@traced
def middle(event):
    if event.x > 2:
        event.stop()


@root.on("*")
@traced
def last(event): pass


for x in (1, 2, 3):
    print("click", x)
    event = button.emit("click", x=x)
    print(event.seen, event.is_stopped, event.target.name, event.current.name)


class Recorder:
    def __init__(self): self.events = []
    def note(self, event): self.events.append((event.name, event.x)); print("  noted", len(self.events))
    def __del__(self): print("recorder dropped")


recorder = Recorder()
button.on("key", recorder.note, weak=True)
button.emit("key", x="a")
button.emit("key", x="b")
kept = recorder.events
del recorder
button.emit("key", x="c")
button.emit("key", x="d")
print(kept, {name: len(found) for name, found in button.listeners.items()})
other = Emitter("other")
other.on("click", lambda event: print("forwarded", event.x, event.target.name))
print((panel >> other).name)
panel.emit("click", x=10)
panel.emit("click", x=1)
try:
    button.emit("click")
except AttributeError as error:
    print(error)
