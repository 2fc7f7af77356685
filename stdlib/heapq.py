"""Heaps: lists whose item at k is no greater than those at 2*k+1 and 2*k+2, so that heap[0] is the smallest."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


from _heapq import heapify, heappop, heappush, heappushpop, heapreplace
from _heapq import _heapify_max, _heappop_max, _heapreplace_max


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into a single sorted iterator; equal items keep the order of the inputs."""
    if reverse:
        make, pop, replace, step = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        make, pop, replace, step = heapify, heappop, heapreplace, 1
    # An input is its rank, its number, its next value, and what gives the one behind that.
    heap = []
    for number, iterable in enumerate(iterables):
        try:
            advance = iter(iterable).__next__
            value = advance()
            heap.append([value if key is None else key(value), number * step, value, advance])
        except StopIteration:
            pass
    make(heap)
    while len(heap) > 1:
        try:
            while True:
                first = heap[0]
                yield first[2]
                value = first[3]()
                first[0] = value if key is None else key(value)
                first[2] = value
                replace(heap, first)
        except StopIteration:
            pop(heap)
    if heap:
        # The last input has nothing to be compared with.
        _, _, value, advance = heap[0]
        yield value
        yield from advance.__self__


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
    length = _length(iterable)
    if length is not None and n >= length:
        return sorted(iterable, key=key, reverse=is_reversed)[:n]
    items = iter(iterable)
    places = range(0, -n, -1) if is_reversed else range(n)
    if is_reversed:
        make, replace, step = heapify, heapreplace, -1
    else:
        make, replace, step = _heapify_max, _heapreplace_max, 1
    # The best so far with their ranks, and places that put equal ones in order; the worst of them stands in front.
    best = [
        (item if key is None else key(item), place, item)
        for place, item in zip(places, items)
    ]
    if not best:
        return best
    make(best)
    bound = best[0][0]
    place = n * step
    for item in items:
        rank = item if key is None else key(item)
        if bound < rank if is_reversed else rank < bound:
            replace(best, (rank, place, item))
            bound = best[0][0]
            place += step
    best.sort(reverse=is_reversed)
    return [item for _, _, item in best]


def _length(iterable):
    try:
        return len(iterable)
    except (TypeError, AttributeError):
        return None
