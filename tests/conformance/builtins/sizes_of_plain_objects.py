# What `sys.getsizeof` adds to `__sizeof__`, and the sizes of the kinds that scripts measure.
import sys


class Nothing:
    def __sizeof__(self):
        return 0


class Slots:
    __slots__ = ('a', 'b')


class Number(int):
    def __sizeof__(self):
        return 0


class Items(list):
    def __sizeof__(self):
        return 0


class Plain:
    pass


print(*map(sys.getsizeof, [Nothing(), Number(), Items(), Slots(), Plain(), object()]))
print(*map(sys.getsizeof, [[], [1, 2], (), (1, 2), {}, {1: 2}, {'a': 1}, set(), frozenset()]))
print(*map(sys.getsizeof, ['', 'abc', 'ä', b'', b'abc', 0, 1, 2**30, 2**70, 1.5, 1j, None, True, range(3)]))
print(sys.getsizeof(len), sys.getsizeof(lambda: 1))
numbers = {}
last = 0
for number in range(1000):
    numbers[number] = None
    if sys.getsizeof(numbers) != last:
        last = sys.getsizeof(numbers)
        print(number, last)
