# The order of a set follows from its table: sizes, probes, dummies and growth must be CPython's.
state = 12345


def rand(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return (state >> 33) % n


def key():
    kind = rand(6)
    if kind == 0:
        return rand(40)
    if kind == 1:
        return rand(100000) - 50000
    if kind == 2:
        return rand(2000) / 8
    if kind == 3:
        return (rand(20), rand(20))
    if kind == 4:
        return rand(1 << 31) * rand(1 << 31) * 977
    return rand(2) == 1


def some(n):
    return {key() for _ in range(rand(n))}


def check(s):
    total = 0
    for place, item in enumerate(s):
        total = (total * 31 + hash(item) + place) % 1000000007
    return len(s), total


s = set()
for step in range(3000):
    what = rand(22)
    if what < 6:
        s.add(key())
    elif what == 6:
        s.discard(key())
    elif what == 7:
        if s:
            s.pop()
    elif what == 8:
        s |= some(30)
    elif what == 9:
        s = s | some(12)
    elif what == 10:
        s.update([key() for _ in range(rand(20))])
    elif what == 11:
        s -= some(40)
    elif what == 12:
        s = s - some(3)
    elif what == 13:
        s = s.difference([key() for _ in range(5)])
    elif what == 14:
        s ^= some(8)
    elif what == 15:
        s = s ^ some(8)
    elif what == 16:
        s = s.copy()
    elif what == 17:
        s = set(s)
    elif what == 18:
        s.update({key(): 1 for _ in range(rand(10))})
    elif what == 19:
        if len(s) > 60:
            s &= set(list(s)[::2])
    elif what == 20:
        s = s.intersection(list(s)[: len(s) - rand(4)])
    else:
        if rand(30) == 0:
            s.clear()
        for item in list(s)[: rand(6)]:
            s.remove(item)
    if step % 10 == 0:
        print(step, what, check(s))
print([x for x in s if not isinstance(x, bool)][:20])

grown = set()
for number in range(0, 400000, 3):
    grown.add(number * 7919 % 1000003)
print(check(grown))
print(check(set(grown)))
print(check(grown | {-1}))
print(hash(frozenset(range(100))), hash(frozenset()), hash(frozenset([(1, 2), 3.5])))
print({5, 3, 1, 20, 17}, {1000, 2000, 3000}, {-5, -1, -2, 8, 16}, {True, 2, 3.0})
print(frozenset([40, 8, 0, 16]), set([40, 8, 0, 16]))
