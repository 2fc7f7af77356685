"""What programs take from the library, and statements of every kind."""
from cases import DS, FL, L, M, PAIRS, RECS, S, W, case


@case
def itertools_chain():
    from itertools import chain
    for x in chain(L, M):
        pass


@case
def itertools_combos():
    from itertools import combinations
    for a, b in combinations(range(45), 2):
        pass


@case
def itertools_groupby():
    from itertools import groupby
    for k, g in groupby(L, lambda x: x // 10):
        list(g)


@case
def itertools_accumulate():
    from itertools import accumulate
    list(accumulate(L))


@case
def reduce_():
    from functools import reduce
    reduce(lambda a, b: a + b, L)


@case
def map_lambda():
    list(map(lambda x: x + 1, L))


@case
def map_str():
    list(map(str, L))


@case
def map_int():
    list(map(int, ['1', '2', '3'] * 300))


@case
def zip_list():
    list(zip(L, M))


@case
def zip_star():
    list(zip(*PAIRS))


@case
def bytes_iter():
    t = 0
    for b in b'hello world' * 90:
        t += b


@case
def bytearray_sieve():
    a = bytearray(1000)
    for i in range(1000):
        a[i] = 1


@case
def bytearray_read():
    a = bytearray(1000)
    t = 0
    for i in range(1000):
        if a[i]:
            t += 1


@case
def slice_assign():
    l = [1] * 1000
    for i in range(2, 50):
        l[i::i] = [0] * len(range(i, 1000, i))


@case
def int_ops_big():
    x = 1
    for i in range(100):
        x = x * 3 + 1


@case
def json_dumps():
    import json
    json.dumps(RECS[:100])


@case
def json_loads():
    import json
    json.loads('[{"a": 1, "b": "xx"}, {"a": 2.5, "b": null}]')


@case
def re_findall():
    import re
    re.findall('\\w+', S)


@case
def re_match():
    import re
    p = re.compile('w(\\d+)')
    for w in W[:200]:
        p.match(w)


@case
def str_translate():
    t = str.maketrans('abc', 'xyz')
    for i in range(20):
        S.translate(t)


@case
def list_remove():
    l = list(range(200))
    for i in range(199, -1, -1):
        l.remove(i)


@case
def list_reverse():
    for i in range(50):
        L[::-1]


@case
def print_sink():
    import io
    b = io.StringIO()
    for x in L:
        print(x, 'a', file=b)


@case
def copy_copy():
    import copy
    for i in range(200):
        copy.copy([1, 2])


@case
def deepcopy():
    import copy
    copy.deepcopy(RECS[:30])


@case
def lru_cached():
    from functools import lru_cache

    @lru_cache(None)
    def f(x):
        return x
    for x in L:
        f(x % 10)


@case
def unpack_call():

    def f(*a):
        return a
    for x in L:
        f(*(1, 2))


@case
def kw_call():

    def f(**k):
        return k
    for x in L:
        f(a=1, b=2)


@case
def ternary_or():
    t = 0
    for x in L:
        t += x or 1 if x else 2


@case
def while_index():
    i = 0
    s = S
    n = len(s)
    t = 0
    while i < n:
        if s[i] == 'q' or s[i].isdigit():
            t += 1
        i += 1


@case
def str_splitlines():
    s = 'abc def\nxyz\n' * 50
    for i in range(10):
        for l in s.splitlines():
            a, *b = l.split()


@case
def sum_of_lens():
    sum(map(len, W))


@case
def sum_comp():
    sum([x * x for x in L])


@case
def global_list_append():
    out = []
    ap = out.append
    for x in L:
        ap(x)


@case
def iter_next():
    it = iter(L)
    for i in range(1000):
        next(it)


@case
def dict_sorted_keys():
    for k in sorted(DS):
        DS[k]


@case
def nested_dict():
    d = {}
    for i in range(1000):
        d.setdefault(i % 10, {})[i] = 1


@case
def attr_list_append():

    class A:
        pass
    a = A()
    a.l = []
    for x in L:
        a.l.append(x)


@case
def float_ops():
    t = 0.0
    for x in FL:
        t += x * 1.5 - t / 3.0


@case
def int_divmod():
    t = 0
    for x in L:
        t += x // 7 + x % 7


@case
def bitops():
    t = 0
    for x in L:
        t ^= x << 3 & 255 | x >> 2


@case
def mult_assign():
    a, b = (0, 1)
    for i in L:
        a, b = (b, a + 1)


@case
def exc_key():
    d = {}
    for x in L:
        try:
            d[x]
        except KeyError:
            pass


@case
def with_lock():

    class C:

        def __enter__(self):
            return self

        def __exit__(self, *a):
            pass
    c = C()
    for x in L:
        with c:
            pass
