"""Lists: building, changing, slicing, searching."""
from cases import D, L, W, case


@case
def list_append_pop():
    l = []
    for x in L:
        l.append(x)
    while l:
        l.pop()


@case
def list_pop0():
    l = list(L[:200])
    while l:
        l.pop(0)


@case
def list_insert():
    l = []
    for x in range(200):
        l.insert(0, x)


@case
def list_slice():
    l = L
    for i in range(300):
        l[i:i + 10]


@case
def list_slice_full():
    for i in range(50):
        L[:]


@case
def list_extend():
    l = []
    for i in range(100):
        l.extend((1, 2, 3))


@case
def list_concat():
    for i in range(300):
        [1, 2] + [3, 4]


@case
def list_mul():
    for i in range(100):
        [0] * 50


@case
def list_index():
    for i in range(50):
        L.index(i * 5)


@case
def list_in():
    for i in range(50):
        i * 5 in L


@case
def list_in_str():
    for i in range(50):
        'w96' in W


@case
def list_eq():
    for i in range(50):
        L == L[:]


@case
def list_swap():
    l = list(L)
    for i in range(999):
        l[i], l[i + 1] = (l[i + 1], l[i])


@case
def list_copy_list():
    for i in range(50):
        list(L)


@case
def list_display():
    for i in L:
        [i, i, i]


@case
def list_2d():
    g = [[0] * 30 for _ in range(30)]
    for i in range(30):
        for j in range(30):
            g[i][j] += 1


@case
def list_neg():
    l = [1, 2, 3]
    for i in L:
        l[-1]


@case
def dict_get():
    d = D
    for x in L:
        d.get(x, 0)
