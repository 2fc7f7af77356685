# A class body runs as code; methods do not see its names.
n = "module"
class C:
    n = "class"
    copy = n
    squares = []
    for i in range(3):
        squares.append(i * i)
    if n == "class":
        def chosen(self): return "yes"
    else:
        def chosen(self): return "no"
    def method(self): return n
    class Inner:
        v = n
        def get(self): return type(self).__qualname__
    print("body runs", __name__ == "__main__", __qualname__)
    del i
print(C.copy, C.squares, C().chosen(), C().method(), C.Inner.v, C.Inner().get(), hasattr(C, "i"))
def make(base):
    class D(base):
        """Doc of D."""
        tag = base.__name__
        @staticmethod
        def closure(): return base.__name__
    return D
print(make(C).tag, make(list).closure(), make(C).__doc__, make(C).__qualname__, make(C)().chosen())
class E:
    _private = 1
    __mangled = 2
    def get(self): return self.__mangled
    def set(self, v): self.__mangled = v
e = E()
e.set(9)
print(e.get(), e.__dict__, E._E__mangled, hasattr(E, "__mangled"))
class F:
    x: int = 5
    y: "str"
print(F.x, F.__annotations__ == {"x": int, "y": "str"}, hasattr(F, "y"))
