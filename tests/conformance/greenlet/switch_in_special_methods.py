# Operators, conversions, calls, indexing: each special method may switch.
from greenlet import greenlet, getcurrent
main = getcurrent()
class S:
    def __add__(self, o): return main.switch("add")
    def __radd__(self, o): return main.switch("radd")
    def __iadd__(self, o): return main.switch("iadd")
    def __lt__(self, o): return main.switch("lt")
    def __neg__(self): return main.switch("neg")
    def __len__(self): return main.switch("len")
    def __bool__(self): return main.switch("bool")
    def __str__(self): return main.switch("str")
    def __repr__(self): return main.switch("repr")
    def __format__(self, s): return main.switch("format " + s)
    def __getitem__(self, k): return main.switch("getitem")
    def __setitem__(self, k, v): main.switch("setitem")
    def __delitem__(self, k): main.switch("delitem")
    def __contains__(self, x): return main.switch("contains")
    def __call__(self, *a): return main.switch("call")
    def __int__(self): return main.switch("int")
    def __float__(self): return main.switch("float")
    def __index__(self): return main.switch("index")
    def __abs__(self): return main.switch("abs")
    def __enter__(self): return main.switch("enter")
    def __exit__(self, *a): main.switch("exit")
    def __reversed__(self): return main.switch("reversed")
s = S()
def iadd():
    x = s
    x += 1
    return x
def setdel():
    s[0] = 1
    del s[0]
def using():
    with s as x: return x
def init():
    class I:
        def __new__(cls): main.switch("new"); return super().__new__(cls)
        def __init__(self): self.v = main.switch("init")
    return I().v
for f, *answers in ((lambda: s + 1, 5), (lambda: 1 + s, 6), (iadd, 7), (lambda: s < 1, True), (lambda: -s, 8), (lambda: len(s), 9), (lambda: "yes" if s else "no", False),
                    (lambda: not s, True), (lambda: str(s), "S"), (lambda: repr([s]), "R"), (lambda: f"{s:x} {s} {s!r}", "a", "b", "c"), (lambda: "%s" % s, "P"), (lambda: s[1], 10),
                    (setdel, None, None), (lambda: 3 in s, 1), (lambda: s(1), "called"), (lambda: int(s), 3), (lambda: float(s), 2.5), (lambda: [1, 2][s], 1), (lambda: abs(s), 4),
                    (using, "ctx", None), (lambda: list(reversed(s)), iter("ab")), (init, None, "value"), (lambda: s < 1 < 2, True), (lambda: range(s), 3), (lambda: "{}".format(s), "F")):
    g = greenlet(f)
    out = [g.switch()]
    for a in answers: out.append(g.switch(a))
    print(out, g.dead)
