# The method resolution order of diamonds, cooperative super().
class Base:
    def __init__(self, **kw):
        print("Base", kw)
    def who(self): return ["Base"]
class A(Base):
    def __init__(self, a=0, **kw):
        print("A", a)
        super().__init__(**kw)
    def who(self): return ["A"] + super().who()
class B(Base):
    def __init__(self, b=0, **kw):
        print("B", b)
        super().__init__(**kw)
    def who(self): return ["B"] + super().who()
class C(A, B):
    def who(self): return ["C"] + super().who()
print(C(a=1, b=2).who(), [k.__name__ for k in C.__mro__])
class Json:
    def dump(self): return f"json {self.data()}"
class Data:
    def data(self): return "data"
class Both(Json, Data): pass
print(Both().dump(), isinstance(Both(), Json), issubclass(Both, (int, Data)), [k.__name__ for k in Both.__bases__])
try:
    class X(Base, A): pass
except TypeError as e:
    print(type(e).__name__, str(e).replace("\n", " "))
for bases in ((A, A), (5,), (bool,), (type(None),), (int, str)):
    try:
        type("New", bases, {})
    except TypeError as e:
        print(type(e).__name__, e)
class E(B, A): pass
print(E().who())
