def t(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


l = [1, 2, 3, 4]


def assign(key, value):
    l[key] = value


t(lambda: l["a"])
t(lambda: l[1.5])
t(lambda: l[10])
t(lambda: l[10**30])
t(lambda: l[::0])
t(lambda: l["a":])
t(lambda: assign("a", 1))
t(lambda: assign(9, 1))
t(lambda: assign(slice(0, 2), 5))
t(lambda: assign(slice(0, 4, 2), 5))
t(lambda: assign(slice(0, 4, 2), [1, 2, 3]))
t(lambda: assign(slice(0, 4, 2), iter([8, 9])))
print(l)
t(lambda: l.__delitem__(7))
t(lambda: l.__delitem__("a"))
t(lambda: l.index(99))
t(lambda: l.index("x"))
t(lambda: l.index(2, "a"))
t(lambda: l.index(2, 10**30))
t(lambda: l.index(9, -100, 10**30))
t(lambda: l.remove(99))
t(lambda: [].pop())
t(lambda: l.pop(10))
t(lambda: l.pop("a"))
t(lambda: l.insert("a", 1))
t(lambda: l.insert(-100, 0))
t(lambda: l.insert(100, 7))
print(l)
t(lambda: l.sort(1))
t(lambda: l.sort(reverse="a"))
t(lambda: l.sort(cmp=1))
t(lambda: [1, "a"].sort())
t(lambda: [1].sort(key=5))
t(lambda: [].sort(key=5))
t(lambda: list(5))
t(lambda: list(1, 2))
t(lambda: list(a=1))
t(lambda: l + 5)
t(lambda: l * "a")
t(lambda: l.extend(5))
t(lambda: l.append())
t(lambda: l.append(1, 2))
t(lambda: l.append(x=1))
t(lambda: l.insert(1))
t(lambda: l.index())
t(lambda: l.count())
t(lambda: l.reverse(1))
t(lambda: list.append(5, 5))
t(lambda: list.append())
t(lambda: [1] < 5)
t(lambda: [1] < [None])
t(lambda: hash([]))
t(lambda: (1,)["a"])
t(lambda: (1,)[5])
t(lambda: (1,).index(2))
t(lambda: (1,).__setitem__)
t(lambda: () + [])
t(lambda: tuple(1, 2))
t(lambda: sorted(5))
t(lambda: sorted())
t(lambda: sorted([1], len))
t(lambda: list[int])
t(lambda: tuple[int, ...])


def delete(container, key):
    del container[key]


def store(container, key):
    container[key] = 1


class Plain:
    pass


for container in [(1,), "s", b"s", range(3), 5, None, {1}, Plain(), Plain, len, int]:
    for key in [0, "a", 10**30]:
        t(lambda: container[key])
        t(lambda: store(container, key))
        t(lambda: delete(container, key))
