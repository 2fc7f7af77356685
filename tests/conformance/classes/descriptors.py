# Objects with __get__, __set__, __delete__ and __set_name__.
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        print("delete", self.name)
        obj.__dict__.pop(self.name, None)
class Person:
    name = Typed(str)
    age = Typed(int)
p = Person()
print(p.name, p.age)
p.name, p.age = "Ada", 36
print(p.name, p.age, p.__dict__, type(Person.name).__name__)
try:
    p.age = "old"
except TypeError as e:
    print(e)
del p.age
print(p.age)
class NonData:
    def __get__(self, obj, owner): return f"computed for {owner.__name__} {obj is None}"
class C:
    value = NonData()
c = C()
print(c.value, C.value)
c.value = "instance wins"
print(c.value)
class ReadOnly:
    def __get__(self, obj, owner): return 1
    def __set__(self, obj, value): raise AttributeError("read only")
class D: r = ReadOnly()
d = D()
d.__dict__["r"] = "hidden"
try:
    d.r = 2
except AttributeError as e:
    print(e, d.r)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        print("computing")
        value = obj.__dict__[self.name] = self.f(obj)
        return value
class E:
    @Lazy
    def total(self): return 42
e = E()
print(e.total, e.total)
