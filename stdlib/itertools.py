"""Building blocks for iterators: endless ones, ones that end with the shortest input, and combinations.

Each is a class with a state that __next__ moves on, so that an iterator survives an error in one of its inputs
and may be shared by greenlets.
"""

__all__ = ['accumulate', 'chain', 'combinations', 'combinations_with_replacement', 'compress', 'count',
           'cycle', 'dropwhile', 'filterfalse', 'groupby', 'islice', 'pairwise', 'permutations',
           'product', 'repeat', 'starmap', 'takewhile', 'tee', 'zip_longest']

from sys import maxsize as _maxsize

_missing = object()


class count:
    """count(start=0, step=1): start, start+step, start+2*step, ..."""

    __slots__ = ('_at', '_step')

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not hasattr(number, '__add__') or hasattr(number, '__len__'):
                raise TypeError('a number is required')
        self._at = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._at
        self._at = value + self._step
        return value

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f'{type(self).__name__}({self._at!r})'
        return f'{type(self).__name__}({self._at!r}, {self._step!r})'

    def __reduce__(self):
        if type(self._step) is int and self._step == 1:
            return type(self), (self._at,)
        return type(self), (self._at, self._step)


class cycle:
    """cycle(iterable): its items over and over again."""

    __slots__ = ('_items', '_seen', '_place')

    def __init__(self, iterable, /):
        self._items = iter(iterable)
        self._seen = []
        self._place = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._items is not None:
            value = next(self._items, _missing)
            if value is not _missing:
                self._seen.append(value)
                return value
            self._items = None
        seen = self._seen
        if not seen:
            raise StopIteration
        value = seen[self._place]
        self._place = (self._place + 1) % len(seen)
        return value


class repeat:
    """repeat(object, times=endless): the object again and again."""

    __slots__ = ('_value', '_left')

    def __init__(self, object, times=None):
        if times is not None and not hasattr(times, '__index__'):
            raise TypeError(f"'{type(times).__name__}' object cannot be interpreted as an integer")
        self._value = object
        self._left = None if times is None else max(times.__index__(), 0)

    def __iter__(self):
        return self

    def __next__(self):
        left = self._left
        if left is None:
            return self._value
        if left == 0:
            raise StopIteration
        self._left = left - 1
        return self._value

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        if self._left is None:
            return f'{type(self).__name__}({self._value!r})'
        return f'{type(self).__name__}({self._value!r}, {self._left})'


class accumulate:
    """accumulate(iterable, func=operator.add, *, initial=None): the sums so far."""

    __slots__ = ('_items', '_function', '_total', '_initial')

    def __init__(self, iterable, func=None, *, initial=None):
        self._items = iter(iterable)
        self._function = func
        self._total = _missing
        self._initial = initial

    def __iter__(self):
        return self

    def __next__(self):
        if self._initial is not None:
            self._total = self._initial
            self._initial = None
            return self._total
        value = next(self._items)
        if self._total is _missing:
            self._total = value
        elif self._function is None:
            self._total = self._total + value
        else:
            self._total = self._function(self._total, value)
        return self._total


class chain:
    """chain(*iterables): the items of the first, then those of the second, and so on."""

    __slots__ = ('_sources', '_items')

    def __init__(self, *iterables):
        self._sources = iter(iterables)
        self._items = None

    @classmethod
    def from_iterable(cls, iterable, /):
        """chain.from_iterable(iterable): the iterables come from an iterable."""
        made = cls()
        made._sources = iter(iterable)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        while self._sources is not None:
            if self._items is None:
                source = next(self._sources, _missing)
                if source is _missing:
                    self._sources = None
                    break
                self._items = iter(source)
            value = next(self._items, _missing)
            if value is not _missing:
                return value
            self._items = None
        raise StopIteration

    __class_getitem__ = classmethod(type(list[int]))


class compress:
    """compress(data, selectors): the items of data whose selector is true."""

    __slots__ = ('_data', '_selectors')

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            value = next(self._data)
            if next(self._selectors):
                return value


class dropwhile:
    """dropwhile(predicate, iterable): the items from the first on that fails the predicate."""

    __slots__ = ('_predicate', '_items', '_started')

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._items = iter(iterable)
        self._started = False

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            value = next(self._items)
            if self._started:
                return value
            if not self._predicate(value):
                self._started = True
                return value


class takewhile:
    """takewhile(predicate, iterable): the items before the first that fails the predicate."""

    __slots__ = ('_predicate', '_items', '_ended')

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._items = iter(iterable)
        self._ended = False

    def __iter__(self):
        return self

    def __next__(self):
        if self._ended:
            raise StopIteration
        value = next(self._items)
        if self._predicate(value):
            return value
        self._ended = True
        raise StopIteration


class filterfalse:
    """filterfalse(function, iterable): the items for which the function is false; None stands for bool."""

    __slots__ = ('_function', '_items')

    def __init__(self, function, iterable, /):
        self._function = bool if function is None else function
        self._items = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            value = next(self._items)
            if not self._function(value):
                return value


class starmap:
    """starmap(function, iterable): function(*item) for each item."""

    __slots__ = ('_function', '_items')

    def __init__(self, function, iterable, /):
        self._function = function
        self._items = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        return self._function(*next(self._items))


class pairwise:
    """pairwise(iterable): each item with the one behind it."""

    __slots__ = ('_items', '_last')

    def __init__(self, iterable, /):
        self._items = iter(iterable)
        self._last = _missing

    def __iter__(self):
        return self

    def __next__(self):
        if self._last is _missing:
            self._last = next(self._items)
        value = next(self._items)
        pair = (self._last, value)
        self._last = value
        return pair


class _grouper:
    """The items of one group, as long as its groupby has not moved on."""

    __slots__ = ('_parent', '_key')
    __module__ = 'itertools'

    def __init__(self, parent, key):
        self._parent = parent
        self._key = key

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _missing:
            parent._read()
        if parent._value_key != self._key:
            raise StopIteration
        value = parent._value
        parent._value = _missing
        return value


class groupby:
    """groupby(iterable, key=None): (key, group) for each run of items with an equal key."""

    __slots__ = ('_items', '_function', '_value', '_value_key', '_key', '_group')

    def __init__(self, iterable, key=None):
        self._items = iter(iterable)
        self._function = key
        self._value = self._value_key = self._key = _missing
        self._group = None

    def _read(self):
        value = next(self._items)
        self._value_key = value if self._function is None else self._function(value)
        self._value = value

    def __iter__(self):
        return self

    def __next__(self):
        self._group = None
        while self._value_key is _missing or self._key is not _missing and self._key == self._value_key:
            self._read()
        self._key = self._value_key
        self._group = _grouper(self, self._key)
        return self._key, self._group


_INDICES = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
_STOP = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
_STEP = 'Step for islice() must be a positive integer or None.'


def _bound(value, wrong, negative):
    """A bound of islice as an integer or None; `wrong` and `negative` say what it must be."""
    if value is None:
        return None
    if not hasattr(value, '__index__'):
        raise ValueError(wrong)
    value = value.__index__()
    if not 0 <= value <= _maxsize:
        raise ValueError(negative if value < -1 else wrong)
    return value


class islice:
    """islice(iterable, stop) or islice(iterable, start, stop[, step]): some of the items, by place."""

    __slots__ = ('_items', '_next', '_stop', '_step', '_at')

    def __init__(self, iterable, /, *args):
        if not 1 <= len(args) <= 3:
            most = 'at least 2' if not args else 'at most 4'
            raise TypeError(f'islice expected {most} arguments, got {len(args) + 1}')
        start, step = 0, 1
        if len(args) == 1:
            stop = _bound(args[0], _STOP, _INDICES)
        else:
            stop = _bound(args[1], _STOP, _INDICES)
            start = _bound(args[0], _INDICES, _INDICES) or 0
            if len(args) == 3 and args[2] is not None:
                step = _bound(args[2], _STEP, _STEP)
                if step == 0:
                    raise ValueError(_STEP)
        self._items = iter(iterable)
        self._next = start
        self._stop = stop
        self._step = step
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._items is None:
            raise StopIteration
        goal, stop = self._next, self._stop
        if stop is not None and goal >= stop:
            # The items before the end are taken all the same.
            while self._at < stop:
                self._at += 1
                if next(self._items, _missing) is _missing:
                    break
            self._items = None
            raise StopIteration
        items = self._items
        while True:
            value = next(items, _missing)
            if value is _missing:
                self._items = None
                raise StopIteration
            self._at += 1
            if self._at > goal:
                break
        self._next = goal + self._step
        return value


class zip_longest:
    """zip_longest(*iterables, fillvalue=None): as zip, with fillvalue for the items of those that have ended."""

    __slots__ = ('_sources', '_fill', '_active')

    def __init__(self, *iterables, fillvalue=None):
        self._sources = [iter(iterable) for iterable in iterables]
        self._fill = fillvalue
        self._active = len(self._sources)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._active:
            raise StopIteration
        row = []
        for place, source in enumerate(self._sources):
            value = self._fill
            if source is not None:
                value = next(source, _missing)
                if value is _missing:
                    self._sources[place] = None
                    self._active -= 1
                    if not self._active:
                        raise StopIteration
                    value = self._fill
            row.append(value)
        return tuple(row)


class _tee:
    """One of several independent iterators over the same items, which stand in a linked list."""

    __slots__ = ('_items', '_link', '__weakref__')
    __module__ = 'itertools'

    def __init__(self, iterable):
        if isinstance(iterable, _tee):
            self._items, self._link = iterable._items, iterable._link
        else:
            self._items, self._link = iter(iterable), [None, None]

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._items)
            link[1] = [None, None]
        self._link = link[1]
        return link[0]

    def __copy__(self):
        return _tee(self)


def tee(iterable, n=2, /):
    """Return a tuple of n independent iterators over the iterable."""
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = iterable.__copy__() if hasattr(iterable, '__copy__') and iter(iterable) is iterable else _tee(iterable)
    copies = [first]
    while len(copies) < n:
        copies.append(first.__copy__())
    return tuple(copies)


class _Rows:
    """The base of the iterators whose rows a generator over a pool makes."""

    __slots__ = ('_rows',)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._rows)


class product(_Rows):
    """product(*iterables, repeat=1): one item of each, in all ways, as nested loops give them."""

    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._rows = _products([tuple(iterable) for iterable in iterables] * repeat)


class permutations(_Rows):
    """permutations(iterable, r=None): all orders of r of the items."""

    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError('Expected int as r')
        r = len(pool) if r is None else r
        if r < 0:
            raise ValueError('r must be non-negative')
        self._rows = _permutations(pool, r)


class combinations(_Rows):
    """combinations(iterable, r): all choices of r of the items, in their order."""

    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._rows = _combinations(pool, r)


class combinations_with_replacement(_Rows):
    """combinations_with_replacement(iterable, r): as combinations, but an item may come again."""

    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._rows = _combinations_with_replacement(pool, r)


def _products(pools):
    if not pools:
        yield ()
        return
    if not all(pools):
        return
    width = len(pools)
    last = pools[-1]
    places = [0] * (width - 1)
    while True:
        head = tuple([pool[place] for pool, place in zip(pools, places)])
        for item in last:
            yield head + (item,)
        column = width - 2
        while column >= 0:
            places[column] += 1
            if places[column] < len(pools[column]):
                break
            places[column] = 0
            column -= 1
        if column < 0:
            return


def _permutations(pool, r):
    size = len(pool)
    if r > size:
        return
    order = list(range(size))
    turns = list(range(size, size - r, -1))
    yield pool[:r]
    while True:
        column = r - 1
        while column >= 0:
            turns[column] -= 1
            if turns[column]:
                other = -turns[column]
                order[column], order[other] = order[other], order[column]
                yield tuple([pool[place] for place in order[:r]])
                break
            # The column has seen every item: its order starts anew.
            order.append(order.pop(column))
            turns[column] = size - column
            column -= 1
        if column < 0:
            return


def _combinations(pool, r):
    size = len(pool)
    if r > size:
        return
    places = list(range(r))
    yield pool[:r]
    while True:
        column = r - 1
        while column >= 0 and places[column] == size - r + column:
            column -= 1
        if column < 0:
            return
        place = places[column] + 1
        places[column:] = range(place, place + r - column)
        yield tuple([pool[place] for place in places])


def _combinations_with_replacement(pool, r):
    size = len(pool)
    if r and not size:
        return
    places = [0] * r
    while True:
        yield tuple([pool[place] for place in places])
        column = r - 1
        while column >= 0 and places[column] == size - 1:
            column -= 1
        if column < 0:
            return
        places[column:] = [places[column] + 1] * (r - column)
