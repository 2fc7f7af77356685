"""Caches that forget: by use, by frequency, by time, behind one decorator, and compared on traces of requests."""

import functools
import heapq
from collections import Counter, OrderedDict
from itertools import count


class Cache:
    def __init__(self, size):
        if size < 1:
            raise ValueError("a cache needs room")
        self.size, self.hits, self.misses = size, 0, 0

    def __getitem__(self, key):
        try:
            value = self.read(key)
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        return value

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    @property
    def rate(self): return self.hits / (self.hits + self.misses or 1)

    def __repr__(self): return f"{type(self).__name__}({self.size}): {self.hits} hits, {self.misses} misses, {self.rate:.1%}"


class LeastRecent(Cache):
    def __init__(self, size):
        super().__init__(size)
        self.items = OrderedDict()

    def read(self, key):
        self.items.move_to_end(key)
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value
        self.items.move_to_end(key)
        if len(self.items) > self.size:
            self.items.popitem(last=False)

    def __iter__(self): return reversed(self.items)


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value, self.before, self.after = key, value, self, self


class LinkedRecent(Cache):
    """The same with a list linked by hand."""

    def __init__(self, size):
        super().__init__(size)
        self.nodes, self.root = {}, Node()

    def unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def link(self, node):
        last = self.root.before
        node.before, node.after, last.after, self.root.before = last, self.root, node, node

    def read(self, key):
        node = self.nodes[key]
        self.unlink(node)
        self.link(node)
        return node.value

    def __setitem__(self, key, value):
        if (node := self.nodes.get(key)) is not None:
            self.unlink(node)
            node.value = value
        else:
            node = self.nodes[key] = Node(key, value)
            if len(self.nodes) > self.size:
                oldest = self.root.after
                self.unlink(oldest)
                del self.nodes[oldest.key]
        self.link(node)

    def __iter__(self):
        node = self.root.before
        while node is not self.root:
            yield node.key
            node = node.before


class LeastFrequent(Cache):
    def __init__(self, size):
        super().__init__(size)
        self.items, self.uses, self.clock, self.heap = {}, Counter(), count(), []

    def touch(self, key):
        self.uses[key] += 1
        heapq.heappush(self.heap, (self.uses[key], next(self.clock), key))

    def read(self, key):
        value = self.items[key]
        self.touch(key)
        return value

    def __setitem__(self, key, value):
        if key not in self.items and len(self.items) >= self.size:
            while True:
                uses, _, victim = heapq.heappop(self.heap)
                if victim in self.items and self.uses[victim] == uses:
                    del self.items[victim], self.uses[victim]
                    break
        self.items[key] = value
        self.touch(key)

    def __iter__(self): return (key for key, _ in self.uses.most_common())


def cached(make, size, key=lambda *a, **k: (a, tuple(sorted(k.items())))):
    def decorate(function):
        cache = make(size)

        @functools.wraps(function)
        def inner(*a, **k):
            name = key(*a, **k)
            try:
                return cache[name]
            except KeyError:
                pass
            cache[name] = value = function(*a, **k)
            return value

        inner.cache = cache
        return inner

    return decorate


@cached(LeastRecent, 3)
def square(x, *, scale=1):
    """Squares."""
    print("computing", x, scale)
    return x * x * scale


print([square(x) for x in (1, 2, 3, 1, 4, 2)], square(2, scale=3), square.__doc__, square.cache, list(square.cache))


@cached(LinkedRecent, 1000)
def ways(n): return 1 if n < 2 else ways(n - 1) + ways(n - 2)


print(ways(150), ways.cache)
state = 12345
trace = []
for i in range(3000):
    state = (state * 1103515245 + 12345) % 2**31
    trace.append(state % 7 if state % 3 else state % 50 if i % 100 < 80 else i)
for kind in Cache.__subclasses__():
    cache = kind(10)
    for request in trace:
        if cache.get(request) is None:
            cache[request] = str(request)
    print(cache, list(cache)[:5])


@functools.lru_cache(maxsize=10, typed=True)
def look(request): return str(request)


for request in trace:
    look(request)
print(look.cache_info(), look(1) is look(1), look(1.0), look.cache_parameters())
look.cache_clear()
print(look.cache_info(), look.__wrapped__(5))
for attempt in (lambda: LeastRecent(0), lambda: LeastRecent(1)["x"], lambda: square([1]), lambda: look([1])):
    try:
        attempt()
    except (ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
