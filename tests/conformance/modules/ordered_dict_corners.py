# Behind the last key an iterator is over at once; None as an absent key; the largest counts by heapq.
from collections import Counter, OrderedDict
import heapq

def tell(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error.args)

for count in (1, 2):
    made = OrderedDict((number, number) for number in range(count))
    tell(lambda: [made.pop(key) for key in made])
tell(lambda: OrderedDict(a=1).pop(None))
tell(lambda: OrderedDict(a=1).move_to_end(None))
tell(lambda: OrderedDict(type('D', (dict,), {'__getitem__': lambda self, key: 'got'})(a=1)))
counter = Counter({1: 2, 3: 'a', 4: 1j})
for count in (-2, 0, 1, 1.5, 'a'):
    tell(lambda: counter.most_common(count))
    tell(lambda: heapq.nsmallest(count, iter([3, 1, 2])))
    tell(lambda: heapq.nlargest(count, [3, 1, 2]))
