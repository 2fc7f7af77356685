# Which comparisons a sort makes, and what it does with answers that make no sense.
import greenlet

asked = []


class Item:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        asked.append((self.value, other.value))
        return self.value < other.value

    def __repr__(self):
        return f"<{self.value}>"


def run(values, **options):
    asked.clear()
    items = [Item(value) for value in values]
    items.sort(**options)
    print(items, asked)


run([])
run([1])
run([2, 1])
run([1, 2, 3, 4])
run([4, 3, 2, 1])
run([3, 1, 2, 5, 4, 0])
run([3, 1, 2, 5, 4, 0], reverse=True)
run([1, 1, 1, 0])
run([5, 2, 9, 2, 5, 9, 1, 7, 3], reverse=True)


class Odd:
    count = 0

    def __lt__(self, other):
        Odd.count += 1
        return Odd.count % 3 == 0


odd = [Odd() for _ in range(200)]
after = sorted(odd)
print(len(after), len(set(map(id, after))))


class Fails:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        if self.number == 77 or other.number == 77:
            raise ValueError("no")
        return self.number < other.number


fails = [Fails((i * 37) % 101) for i in range(101)]
before = set(map(id, fails))
try:
    fails.sort()
except ValueError as error:
    print("error", error, len(fails), set(map(id, fails)) == before)


def key(x):
    if x == 3:
        raise KeyError(x)
    return x


l = [5, 4, 3, 2]
try:
    l.sort(key=key)
except KeyError as error:
    print("error", error, l)

l = [3, 1, 2]
try:
    l.sort(key=lambda x: l.append(x) or x)
except ValueError as error:
    print(error, l)
l = [3, 1, 2]
l.sort(key=lambda x: print(len(l), l) or -x)
print(l)

# The key function switches greenlets in mid-sort, and another sort runs meanwhile.
main = greenlet.getcurrent()


def switching(x):
    return main.switch(x)


def work():
    values = [5, 3, 8, 1]
    values.sort(key=switching)
    return values


one = greenlet.greenlet(work)
two = greenlet.greenlet(work)
a, b = one.switch(), two.switch()
while not one.dead:
    a = one.switch(a)
    b = two.switch(-b)
print(a, b)

print(sorted("hello world"), sorted([3.5, -1.0, 2.25], reverse=True), sorted([2, 1.5, True]))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted({"b": 1, "a": 2}))
print(sorted(["b", "B", "a", "é", "z"], key=str.lower), sorted(range(10), key=lambda x: x % 3, reverse=True))
print(sorted([float("inf"), 1, -float("inf")]), sorted([10**30, 5, -(10**30)]))
big = [(i * 7919) % 1009 for i in range(5000)]
print(sorted(big) == sorted(big, key=lambda x: x), sorted(big)[:5], sorted(big, reverse=True)[:5])
pairs = sorted(((x % 10, i) for i, x in enumerate(big)), key=lambda p: p[0])
print(pairs == sorted((x % 10, i) for i, x in enumerate(big)))
wide = sorted((Fails(x) for x in big if x != 77), key=None)
print([f.number for f in wide] == sorted(x for x in big if x != 77))
