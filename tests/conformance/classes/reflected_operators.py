# Order of tries: left, then right's reflected; a subclass's reflected goes first.
class L:
    def __add__(self, o):
        print("L.__add__", end=" ")
        return NotImplemented
    def __radd__(self, o):
        print("L.__radd__", end=" ")
        return "L radd"
class R:
    def __radd__(self, o):
        print("R.__radd__", end=" ")
        return "R radd"
    def __rsub__(self, o): return f"{o} - R"
    def __rmul__(self, o): return f"{o} * R"
    def __rtruediv__(self, o): return f"{o} / R"
    def __rfloordiv__(self, o): return f"{o} // R"
    def __rmod__(self, o): return f"{o} % R"
    def __rpow__(self, o): return f"{o} ** R"
    def __rlshift__(self, o): return f"{o} << R"
    def __rrshift__(self, o): return f"{o} >> R"
    def __rand__(self, o): return f"{o} & R"
    def __ror__(self, o): return f"{o} | R"
    def __rxor__(self, o): return f"{o} ^ R"
    def __rmatmul__(self, o): return f"{o} @ R"
    def __rdivmod__(self, o): return f"divmod({o}, R)"
class SubL(L):
    def __radd__(self, o):
        print("SubL.__radd__", end=" ")
        return "SubL radd"
print(L() + R())
print(1 + L())
print(L() + SubL())
print(SubL() + R())
r = R()
print(1 - r, 2 * r, 3 / r, 4 // r, 5 % r, 6 ** r, 7 << r, 8 >> r, 9 & r, 10 | r, 11 ^ r, 12 @ r, divmod(13, r))
print([1] * r, "s" * r, 1.5 - r)
for f in (lambda: L() + L(), lambda: L() + 1, lambda: r - 1):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
