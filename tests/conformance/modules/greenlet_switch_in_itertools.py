# Functions and iterators under itertools may switch.
from itertools import accumulate, takewhile, groupby, chain, islice, starmap, filterfalse
from greenlet import greenlet, getcurrent
main = getcurrent()
def drive(f, *answers):
    g = greenlet(f)
    out = [g.switch()]
    for a in answers: out.append(g.switch(a))
    print(out, g.dead)
ask = lambda *x: main.switch(x)
def gen():
    while (v := main.switch("next?")) is not None: yield v
drive(lambda: list(accumulate([1, 2, 3], ask)), 10, 20)
drive(lambda: list(takewhile(ask, "abc")), True, False)
drive(lambda: [(k, list(g)) for k, g in groupby([1, 2, 3], ask)], "odd", "even", "even")
drive(lambda: list(chain(gen(), "z")), 1, 2, None)
drive(lambda: list(islice(gen(), 2)), "a", "b")
drive(lambda: list(starmap(ask, [(1, 2)])), "s")
drive(lambda: list(filterfalse(ask, [1, 2])), 0, 1)
