"""Generators: loops, delegation, send, expressions; exceptions on the way."""


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def both(n):
    yield from count(n)
    yield from (x * x for x in range(n))


def echo():
    got = 0
    while True:
        got = yield got * 2


total = 0
for x in both(6000):
    try:
        if x % 5 == 0:
            raise ValueError(x)
        total += x
    except ValueError as error:
        total -= error.args[0]
echoing = echo()
next(echoing)
for i in range(4000):
    total += echoing.send(i)
for i in range(1500):
    total += sum(count(i % 4))
print(total)
