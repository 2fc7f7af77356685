"""Builtin functions and tuples."""
from cases import FL, L, M, PAIRS, W, case


@case
def isinstance_call():
    for i in L:
        isinstance(i, int)


@case
def isinstance_tuple():
    for i in L:
        isinstance(i, (int, str))


@case
def abs_call():
    for i in L:
        abs(i)


@case
def round_call():
    for i in FL:
        round(i, 1)


@case
def divmod_call():
    for i in L:
        divmod(i, 7)


@case
def range_call():
    for i in L:
        range(i)


@case
def hash_call():
    for w in W:
        hash(w)


@case
def type_call():
    for w in W:
        type(w) is str


@case
def tuple_make():
    for i in L:
        (i, i)


@case
def tuple_unpack():
    t = (1, 2, 3)
    for i in L:
        a, b, c = t


@case
def tuple_eq():
    t = 0
    for p in PAIRS:
        if p == (5, 6):
            t += 1


@case
def tuple_lt():
    t = 0
    for p in PAIRS:
        if p < (500, 6):
            t += 1


@case
def tuple_hash():
    for p in PAIRS:
        hash(p)


@case
def tuple_index():
    t = 0
    for p in PAIRS:
        t += p[0] + p[1]


@case
def tuple_return():

    def f(a):
        return (a, a)
    for i in L:
        x, y = f(i)


@case
def star_unpack():
    for i in range(300):
        a, *b = (1, 2, 3, 4)


@case
def const_fold():
    t = 0
    for i in L:
        t = (1 << 20) + 60 * 60 * 24 + -1


@case
def chain_cmp():
    t = 0
    for x in L:
        if 100 <= x < 500:
            t += 1


@case
def heap_push_pop():
    import heapq
    h = []
    for x in M[:300]:
        heapq.heappush(h, x)
    while h:
        heapq.heappop(h)


@case
def heap_tuples():
    from heapq import heappush, heappop
    h = []
    for x in M[:300]:
        heappush(h, (x, 'a'))
    while h:
        heappop(h)


@case
def bisect_():
    from bisect import bisect_left
    for x in M:
        bisect_left(L, x)
