"""What __reduce__, __setstate__ and __length_hint__ say of iterators over ranges, containers and calls."""
from itertools import count


def show(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


for numbers in iter(range(5)), iter(range(0, 10, 3)), iter(range(10, 0, -3)), reversed(range(5)), \
        iter(range(10**20, 10**20 + 3)):
    next(numbers)
    show(lambda: numbers.__reduce__())
    for state in 2, 0, 99, -1:
        show(lambda: numbers.__setstate__(state))
        show(lambda: numbers.__reduce__())
    numbers.__setstate__(1)
    show(lambda: list(numbers))
    show(lambda: numbers.__reduce__())
for iterator in iter({1: 2}), iter({1: 2}.values()), iter({1: 2}.items()), reversed({1: 2}), iter([1, 2]), \
        reversed([1, 2]), iter((1, 2)), iter('ab'), iter('aé'), iter(b'ab'), iter(bytearray(b'ab')), iter({1}):
    print(type(iterator).__name__, [name for name in dir(iterator) if name not in dir(object)])
    show(lambda: iterator.__reduce__())
    show(lambda: iterator.__length_hint__())
    show(lambda: list(iterator))
    show(lambda: iterator.__reduce__())
calls = iter(int, 1)
show(lambda: calls.__reduce__())
calls = iter(int, 0)
show(lambda: list(calls))
show(lambda: calls.__reduce__())
for arguments in (False,), (False, True), (False, 2), (True, 1.0), (0, True), (False, 1):
    numbers = count(*arguments)
    print(numbers, next(numbers), next(numbers), numbers)
