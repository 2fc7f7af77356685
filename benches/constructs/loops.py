"""Loops and comprehensions, and the builtins that consume them."""
from cases import D, DS, FL, L, M, PAIRS, RECS, S, SET, T, W, case


@case
def for_zip():
    t = 0
    for a, b in zip(L, M):
        t += a * b


@case
def for_zip3():
    t = 0
    for a, b, c in zip(L, M, L):
        t += a


@case
def for_zip_onename():
    t = 0
    for p in zip(L, M):
        t += 1


@case
def for_zip_tail():
    t = 0
    for a, b in zip(L, L[1:]):
        t += b - a


@case
def for_enumerate():
    t = 0
    for i, x in enumerate(L):
        t += i


@case
def for_enumerate_str():
    t = 0
    for i, x in enumerate(S):
        if x == 'q':
            t += i


@case
def for_enumerate_start():
    t = 0
    for i, x in enumerate(L, 1):
        t += i


@case
def for_enumerate_pair():
    t = 0
    for i, (a, b) in enumerate(PAIRS):
        t += a


@case
def for_items():
    t = 0
    for k, v in D.items():
        t += v


@case
def for_values():
    t = 0
    for v in D.values():
        t += v


@case
def for_keys():
    t = 0
    for k in D:
        t += k


@case
def for_str():
    t = 0
    for c in S:
        if c == 'q':
            t += 1


@case
def for_range():
    t = 0
    for i in range(1000):
        t += i


@case
def for_range_list_index():
    t = 0
    l = L
    for i in range(len(l)):
        t += l[i]


@case
def for_reversed():
    t = 0
    for x in reversed(L):
        t += x


@case
def for_tuple():
    t = 0
    for x in T:
        t += x


@case
def for_set():
    t = 0
    for x in SET:
        t += x


@case
def for_sorted():
    t = 0
    for x in sorted(M):
        t += x


@case
def for_pairs():
    t = 0
    for a, b in PAIRS:
        t += b


@case
def for_map():
    t = 0
    for x in map(str, L):
        t += 1


@case
def for_filter():
    t = 0
    for x in filter(None, L):
        t += 1


@case
def comp_list():
    [x * 2 for x in L]


@case
def comp_cond():
    [x for x in L if x % 3 == 0]


@case
def comp_set():
    {x % 50 for x in L}


@case
def comp_dict():
    {x: x * 2 for x in L}


@case
def comp_dict_items():
    {k: v for k, v in DS.items() if v > 100}


@case
def comp_zip():
    [a * b for a, b in zip(L, M)]


@case
def comp_enum():
    [i for i, x in enumerate(L)]


@case
def comp_nested():
    [x + y for x in range(30) for y in range(30)]


@case
def comp_small():
    for i in range(200):
        [x for x in (1, 2, 3)]


@case
def comp_str():
    [c for c in S if c != ' ']


@case
def comp_matrix():
    [[0] * 10 for _ in range(100)]


@case
def comp_method():
    [w.upper() for w in W]


@case
def sum_gen():
    sum((x * x for x in L))


@case
def sum_list():
    sum(L)


@case
def sum_floats():
    sum(FL)


@case
def any_gen():
    any((x > 2000 for x in L))


@case
def all_gen():
    all((x < 2000 for x in L))


@case
def max_list():
    max(M)


@case
def max_key():
    max(RECS, key=lambda r: r['v'])


@case
def min_two():
    for x in L:
        min(x, 500)


@case
def max_three():
    for x in L:
        max(x, 500, 3)


@case
def max_gen():
    max((x for x in M))


@case
def sorted_ints():
    sorted(M)


@case
def sorted_strs():
    sorted(W)


@case
def sorted_key_lambda():
    sorted(RECS, key=lambda r: r['v'])


@case
def sorted_key_tuple():
    sorted(RECS, key=lambda r: (-r['v'], r['n']))


@case
def sorted_items():
    sorted(DS.items(), key=lambda kv: -kv[1])


@case
def sorted_tuples():
    sorted(PAIRS, reverse=True)


@case
def list_sort_key():
    l = list(W)
    l.sort(key=len)


@case
def list_append():
    l = []
    for x in L:
        l.append(x)
