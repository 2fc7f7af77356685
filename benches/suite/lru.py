"""Caches: least recently used by a linked list of nodes, least frequently used by buckets, and one with a time limit."""


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = None
        self.after = None


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.hits = 0
        self.misses = 0

    def fetch(self, key, load):
        value = self.get(key)
        if value is None:
            self.misses += 1
            value = load(key)
            self.put(key, value)
        else:
            self.hits += 1
        return value

    def get(self, key):
        raise NotImplementedError

    def put(self, key, value):
        raise NotImplementedError


class LeastRecent(Cache):
    def __init__(self, capacity):
        super().__init__(capacity)
        self.nodes = {}
        self.head = Node(None, None)
        self.tail = Node(None, None)
        self.head.after = self.tail
        self.tail.before = self.head

    def _unlink(self, node):
        node.before.after = node.after
        node.after.before = node.before

    def _push(self, node):
        first = self.head.after
        node.before = self.head
        node.after = first
        self.head.after = node
        first.before = node

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            return None
        self._unlink(node)
        self._push(node)
        return node.value

    def put(self, key, value):
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self._unlink(node)
        else:
            if len(self.nodes) >= self.capacity:
                oldest = self.tail.before
                self._unlink(oldest)
                del self.nodes[oldest.key]
            node = self.nodes[key] = Node(key, value)
        self._push(node)

    def keys(self):
        node = self.head.after
        while node is not self.tail:
            yield node.key
            node = node.after


class LeastFrequent(Cache):
    def __init__(self, capacity):
        super().__init__(capacity)
        self.values = {}
        self.uses = {}
        self.buckets = {}
        self.fewest = 0

    def _touch(self, key):
        uses = self.uses[key]
        bucket = self.buckets[uses]
        del bucket[key]
        if not bucket:
            del self.buckets[uses]
            if self.fewest == uses:
                self.fewest += 1
        self.uses[key] = uses + 1
        self.buckets.setdefault(uses + 1, {})[key] = True

    def get(self, key):
        if key not in self.values:
            return None
        self._touch(key)
        return self.values[key]

    def put(self, key, value):
        if key in self.values:
            self.values[key] = value
            self._touch(key)
            return
        if len(self.values) >= self.capacity:
            bucket = self.buckets[self.fewest]
            victim = next(iter(bucket))
            del bucket[victim], self.values[victim], self.uses[victim]
            if not bucket:
                del self.buckets[self.fewest]
        self.values[key] = value
        self.uses[key] = self.fewest = 1
        self.buckets.setdefault(1, {})[key] = True


class Expiring(LeastRecent):
    def __init__(self, capacity, lifetime):
        super().__init__(capacity)
        self.lifetime = lifetime
        self.clock = 0

    def get(self, key):
        self.clock += 1
        found = super().get(key)
        if found is None or found[1] < self.clock:
            return None
        return found[0]

    def put(self, key, value):
        super().put(key, (value, self.clock + self.lifetime))


def requests(count, seed):
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        number = seed >> 10
        if number % 3:
            yield number % 60
        elif number % 7:
            yield ("page", number % 400)
        else:
            yield "user%d" % (number % 900)


def run(cache, count):
    loads = []

    def load(key):
        loads.append(key)
        return len(loads)

    total = 0
    for key in requests(count, 99):
        total = (total + cache.fetch(key, load)) % 1000003
    print(type(cache).__name__, cache.hits, cache.misses, total, loads[-1])


recent = LeastRecent(200)
run(recent, 220000)
print(list(recent.keys())[:4])
run(LeastFrequent(200), 220000)
run(Expiring(200, 500), 220000)
