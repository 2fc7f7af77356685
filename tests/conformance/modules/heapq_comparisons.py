# Which items are compared, and whose keys are asked for, in what order.
import heapq


class Noisy:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        print("eq", self.number, other.number)
        return self.number == other.number

    def __lt__(self, other):
        print("lt", self.number, other.number)
        return self.number < other.number

    def __repr__(self):
        return f"N{self.number}"


def negative(number):
    print("key", number)
    return -number


def stops_at_two(number):
    if number == 2:
        raise StopIteration
    return number


runs = [[Noisy(1), Noisy(3), Noisy(5)], [Noisy(2), Noisy(3)], [Noisy(0)]]
print(list(heapq.merge(*runs)))
print(list(heapq.merge(*[run[::-1] for run in runs], reverse=True)))
print(list(heapq.merge([3, 2, 1], [5, 0], [], key=negative)))
print(list(heapq.merge([1, 2, 3], [0, 5], key=negative, reverse=True)))
print(list(heapq.merge([1, 2, 3], [1, 4], key=stops_at_two)))
print(heapq.nlargest(2, [Noisy(3), Noisy(1), Noisy(4), Noisy(1)]))
print(heapq.nsmallest(3, iter([Noisy(3), Noisy(1), Noisy(4), Noisy(1)])))
print(heapq.nlargest(2, [3, 1, 4, 1, 5], key=negative), heapq.nsmallest(2, [3, 1, 4, 1, 5], key=negative))
for count in (-1, 0, 1, 2, 10):
    print(heapq.nlargest(count, [3, 1, 2]), heapq.nlargest(count, iter([3, 1, 2])), heapq.nsmallest(count, []))
try:
    heapq.nlargest("a", [1, 2])
except TypeError as error:
    print(error)
