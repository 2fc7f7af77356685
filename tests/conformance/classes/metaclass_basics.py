# A metaclass shapes classes: __new__, __call__, attributes, methods.
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")], kw)
        ns["tag"] = name.lower()
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __len__(cls): return 3
    def __getitem__(cls, key): return f"{cls.__name__}[{key}]"
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter("abc")
    def __repr__(cls): return f"<class {cls.__name__}!>"
    def describe(cls): return "described " + cls.tag
class Thing(metaclass=Meta, option=1):
    x = 5
    def m(self): return self.tag
class Sub(Thing): pass
print(Thing, Thing.tag, Sub().m(), len(Thing), Thing["k"], 1 in Thing, list(Sub), Sub.describe(), type(Sub) is Meta)
try:
    Thing().describe()
except AttributeError as e:
    print(e)
class Singleton(type):
    instances = {}
    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]
class Config(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(Config(1) is Config(2), Config(3).v)
Point = type("Point", (), {"x": 1, "show": lambda self: f"x={self.x}"})
print(Point().show(), Point.__name__, type(Point) is type, isinstance(Point, type))
class Prepared(type):
    @classmethod
    def __prepare__(mcs, name, bases): return {"given": 7}
class P(metaclass=Prepared):
    doubled = given * 2
print(P.doubled, P.given)
