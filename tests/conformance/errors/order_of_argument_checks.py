# Which of several wrong arguments is complained about.
def show(work):
    try: print(work())
    except Exception as error: print(type(error).__name__, error)
def f(a, b, /, *, d=0): return a, b, d
def g(*a, **k): return a, k
show(lambda: "abc".split(-1, "x"))
show(lambda: "abc".rsplit([], {}))
show(lambda: "abc".find(3, "x"))
show(lambda: "abc".count(3, [], "x"))
show(lambda: bytearray(3).__setitem__(8, 1.5))
show(lambda: hex(1, 2, default=3))
show(lambda: filter(None, [], 3, x=1))
show(lambda: list(1, 2, x=3))
show(lambda: f(1, b=2, x=3))
show(lambda: f(x=3, b=2, a=1))
show(lambda: g(*7))
show(lambda: g(1, *7))
show(lambda: g(*7, 1))
show(lambda: g(*7, **[1]))
show(lambda: g(*7, *[1]))
class Index:
    def __index__(self): return 1.5
class Int:
    def __int__(self): return "7"
    def __index__(self): return 4
class Both:
    def __int__(self): return 7
    def __index__(self): return 4
show(lambda: "%d" % Index())
show(lambda: "%d" % Int())
show(lambda: "%d %x" % (Both(), Both()))
