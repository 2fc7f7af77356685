"""Lists of all kinds of items, short and long, through everything that moves items about."""
import gc
import sys


class Named:
    alive = 0

    def __init__(self, name):
        self.name = name
        Named.alive += 1

    def __del__(self):
        Named.alive -= 1

    def __repr__(self):
        return f"<{self.name}>"


def mixed(count):
    kinds = [lambda i: i, lambda i: f"text {i}", lambda i: None, lambda i: i / 2, lambda i: i % 2 == 0, lambda i: (i, -i)]
    return [kinds[i % len(kinds)](i) for i in range(count)]


def checksum(items):
    total = 0
    for place, item in enumerate(items):
        total = (total * 31 + len(repr(item)) * (place + 1)) % 1000003
    return len(items), total


for count in (0, 1, 5, 6, 30, 9000, 40000):
    items = mixed(count)
    print(count, checksum(items), checksum(items[::-1]), checksum(items[1::3]), checksum(items + items[:7]), items[-2:])
    items.reverse()
    print(checksum(items), items[:3])
    del items[count // 3 : count // 2]
    items[count // 4 : count // 4] = ["in", "the", "middle"]
    print(checksum(items))
    items[2:4] = mixed(10)
    del items[::5]
    print(checksum(items), items == list(items), items != items[:-1])
    for place in (0, len(items) // 2, len(items)):
        items.insert(place, "inserted")
    print(items.pop(), items.pop(0), items.index("inserted"), items.count(None), checksum(items))
    items *= 2
    print(checksum(items), checksum(items * 0), checksum([None] * count), checksum(["x", 1] * (count // 2)))
    items.extend(items)
    print(checksum(items), checksum(sorted(items, key=str)), "".join(map(str, items))[-30:])

texts = [f"{i * 7919 % 100003}" for i in range(30000)]
print("".join(texts) == "".join(tuple(texts)), len(",".join(texts)), sorted(texts)[:3], max(texts))
numbers = [i * 7919 % 100003 for i in range(30000)]
copy = numbers.copy()
numbers.sort()
copy.sort(reverse=True)
print(numbers[:3], copy[:3], numbers == copy[::-1], numbers < copy, [1, 2] < [1, 2, 3], [1, "a"] == [1, "a"])
try:
    ["a", 1, "b"].sort()
except TypeError as error:
    print(error)
try:
    ", ".join(["a", "b", 3])
except TypeError as error:
    print(error)

items = [Named(f"n{i}") for i in range(20)]
copies = items * 3 + items[5:10]
del items[3:7]
items[0:2] = [Named("new")]
print(Named.alive, items[:4], copies[-1])
copies.clear()
print(Named.alive)
items[:] = []
print(Named.alive, items)


class Many:
    """More attributes than the class has foreseen, set in loops."""


for count in (1, 3, 4, 5, 17, 100, 249, 250, 251, 400):
    one = Many()
    for i in range(count):
        setattr(one, f"a{i}", mixed(i + 1)[-1])
    print(count, getattr(one, f"a{count - 1}"), len(vars(one)), checksum(list(vars(one).values())))


class Slotted:
    __slots__ = tuple(f"s{i}" for i in range(100))


one = Slotted()
for i in range(0, 100, 3):
    setattr(one, f"s{i}", mixed(i + 1)[-1])
print([getattr(one, f"s{i}", "-") for i in range(0, 100, 7)])

pairs = [(i, str(i)) for i in range(1000)]
print(hash((1, (2, 3))) == hash((1, (2, 3))), sum(a for a, _ in pairs), {(1, "a"): 2}[1, "a"])
ring = []
ring.append((1, "a", ring))
del ring
print(gc.collect() > 0)
