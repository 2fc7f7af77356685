from collections import namedtuple
P = namedtuple("P", "x, y z", defaults=(1, 2))
print(P(0), P._fields, P._field_defaults, P.__doc__, P.x.__doc__, P.__match_args__, P(1, 2, 3)._replace(x=9), P._make([7, 8, 9]))
R = namedtuple("R", ["a", "def", "a", "_b"], rename=True); print(R._fields)
class Q(P):
    __slots__ = ()
    def total(self): return sum(self)
print(Q(1).total(), Q(1), isinstance(Q(1), tuple), Q(1) == (1, 1, 2), hash(P(1)) == hash((1, 1, 2)), P(3) < P(4))
for bad in (lambda: namedtuple("1x", "a"), lambda: namedtuple("A", "a a"), lambda: namedtuple("A", "_a"), lambda: namedtuple("A", "class"), lambda: P(), lambda: P(1, w=2), lambda: P(1)._replace(q=1), lambda: P._make([1]), lambda: namedtuple("A", "a", defaults=(1, 2)), lambda: setattr(P(1), "x", 2), lambda: delattr(P(1), "x"), lambda: setattr(P(1), "other", 2)):
    try: bad(); print("fine")
    except Exception as e: print(type(e).__name__, e)
match P(1, 5):
    case P(x=1, y=y): print("matched", y)
