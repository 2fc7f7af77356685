"""Native library code that calls back into a script, which switches greenlets in the middle of the call."""
import bisect
import functools
import heapq
import itertools
import json
import operator
from collections import Counter, OrderedDict, defaultdict, deque

import greenlet

main = greenlet.getcurrent()


def pause(what):
    return main.switch(what)


def drive(work):
    """Runs the work in a greenlet; two of them take turns."""
    first, second = greenlet.greenlet(work), greenlet.greenlet(work)
    pauses, ended = 0, []
    first.switch('a'), second.switch('b')
    while not (first.dead and second.dead):
        for runner in (first, second):
            if not runner.dead:
                pauses += 1
                result = runner.switch()
                if runner.dead:
                    ended.append(result)
    print(work.__name__, pauses > 2, ended)


class Slow:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        pause('eq')
        return self.value == getattr(other, 'value', other)

    def __lt__(self, other):
        pause('lt')
        return self.value < other.value

    def __hash__(self):
        pause('hash')
        return hash(self.value)

    def __repr__(self):
        pause('repr')
        return f'Slow({self.value})'


def deque_search(name):
    items = deque(Slow(number) for number in range(5))
    return items.index(Slow(3)), Slow(4) in items, items.count(Slow(2)), repr(items)


def heap(name):
    items = [Slow(number * 7 % 10) for number in range(10)]
    heapq.heapify(items)
    heapq.heappush(items, Slow(-1))
    return [heapq.heappop(items).value for _ in range(11)]


def sorted_search(name):
    return bisect.bisect([Slow(number) for number in range(8)], Slow(5))


def iterators(name):
    def slowly(value):
        pause('call')
        return value % 3
    return (list(itertools.takewhile(slowly, [1, 2, 4, 3, 1])), list(itertools.dropwhile(slowly, [1, 2, 3, 1])),
            list(itertools.filterfalse(slowly, range(7))), list(itertools.starmap(slowly, [(4,), (5,)])),
            [(key, list(group)) for key, group in itertools.groupby(range(6), slowly)],
            list(itertools.accumulate(range(5), lambda a, b: (pause('add'), a + b)[1])))


def source():
    for number in range(4):
        pause('yield')
        yield number


def inputs(name):
    left, right = itertools.tee(source())
    return (list(itertools.chain(source(), source())), list(zip(left, right)), list(itertools.pairwise(source())),
            list(itertools.zip_longest(source(), 'ab')), list(itertools.islice(source(), 1, 3)),
            list(itertools.islice(itertools.cycle(source()), 6)), list(itertools.product(source(), repeat=2))[-1])


@functools.lru_cache(maxsize=3)
def cached(number):
    pause('cached')
    return number * 2


def caching(name):
    return [cached(number) for number in (1, 2, 3, 1, 4, 2)]


def folding(name):
    return (functools.reduce(lambda a, b: (pause('fold'), a + b)[1], range(5)),
            functools.partial(lambda a, b, c: (pause('partial'), a, b, c)[1:], 1, c=3)(2),
            sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: (pause('cmp'), a - b)[1])))


def mappings(name):
    made = defaultdict(lambda: pause('factory') or [])
    made['a'].append(1)
    made['b'].append(2)
    counts = Counter(Slow(number) for number in (1, 2, 1))
    order = OrderedDict((Slow(number), number) for number in range(3))
    order.move_to_end(Slow(0))
    return dict(made), [(key.value, count) for key, count in counts.items()], [key.value for key in order]


def getters(name):
    class Thing:
        @property
        def slow(self):
            pause('property')
            return 5

        def method(self, value):
            pause('method')
            return value

        def __getitem__(self, key):
            pause('item')
            return key
    return (operator.attrgetter('slow', 'slow.real')(Thing()), operator.itemgetter(1, 2)(Thing()),
            operator.methodcaller('method', 3)(Thing()))


def texts(name):
    def default(value):
        pause('default')
        return str(value)

    def hook(pairs):
        pause('hook')
        return pairs
    return (json.dumps([1j, {'a': 2j}], default=default),
            json.loads('{"a": [{"b": 1}, {}]}', object_pairs_hook=hook),
            json.loads('[1, 2.5]', parse_int=lambda text: (pause('int'), text)[1]))


for work in (deque_search, heap, sorted_search, iterators, inputs, caching, folding, mappings, getters, texts):
    drive(work)
