# __hash__ and __eq__ called by dicts, sets and lists may switch.
from greenlet import greenlet, getcurrent
main = getcurrent()
class Key:
    def __init__(self, name): self.name = name
    def __hash__(self): return main.switch(("hash", self.name))
    def __eq__(self, o): return main.switch(("eq", self.name, getattr(o, "name", o)))
    def __repr__(self): return self.name
def drive(f, *answers):
    g = greenlet(f)
    out = [g.switch()]
    for a in answers: out.append(g.switch(a))
    print(out, g.dead)
a, b = Key("a"), Key("b")
drive(lambda: {a: 1}, 5)
drive(lambda: {a: 1, b: 2}, 5, 5, False)
drive(lambda: {a: 1, b: 2}, 5, 5, True)
drive(lambda: {a: 1}[b], 5, 5, True)
drive(lambda: {a: 1}.get(b, "none"), 5, 6)
drive(lambda: b in {a}, 5, 5, False)
drive(lambda: len({a, b}), 5, 5, True)
drive(lambda: a in [b], True)
drive(lambda: [b, a].index(1), False, True)
drive(lambda: [b, a].count(1), True, True)
drive(lambda: (a, 1) == (b, 1), True)
drive(lambda: a == b, "anything")
drive(lambda: hash(a), 77)
drive(lambda: {1: "x"}.pop(a, "no"), 1, True)
