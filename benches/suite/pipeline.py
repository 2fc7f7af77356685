"""Generators: sources, filters, windows, joins, coroutines with send, delegation, trees walked lazily."""
from itertools import accumulate, chain, count, islice, takewhile


def numbers(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield seed >> 8


def limited(source, limit):
    for i, item in enumerate(source):
        if i >= limit:
            return
        yield item


def mapped(function, source):
    for item in source:
        yield function(item)


def kept(predicate, source):
    for item in source:
        if predicate(item):
            yield item


def windows(source, size):
    window = []
    for item in source:
        window.append(item)
        if len(window) == size:
            yield tuple(window)
            del window[0]


def batches(source, size):
    batch = []
    for item in source:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def merged(left, right):
    """Two ascending sources as one."""
    left, right = iter(left), iter(right)
    a, b = next(left, None), next(right, None)
    while a is not None and b is not None:
        if a <= b:
            yield a
            a = next(left, None)
        else:
            yield b
            b = next(right, None)
    while a is not None:
        yield a
        a = next(left, None)
    while b is not None:
        yield b
        b = next(right, None)


def primes():
    yield 2
    known = []
    for candidate in count(3, 2):
        if all(candidate % p for p in takewhile(lambda p: p * p <= candidate, known)):
            known.append(candidate)
            yield candidate


class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        node = self
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = Tree(key)
                    return
                node = node.left
            else:
                if node.right is None:
                    node.right = Tree(key)
                    return
                node = node.right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.key
        if self.right is not None:
            yield from self.right


def averager():
    total = 0
    number = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, number
        total += value
        number += 1
        average = total // number


def grouped(results, key):
    results[key] = yield from averager()


def averages(data):
    results = {}
    for key, values in data:
        group = grouped(results, key)
        next(group)
        for value in values:
            group.send(value)
        try:
            group.send(None)
        except StopIteration:
            pass
    return results


def switch(state):
    """A state machine: each event is sent in, the state comes out."""
    changes = 0
    try:
        while True:
            event = yield state
            if event == "toggle":
                state = not state
                changes += 1
            elif event == "off":
                state = False
    finally:
        print("changes", changes)


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield [items[i], *rest]


source = limited(numbers(1), 400000)
odd = kept(lambda n: n % 2, mapped(lambda n: n % 10007, source))
print(sum(odd))
print(sum(max(window) - min(window) for window in windows(limited(numbers(2), 200000), 4)) % 1000003)
print(sum(batch[0] * len(batch) for batch in batches(limited(numbers(3), 300000), 7)) % 1000003)
print(sum(1 for _ in merged(range(0, 300000, 2), range(1, 400000, 3))))
print(list(islice(primes(), 4000, 4003)))
tree = Tree(1 << 22)
for number in limited(numbers(4), 15000):
    tree.insert(number)
print(sum(a < b for a, b in zip(tree, islice(tree, 1, None))), sum(tree) % 1000003)
data = [(f"k{i}", list(limited(numbers(i), 9000))) for i in range(12)]
print({key: total % 1000 + number for key, (total, number) in averages(data).items()})
state = switch(False)
next(state)
print(sum(state.send("toggle" if number % 3 else "off") for number in limited(numbers(6), 200000)))
state.close()
print(sum(1 for p in permutations([1, 2, 3, 4, 5, 6, 7]) if p[0] < p[-1]))
flat = chain.from_iterable((n, -n) for n in range(40000))
print(max(accumulate(flat)), sum(x * y for x in range(500) for y in range(x) if (x + y) % 3))
