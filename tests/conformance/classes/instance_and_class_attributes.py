# Instance attributes shadow class attributes; mutable ones are shared.
class C:
    shared = []
    n = 0
    def bump(self):
        self.n += 1
        return self.n
a, b = C(), C()
print(a.bump(), a.bump(), b.bump(), C.n)
a.shared.append(1)
print(b.shared, C.shared)
a.shared = "own"
print(a.shared, b.shared, a.__dict__, vars(b))
del a.shared
print(a.shared)
C.added = "late"
print(a.added, b.added)
C.n = 50
print(a.n, b.n, C().n)
a.x, a.y = 1, 2
print(sorted(vars(a)), "x" in a.__dict__, hasattr(b, "x"), getattr(b, "x", "none"))
for f in (lambda: a.nope, lambda: C.nope, lambda: delattr(a, "nope"), lambda: delattr(C, "nope")):
    try:
        f()
    except AttributeError as e:
        print(type(e).__name__, e)
a.__dict__["via_dict"] = 3
print(a.via_dict, C.__name__, C.__module__, C.__dict__["n"], C.__doc__)
