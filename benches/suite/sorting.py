"""Sorting: by keys of all kinds, stable and in several passes, written by hand, searched afterwards, merged, ranked."""
import bisect
import functools
import heapq
from operator import attrgetter, itemgetter


class Person:
    def __init__(self, name, age, city, height):
        self.name = name
        self.age = age
        self.city = city
        self.height = height

    def __lt__(self, other):
        return (self.age, self.name) < (other.age, other.name)

    def __repr__(self):
        return f"{self.name}({self.age})"


class Version:
    """Ordered by comparison methods alone."""

    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __lt__(self, other):
        return self.parts < other.parts

    def __str__(self):
        return ".".join(map(str, self.parts))


def random_numbers(count, seed):
    numbers = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        numbers.append(seed >> 6)
    return numbers


def people(count):
    numbers = random_numbers(count * 3, 31)
    cities = ["Rome", "Bern", "Kiel", "Graz"]
    for i in range(count):
        a, b, c = numbers[3 * i : 3 * i + 3]
        yield Person("p%05d" % (a % 99991), b % 90, cities[c % 4], 150 + a % 500 / 10)


def quick(items, low=0, high=None):
    if high is None:
        high = len(items) - 1
    while low < high:
        pivot = items[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while items[i] < pivot:
                i += 1
            while items[j] > pivot:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quick(items, low, j)
            low = i
        else:
            quick(items, i, high)
            high = j
    return items


def merge_sorted(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sorted(items[:middle]), merge_sorted(items[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    merged.extend(left[i:])
    merged.extend(right[j:])
    return merged


def heap_sorted(items):
    heap = list(items)
    heapq.heapify(heap)
    return [heapq.heappop(heap) for _ in range(len(heap))]


def shell(items):
    gap = len(items) // 2
    while gap:
        for i in range(gap, len(items)):
            item = items[i]
            while i >= gap and items[i - gap] > item:
                items[i] = items[i - gap]
                i -= gap
            items[i] = item
        gap //= 2
    return items


def by_mode(a, b):
    """Even numbers first, then by digits from the right."""
    if a % 2 != b % 2:
        return a % 2 - b % 2
    return (a % 1000 > b % 1000) - (a % 1000 < b % 1000)


numbers = random_numbers(50000, 8)
expected = sorted(numbers)
print([expected == way(list(numbers)) for way in (quick, merge_sorted, heap_sorted, shell)])
everybody = list(people(30000))
by_age = sorted(everybody, key=lambda person: (person.age, person.name))
print(by_age[:2], by_age[-1], sorted(everybody)[:2] == by_age[:2])
by_city = sorted(sorted(everybody, key=attrgetter("height"), reverse=True), key=attrgetter("city"))
print([(person.name, person.city) for person in by_city[::10000]])
rows = [(number % 100, number % 7, "x" * (number % 5)) for number in numbers]
for key in (itemgetter(1, 2), lambda row: -row[0], lambda row: (len(row[2]), row[1]), None):
    rows.sort(key=key)
print(rows[0], rows[-1], rows[17000])
words = ["%x" % number for number in numbers]
print(sorted(words, key=str.lower)[0], sorted(words, key=len)[-1], sorted(words, key=lambda w: w[::-1])[5])
versions = sorted(Version(f"{n % 5}.{n % 23}.{n % 11}") for n in numbers[:15000])
print(versions[0], versions[7500], versions[-1])
moded = sorted(numbers[:15000], key=functools.cmp_to_key(by_mode))
print(moded[0], moded[-1])
runs = [sorted(numbers[i::8]) for i in range(8)]
merged = list(heapq.merge(*runs))
print(merged == expected, heapq.nlargest(2, numbers), heapq.nsmallest(2, words, key=len))
found = sum(expected[bisect.bisect_left(expected, number)] == number for number in numbers)
ranks = {number: rank for rank, number in enumerate(expected)}
print(found, sum(ranks[number] * i for i, number in enumerate(numbers)) % 1000003)
