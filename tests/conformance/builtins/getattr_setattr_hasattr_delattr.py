# Attribute access by name.
class A:
    x = 1
    @property
    def p(self): raise AttributeError("inside the property")
    @property
    def q(self): raise ValueError("another kind")
a = A()
print(getattr(a, "x"), getattr(a, "nope", "default"), getattr(a, "p", "default"), hasattr(a, "x"), hasattr(a, "nope"), hasattr(a, "p"))
setattr(a, "y", 5); setattr(A, "z", 6); setattr(a, "not an identifier", 7)
print(a.y, a.z, getattr(a, "not an identifier"), sorted(vars(a)))
delattr(a, "y")
print(hasattr(a, "y"), getattr([1], "append").__name__, getattr("a-b", "split")("-"), getattr(1, "real"))
for f in (lambda: getattr(a, "nope"), lambda: getattr(a, "p"), lambda: getattr(a, "q", 0), lambda: hasattr(a, "q"), lambda: getattr(a), lambda: getattr(a, 5), lambda: setattr(a, "x"), lambda: delattr(a, "nope"), lambda: hasattr(a), lambda: setattr(5, "x", 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
