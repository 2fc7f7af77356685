"""Heaps: lists whose item at k is no greater than those at 2*k+1 and 2*k+2, so that heap[0] is the smallest."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


from _heapq import heapify, heappop, heappush, heappushpop, heapreplace
from _heapq import _heapify_max, _heappop_max, _heapreplace_max


class _Reversed:
    """Orders the other way round."""

    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other.value < self.value


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into a single sorted iterator; equal items keep the order of the inputs."""
    heap = []
    for order, iterable in enumerate(iterables):
        items = iter(iterable)
        for value in items:
            heap.append(_entry(value, order, items, key, reverse))
            break
    heapify(heap)
    while heap:
        _, order, value, items = heap[0]
        yield value
        for value in items:
            heapreplace(heap, _entry(value, order, items, key, reverse))
            break
        else:
            heappop(heap)


def _entry(value, order, items, key, reverse):
    rank = value if key is None else key(value)
    return _Entry((_Reversed(rank) if reverse else rank, order, value, items))


class _Entry(tuple):
    """An input of merge(): its rank, its number, its next value and the rest of it."""

    __slots__ = ()

    def __lt__(self, other):
        if self[0] < other[0]:
            return True
        return not other[0] < self[0] and self[1] < other[1]


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset: sorted(iterable, key=key, reverse=True)[:n]."""
    return _best(n, iterable, key, max, True)


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset: sorted(iterable, key=key)[:n]."""
    return _best(n, iterable, key, min, False)


def _best(n, iterable, key, one, is_reversed):
    if n == 1:
        nothing = object()
        found = one(iterable, default=nothing, key=key)
        return [] if found is nothing else [found]
    if n < 1:
        return []
    if key is None or _length(iterable) <= n:
        return sorted(iterable, key=key, reverse=is_reversed)[:n]
    # An item's key is asked for before the next item is.
    pairs = [(key(item), item) for item in iterable]
    pairs.sort(key=_first, reverse=is_reversed)
    return [item for _, item in pairs[:n]]


def _length(iterable):
    try:
        return len(iterable)
    except (TypeError, AttributeError):
        return float('inf')


def _first(pair):
    return pair[0]
