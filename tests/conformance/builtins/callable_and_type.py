# callable, type, isinstance, issubclass.
class A: pass
class B(A): 
    def __call__(self): pass
print([callable(x) for x in (len, int, A, A(), B(), lambda: 0, 5, "s", None, [].append, A.__init__)])
for x in (1, 1.5, "s", True, None, [], (), {}, set(), frozenset(), b"", range(1), len, lambda: 0, A, A(), (i for i in ()), 1j, slice(1), ..., NotImplemented, [].append, type, object(), Exception(), property(), zip(), map(str, ()), iter([]), str.upper, staticmethod(len), super(B, B())):
    print(type(x).__name__, end=" ")
print()
print(type(1), type("s"), type(None), type(A), type(A()), type(len), type(lambda: 0), int, str, A, type)
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(B(), A), isinstance(A(), B), isinstance(A, type), isinstance(1, object), isinstance(None, type(None)), isinstance(1, int | str), isinstance("s", (int, (float, str))))
print(issubclass(B, A), issubclass(A, A), issubclass(bool, int), issubclass(int, (str, object)), issubclass(A, B), issubclass(int, int | str))
for f in (lambda: isinstance(1, "int"), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: isinstance(1), lambda: type(), lambda: type(1, 2)):
    try: print(f())
    except TypeError as e: print(e)
print(type(1) is int, type(A()) is A, type(type) is type, A().__class__ is A, type(B()).__mro__[1].__name__)
