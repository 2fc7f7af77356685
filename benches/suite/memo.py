"""Memoised recursion: sequences, partitions, alignments, knapsacks, games, change, and the same by tables."""
from functools import cache, lru_cache
import sys

sys.setrecursionlimit(20000)


class Memo(dict):
    """A dictionary that computes what is missing."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def __missing__(self, key):
        value = self[key] = self.function(self, *key)
        return value


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@cache
def partitions(n, largest):
    if n == 0:
        return 1
    if n < 0 or largest == 0:
        return 0
    return partitions(n - largest, largest) + partitions(n, largest - 1)


@lru_cache(maxsize=None)
def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])


def common(a, b):
    """The longest common subsequence."""
    known = {}

    def length(i, j):
        if i == len(a) or j == len(b):
            return 0
        key = (i, j)
        if key in known:
            return known[key]
        if a[i] == b[j]:
            best = 1 + length(i + 1, j + 1)
        else:
            best = max(length(i + 1, j), length(i, j + 1))
        known[key] = best
        return best

    i = j = 0
    out = []
    while length(i, j):
        if a[i] == b[j]:
            out.append(a[i])
            i += 1
            j += 1
        elif length(i + 1, j) >= length(i, j + 1):
            i += 1
        else:
            j += 1
    return "".join(out)


def knapsack(items, room):
    def best(memo, number, room):
        if number == 0:
            return 0
        weight, worth = items[number - 1]
        without = memo[number - 1, room]
        if weight > room:
            return without
        return max(without, worth + memo[number - 1, room - weight])

    return Memo(best)[len(items), room]


def knapsack_by_table(items, room):
    best = [0] * (room + 1)
    for weight, worth in items:
        for r in range(room, weight - 1, -1):
            candidate = best[r - weight] + worth
            if candidate > best[r]:
                best[r] = candidate
    return best[room]


def grundy(limit, moves):
    known = {}

    def value(heap):
        if heap not in known:
            reachable = {value(heap - move) for move in moves if move <= heap}
            known[heap] = next(n for n in range(len(reachable) + 1) if n not in reachable)
        return known[heap]

    return [value(heap) for heap in range(limit)]


def ackermann():
    known = {}

    def a(m, n):
        key = m, n
        value = known.get(key)
        if value is None:
            if m == 0:
                value = n + 1
            elif n == 0:
                value = a(m - 1, 1)
            else:
                value = a(m - 1, a(m, n - 1))
            known[key] = value
        return value

    return a(2, 900), len(known)


def chains(limit):
    lengths = {1: 1}
    for start in range(2, limit):
        n = start
        path = []
        while n not in lengths:
            path.append(n)
            n = n // 2 if n % 2 == 0 else 3 * n + 1
        length = lengths[n]
        for n in reversed(path):
            length += 1
            lengths[n] = length
    return max(range(1, limit), key=lengths.__getitem__), len(lengths)


@cache
def matrix_order(sizes):
    if len(sizes) == 2:
        return 0
    return min(
        matrix_order(sizes[: k + 1]) + matrix_order(sizes[k:]) + sizes[0] * sizes[k] * sizes[-1]
        for k in range(1, len(sizes) - 1)
    )


print(fibonacci(300), partitions(420, 420), partitions.cache_info().misses)
print(change(1500, (50, 20, 10, 5, 2, 1)), change.cache_info().hits)
a = "".join("acgt"[i * i % 7 % 4] for i in range(500))
b = "".join("acgt"[(i * 5 + i // 3) % 4] for i in range(450))
print(len(common(a, b)), common(a[:30], b[:30]))
items = [(i * 7 % 23 + 3, i * 11 % 37 + 5) for i in range(120)]
print(knapsack(items, 900), knapsack_by_table(items, 900))
print(sum(grundy(12000, (1, 3, 4, 9, 16, 25))))
print(ackermann())
print(chains(120000))
print(matrix_order(tuple(i * 13 % 29 + 2 for i in range(42))))
