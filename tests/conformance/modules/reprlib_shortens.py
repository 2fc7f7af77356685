import reprlib
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr(10 ** 100), reprlib.repr((1,)), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr({3, 1, 2}), reprlib.repr(frozenset()))
class C:
    @reprlib.recursive_repr("<...>")
    def __repr__(self): return f"C({self.me!r})"
c = C(); c.me = [c]; print(c)
