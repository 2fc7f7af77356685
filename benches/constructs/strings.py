"""Strings: building, searching, splitting, formatting."""
from cases import FL, L, S, W, case


@case
def str_concat_char():
    s = ''
    for c in S:
        s += c


@case
def str_concat3():
    for w in W:
        w + '-' + w


@case
def str_join():
    for i in range(20):
        ','.join(W)


@case
def str_join_gen():
    ','.join((str(x) for x in L))


@case
def str_join_map():
    ','.join(map(str, L))


@case
def str_join_comp():
    ''.join([c for c in S])


@case
def str_split():
    for i in range(10):
        S.split()


@case
def str_split_sep():
    s = 'a,bb,ccc,dddd'
    for i in range(300):
        s.split(',')


@case
def str_replace():
    for i in range(30):
        S.replace('fox', 'cat')


@case
def str_find():
    for i in range(100):
        S.find('lazy', i)


@case
def str_startswith():
    for w in W:
        w.startswith('w1')


@case
def str_strip():
    for w in W:
        w.strip()


@case
def str_strip2():
    for i in range(1000):
        '  abc  '.strip()


@case
def str_upper():
    for w in W:
        w.upper()


@case
def str_isdigit():
    for c in S:
        c.isalpha()


@case
def str_index():
    s = S
    for i in range(1000):
        s[i]


@case
def str_slice():
    s = S
    for i in range(1000):
        s[i:i + 5]


@case
def str_eq():
    t = 0
    for w in W:
        if w == 'w50':
            t += 1


@case
def str_lt():
    t = 0
    for w in W:
        if w < 'w50':
            t += 1


@case
def str_rev():
    for w in W:
        w[::-1]


@case
def str_mul():
    for i in range(300):
        'ab' * 10


@case
def str_ljust():
    for w in W:
        w.ljust(10)


@case
def str_count():
    for i in range(50):
        S.count('o')


@case
def str_hash_new():
    d = {}
    for x in L:
        d['key' + 'x'] = x


@case
def str_of_int():
    for x in L:
        str(x)


@case
def str_of_float():
    for x in FL:
        str(x)


@case
def int_of_str():
    for i in range(1000):
        int('12345')


@case
def float_of_str():
    for i in range(1000):
        float('123.45')


@case
def int_of_float():
    for x in FL:
        int(x)


@case
def repr_int():
    for x in L:
        repr(x)


@case
def fstring():
    for x in L:
        f'item {x}: {x}'


@case
def fstring_spec():
    for x in FL:
        f'{x:8.2f}'


@case
def fstring_int_spec():
    for x in L:
        f'{x:>6d}|{x:04x}'


@case
def fstring_str_spec():
    for w in W:
        f'{w:<10}|{w!r}'


@case
def percent():
    for x in L:
        'item %d: %s' % (x, 'a')


@case
def percent_f():
    for x in FL:
        '%.2f' % x


@case
def str_format():
    for x in L:
        '{}-{}'.format(x, x)


@case
def str_format_spec():
    for x in L:
        '{:>5}|{:.2f}'.format(x, 1.5)


@case
def ord_chr():
    for c in S:
        chr(ord(c) + 1)


@case
def len_call():
    l = L
    for i in L:
        len(l)
