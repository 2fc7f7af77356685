from enum import Flag, IntFlag, auto, CONFORM, KEEP
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(list(P), P.RW, repr(P.RW), P.R | P.X, repr(P(0)), P(0), ~P.R, P.RW & P.W, P.R ^ P.RW, bool(P(0)), len(P), list(P.RW), len(P.RW), P.R in P.RW, P.X in P.RW, P(5), P["RW"] is P.R | P.W)
for bad in (lambda: P(8), lambda: P("a"), lambda: 3 in P.RW, lambda: P.R | 1):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
class I(IntFlag):
    A = 1; B = 2
print(I.A | I.B, repr(I.A | I.B), repr(I.A | 8), repr(~I.A), I.A + 1, I(0), repr(I(0)), repr(I.A & 3), f"{I.B}", isinstance(I.A | I.B, I), repr(I(7)))
class C(Flag, boundary=CONFORM): A = 1; B = 2
print(C(7), P(-2), repr(P(-1)))
