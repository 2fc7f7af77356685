# bool of everything, and that it cannot be subclassed.
print(bool(), bool(0), bool(-1), bool(0.0), bool(""), bool(" "), bool([]), bool([0]), bool(None), bool(...), bool(print), bool(int), bool(object()))
print(True + 1, True == 1, True is True, repr(True), str(False), int(True), float(True), isinstance(True, int), type(True) is bool)
print(bool("False"), not "", [True, False].index(False), sorted([True, False]), True & 1, True and 5, bool(range(0)), bool(b""))
class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(Sized(0)), bool(Sized(3)), "yes" if Sized(0) else "no", [x.n for x in (Sized(0), Sized(1)) if x])
try:
    class B(bool): pass
except TypeError as e: print(e)
try: bool(1, 2)
except TypeError as e: print(e)
