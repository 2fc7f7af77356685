"""Two LRU caches (linked list and ordered dict), a decorator, statistics."""


class Link:
    __slots__ = ("key", "value", "previous", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.previous = self.next = self


class LinkedCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.links = {}
        self.root = Link()

    def _unlink(self, link):
        link.previous.next, link.next.previous = link.next, link.previous

    def _append(self, link):
        last = self.root.previous
        link.previous, link.next = last, self.root
        last.next = self.root.previous = link

    def __getitem__(self, key):
        link = self.links[key]
        self._unlink(link)
        self._append(link)
        return link.value

    def __setitem__(self, key, value):
        if key in self.links:
            self._unlink(self.links[key])
        elif len(self.links) >= self.capacity:
            oldest = self.root.next
            self._unlink(oldest)
            del self.links[oldest.key]
        self.links[key] = link = Link(key, value)
        self._append(link)

    def __delitem__(self, key):
        self._unlink(self.links.pop(key))

    def __contains__(self, key):
        return key in self.links

    def __len__(self):
        return len(self.links)

    def __iter__(self):
        link = self.root.next
        while link is not self.root:
            yield link.key
            link = link.next

    def __repr__(self):
        return "{" + ", ".join(f"{k!r}: {self.links[k].value!r}" for k in self) + "}"


class DictCache(dict):
    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity

    def __getitem__(self, key):
        value = super().pop(key)
        super().__setitem__(key, value)
        return value

    def __setitem__(self, key, value):
        self.pop(key, None)
        if len(self) >= self.capacity:
            del self[next(iter(self))]
        super().__setitem__(key, value)


def cached(capacity=128, cache_type=LinkedCache):
    def decorate(f):
        cache = cache_type(capacity)
        stats = {"hits": 0, "misses": 0}

        def wrapper(*args, **kwargs):
            key = args + tuple(sorted(kwargs.items()))
            try:
                value = cache[key]
            except KeyError:
                stats["misses"] += 1
                cache[key] = value = f(*args, **kwargs)
            else:
                stats["hits"] += 1
            return value

        wrapper.cache, wrapper.stats, wrapper.__name__ = cache, stats, f.__name__
        return wrapper
    return decorate


for kind in (LinkedCache, DictCache):
    c = kind(3)
    for i, word in enumerate(["a", "b", "c", "a", "d", "b"]):
        if word in c:
            c[word] += 10
        else:
            c[word] = i
    print(kind.__name__, list(c), c, len(c), "c" in c)
    del c["d"]
    c["e"] = "new"
    print(list(c), c["a"], list(c))
    try:
        c["gone"]
    except KeyError as e:
        print("KeyError", e)

try:
    LinkedCache(0)
except ValueError as e:
    print(e)

calls = []

@cached(capacity=50)
def fib(n):
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@cached(2, DictCache)
def power(base, exponent=2, *, mod=None):
    return pow(base, exponent, mod)

print(fib(60), len(calls), fib.stats, fib.__name__, len(fib.cache))
print(power(3), power(3, 3), power(3), power(2, 10, mod=7), power(3, 3), power.stats, list(power.cache))
