"""Dictionaries, sets, their kin in collections, and membership."""
from cases import D, DS, L, M, PAIRS, RECS, S, SET, W, case


@case
def dict_get_str():
    d = {}
    for w in W:
        d[w] = d.get(w, 0) + 1


@case
def dict_setdefault():
    d = {}
    for w in W:
        d.setdefault(w, []).append(1)


@case
def dict_in_set():
    d = {}
    for w in W:
        if w not in d:
            d[w] = 0
        d[w] += 1


@case
def dict_subscript_str():
    d = DS
    for i in range(1000):
        d['k5']


@case
def dict_int_set():
    d = {}
    for x in L:
        d[x] = x


@case
def dict_tuple_key():
    d = {}
    for a, b in PAIRS:
        d[a, b] = a


@case
def dict_tuple_get():
    d = {(1, 2): 3}
    for a in L:
        d.get((a, 2))


@case
def dict_display():
    for x in L:
        {'a': x, 'b': 2}


@case
def dict_copy():
    for i in range(20):
        D.copy()


@case
def dict_update():
    for i in range(20):
        d = {}
        d.update(DS)


@case
def dict_merge():
    for i in range(200):
        {**{'a': 1, 'b': 2}, 'c': 3}


@case
def dict_pop():
    d = dict(D)
    for x in L:
        d.pop(x)


@case
def dict_del():
    d = dict(D)
    for x in L:
        del d[x]


@case
def dict_list_items():
    list(D.items())


@case
def dict_list_keys():
    list(DS)


@case
def dict_from_zip():
    dict(zip(L, M))


@case
def dict_fromkeys():
    dict.fromkeys(W)


@case
def dict_eq():
    for i in range(10):
        D == dict(D)


@case
def record_access():
    t = 0
    for r in RECS:
        t += r['v'] * r['id']


@case
def record_make():
    l = []
    for i in L:
        l.append({'id': i, 'n': 'x', 'v': 1.5})


@case
def defaultdict_list():
    from collections import defaultdict
    d = defaultdict(list)
    for w in W:
        d[w].append(1)


@case
def defaultdict_int():
    from collections import defaultdict
    d = defaultdict(int)
    for w in W:
        d[w] += 1


@case
def counter():
    from collections import Counter
    Counter(W)


@case
def counter_loop():
    from collections import Counter
    c = Counter()
    for w in W:
        c[w] += 1


@case
def counter_common():
    from collections import Counter
    Counter(W).most_common(5)


@case
def deque_append_popleft():
    from collections import deque
    d = deque()
    for x in L:
        d.append(x)
    while d:
        d.popleft()


@case
def deque_iter():
    from collections import deque
    d = deque(L)
    for x in d:
        pass


@case
def set_add():
    s = set()
    for x in M:
        s.add(x)


@case
def set_add_str():
    s = set()
    for x in W:
        s.add(x)


@case
def set_in():
    s = SET
    t = 0
    for x in L:
        if x in s:
            t += 1


@case
def set_ops():
    a = set(range(200))
    b = set(range(100, 300))
    for i in range(20):
        a & b
        a | b
        a - b


@case
def set_tuple():
    s = set()
    for a, b in PAIRS:
        if (a, b) not in s:
            s.add((a, b))


@case
def set_from_list():
    for i in range(10):
        set(L)


@case
def in_const_tuple():
    t = 0
    for x in L:
        if x in (1, 2, 3):
            t += 1


@case
def in_const_strs():
    t = 0
    for w in W:
        if w in ('a', 'b', 'w5'):
            t += 1


@case
def in_const_set():
    t = 0
    for x in L:
        if x in {1, 2, 3}:
            t += 1


@case
def char_in_str():
    t = 0
    for c in S:
        if c in 'aeiou':
            t += 1


@case
def sub_in_str():
    for i in range(200):
        'lazy cat' in S


@case
def str_concat_loop():
    s = ''
    for i in range(1000):
        s += 'x'
