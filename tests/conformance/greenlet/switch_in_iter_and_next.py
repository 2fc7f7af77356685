# __iter__ and __next__ may switch, under for, list, unpacking, zip.
from greenlet import greenlet, getcurrent
main = getcurrent()
class It:
    def __iter__(self): main.switch("iter"); return Steps()
class Steps:
    def __iter__(self): return self
    def __next__(self):
        v = main.switch("next")
        if v is None: raise StopIteration
        return v
def drive(f, answers):
    g = greenlet(f)
    r = g.switch()
    for a in answers: r = g.switch(a)
    print(r, g.dead)
def loop():
    out = []
    for x in It(): out.append(x)
    else: out.append("else")
    return out
drive(loop, [None, 1, 2, None])
drive(lambda: list(It()), [None, "a", "b", None])
drive(lambda: [x * 2 for x in It()], [None, 1, 2, None])
def unpack():
    a, b, *c = It()
    return a, b, c
drive(unpack, [None, 1, 2, 3, None])
drive(lambda: dict(It()), [None, ("k", 1), ("m", 2), None])
drive(lambda: sum(It()), [None, 1, 2, None])
drive(lambda: tuple(zip(It(), "xy")), [None, 1, 2, None])
drive(lambda: 2 in It(), [None, 1, 2])
drive(lambda: sorted(It()), [None, 3, 1, None])
drive(lambda: "".join(It()), [None, "p", "q", None])
drive(lambda: max(*It()), [None, 4, 9, None])
drive(lambda: {x for x in It()}, [None, 1, 1, None])
drive(lambda: next(iter(It())), [None, "first"])
def delegating(): yield from It()
drive(lambda: list(delegating()), [None, 5, None])
