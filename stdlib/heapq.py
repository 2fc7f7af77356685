"""Heaps: lists whose item at k is no greater than those at 2*k+1 and 2*k+2, so that heap[0] is the smallest."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _checked(heap, name):
    if not isinstance(heap, list):
        raise TypeError(f'{name}() argument 1 must be list, not {type(heap).__name__}')


def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    _checked(heap, 'heappush')
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    _checked(heap, 'heappop')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    _checked(heap, 'heapreplace')
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    _checked(heap, 'heappushpop')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _checked(heap, 'heapify')
    for place in reversed(range(len(heap) // 2)):
        _sink(heap, place)


def _rise(heap, start, place):
    """Moves the item at the place up to where its parent is no greater."""
    item = heap[place]
    while place > start:
        parent_place = (place - 1) >> 1
        parent = heap[parent_place]
        if not item < parent:
            break
        heap[place] = parent
        place = parent_place
    heap[place] = item


def _sink(heap, place):
    """Moves smaller children up until a leaf is reached, then the item up from there to its place."""
    end = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, start, place)


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
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset: sorted(iterable, key=key)[:n]."""
    return sorted(iterable, key=key)[:max(n, 0)]
