"""Loops over `zip` and `enumerate`: sources that change, raise, switch greenlets, or are looked at by others."""
from greenlet import greenlet

numbers = [1, 2, 3]
for a, b in zip(numbers, "xyz"):
    if len(numbers) < 5:
        numbers.append(a * 10)
    print(a, b)
for place, item in enumerate(numbers, start=2**63 - 2):
    print(place, item)
for place, item in enumerate(numbers, True):
    if item == 2:
        del numbers[-1]
    print(place, item)

pairs = zip(numbers, range(10))
for a, b in pairs:
    print(a, b, next(pairs, "no more"))
counted = enumerate("abcd")
for place, letter in counted:
    print(place, letter)
    if letter == "b":
        break
print(list(counted), list(pairs))


def raising():
    yield 1
    raise KeyError("inside")


for kind in (zip, lambda a, b: zip(b, a)):
    try:
        for a, b in kind(raising(), "pq"):
            print(a, b)
    except KeyError as error:
        print("raised", error)

try:
    for a, b in zip([1, 2], [3], strict=True):
        print(a, b)
except ValueError as error:
    print(error)
for triple in zip("ab", "cd", "ef"):
    print(triple)
for a, b, c in zip([1, 2, 3], (4, 5), {6: 0, 7: 0}):
    print(a, b, c)
for a, *b in zip("ab", "cd"):
    print(a, b)
for i, (a, b) in enumerate([(1, 2), "xy"]):
    print(i, a, b)
try:
    for a, b in [(1, 2), (3, 4, 5)]:
        print(a, b)
except ValueError as error:
    print(error)


class Item:
    pass


thing = Item()
for thing.left, thing.right in zip("ab", [1, 2]):
    print(thing.__dict__)
for thing.left, thing.right in {"k": "v"}.items():
    print(thing.__dict__)

main = greenlet.getcurrent()


def switching():
    for number in range(3):
        main.switch(("inside", number))
        yield number


def body():
    for place, number in enumerate(switching()):
        main.switch((place, number))
    for a, b in zip(switching(), switching()):
        main.switch((a, b))
    return "end"


other = greenlet(body)
while not other.dead:
    print(other.switch())


def generator():
    for place, letter in enumerate("ab"):
        yield place, letter
    for a, b in zip("cd", [1, 2]):
        yield a, b


print(list(generator()), [a + b for a, b in zip("ab", "cd")], {k: v for k, v in enumerate("ab")})
print(sum(a * b for a, b in zip([1, 2], [3, 4])), dict(zip("ab", [1, 2])))
table = {"a": 1, "b": 2}
try:
    for key, value in table.items():
        table[key * 2] = value
except RuntimeError as error:
    print(error)
try:
    for key, value in table.items():
        del table[key]
        table[value] = key
except RuntimeError as error:
    print(error)
