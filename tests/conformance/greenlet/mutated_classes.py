# What attributes, classes, calls, contexts and checks of classes do while the objects and classes change under them.
from mod_table import Items, pause, pausing, table
import abc, contextlib, functools, operator, types
class Plain:
    def __init__(self, **attributes): self.__dict__.update(attributes)
    def __repr__(self): return f"Plain{self.__dict__}"
class Get:
    """A descriptor that pauses."""
    def __init__(self, value): self.value = value
    def __get__(self, instance, owner): return pause((self.value, instance is None))
class Data(Get):
    def __set__(self, instance, value): pause(); self.value = value
    def __delete__(self, instance): pause(); self.value = "deleted"
    def __set_name__(self, owner, name): pause(); self.value = name
class Property:
    def __init__(self): self.kept = 1
    @property
    def p(self): return pause(self.kept)
    @p.setter
    def p(self, value): pause(); self.kept = value
    @p.deleter
    def p(self): pause(); self.kept = "deleted"
    @functools.cached_property
    def c(self): return pause(self.kept)
    def __repr__(self): return f"Property({self.__dict__})"
class Failing:
    @property
    def p(self): pause(); raise AttributeError("from p")
    def __getattr__(self, name): return pause(("getattr", name))
class Hooks(Plain):
    def __getattr__(self, name):
        pause()
        if name == "no": raise AttributeError(name)
        return ("getattr", name)
    def __setattr__(self, name, value): pause(); super().__setattr__(name, ("set", value))
    def __delattr__(self, name): pause(); super().__delattr__(name)
    def __dir__(self): return pause(["b", "a"])
class All(Plain):
    def __getattribute__(self, name): return pause(super().__getattribute__(name))
class Callable:
    def __call__(self, *arguments, **keywords): return pause((arguments, keywords))
class Context:
    def __init__(self, log, answer=False): self.log, self.answer = log, answer
    def __enter__(self): pause(); self.log.append("enter"); return self
    def __exit__(self, kind, value, trace): pause(); self.log.append(kind and kind.__name__); return self.answer
def use(context, fail=False):
    with context:
        if fail: raise KeyError("in with")
        return "returned"
    return "after"
@contextlib.contextmanager
def managed(log):
    pause(); log.append("in")
    try: yield pause(5)
    finally: pause(); log.append("out")
def stacked(log):
    with contextlib.ExitStack() as stack:
        stack.enter_context(managed(log)); stack.callback(lambda: pause(log.append("called")))
        return pause("result")
class Meta(type):
    log = []
    @classmethod
    def __prepare__(meta, name, bases, **keywords): return pause({"prepared": name})
    def __new__(meta, name, bases, namespace, **keywords): pause(); return super().__new__(meta, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **keywords): pause(); super().__init__(name, bases, namespace)
    def __call__(cls, *arguments): return pause(super().__call__(*arguments))
    def __instancecheck__(cls, instance): return pause(instance == 1)
    def __subclasscheck__(cls, other): return pause(other is int)
    def mro(cls): return pause(super().mro())
    def __contains__(cls, item): return pause(item == 2)
    def __getattr__(cls, name): return pause("of the metaclass " + name)
    def __repr__(cls): return f"<class {cls.__name__}>"
class Parent:
    def __init_subclass__(cls, **keywords): pause(); cls.keywords = keywords
class New:
    def __new__(cls, *arguments): pause(); return super().__new__(cls)
    def __init__(self, *arguments): pause(); self.arguments = arguments
    def __repr__(self): return f"{type(self).__name__}({vars(self)})"
class Entries:
    def __mro_entries__(self, bases): return pause((Plain,))
class Item:
    def __class_getitem__(cls, item): return pause(("class item", item))
    def __getitem__(self, item): return pause(("item", item))
    def __setitem__(self, item, value): pause()
    def __delitem__(self, item): pause()
    def __contains__(self, item): return pause(item)
class Abstract(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other): return pause(NotImplemented)
    @abc.abstractmethod
    def f(self): pass
class Slots:
    __slots__ = "a", "b"
    def __repr__(self): return f"Slots({getattr(self, 'a', None)})"
def make(text, **more):
    scope = dict(globals(), **more)
    exec(text.replace("|", "\n"), scope)
    return scope["C"]
def run(text, **more):
    scope = dict(globals(), **more)
    exec(text.replace("|", "\n"), scope)
    return scope.get("r")
def match(value):
    match value:
        case Matched(a=1, b=2): return "both"
        case {"k": 1, **rest}: return rest
        case [first, *rest]: return first, rest
        case Meta() | Dotted.value: return "dotted"
    return "none"
class Matched:
    __match_args__ = ("a",)
    a = property(lambda self: pause(1))
    b = property(lambda self: pause(2))
class Dotted: value = type("Answers", (), {"__eq__": lambda self, other: pause(other == 5)})()
def decorated(log):
    def decorator(function): pause(); log.append(function.__name__); return function
    @decorator
    @pause
    def f(a=pause(1), *, b=pause(2)) -> pause(3): return a, b
    return f()
class Exit(Exception):
    def __init__(self, *arguments): pause(); super().__init__(*arguments)
    def __str__(self): return pause("exit shown")
def raised(kind):
    try: raise kind
    except (pause(KeyError), pause(Exit)) as error: return str(error)
class Base:
    def m(self): return pause("base")
class Derived(Base):
    def m(self): return pause(super().m() + "derived")
table("""
x = Plain(a=1) ~ getattr(x, 'a', pause(2)) ~ del_(x)
x = Plain(a=Get(1)) ~ x.a ~ None
x = type('T', (Plain,), {'g': Get(1)})() ~ x.g ~ x.__dict__.update(g=2)
x = type('T', (Plain,), {'g': Get(1)})() ~ x.g, x.g ~ setattr(type(x), 'g', 5)
x = type('T', (Plain,), {'g': Get(1)}) ~ x.g ~ delattr(x, 'g')
x = type('T', (Plain,), {'d': Data(1)})() ~ setattr(x, 'd', 5) or x.d ~ delattr(type(x), 'd')
x = type('T', (Plain,), {'d': Data(1)})() ~ delattr(x, 'd') or x.d ~ setattr(type(x), 'e', 5)
x = type('T', (Plain,), {'d': Data(1)})() ~ hasattr(x, 'd') ~ setattr(type(x), 'd', 5)
x = Property() ~ x.p ~ x.__dict__.update(kept=2)
x = Property() ~ x.p + x.p ~ setattr(x, 'kept', 2)
x = Property() ~ setattr(x, 'p', 3) ~ x.__dict__.clear()
x = Property() ~ delattr(x, 'p') ~ setattr(x, '__class__', Plain)
x = Property() ~ x.c, x.c ~ x.__dict__.update(c='other')
x = Property() ~ operator.attrgetter('p', 'c.real')(x) ~ x.__dict__.update(c='other')
x = Failing() ~ x.p ~ setattr(Failing, 'p', 5) if 0 else None
x = Failing() ~ hasattr(x, 'p'), getattr(x, 'q', 1) ~ None
x = Hooks() ~ x.a ~ x.__dict__.update(a=1)
x = Hooks() ~ x.a ~ None
x = Hooks(a=1) ~ hasattr(x, 'no'), getattr(x, 'no', 5) ~ x.__dict__.clear()
x = Hooks(a=1) ~ setattr(x, 'a', 2) ~ x.__dict__.clear()
x = Hooks(a=1) ~ delattr(x, 'a') ~ x.__dict__.clear()
x = Hooks(a=1) ~ dir(x) ~ x.__dict__.clear()
x = All(a=1) ~ x.a ~ dict.clear(object.__getattribute__(x, '__dict__'))
x = Slots() ~ setattr(x, 'a', pause(1)) or x.a ~ setattr(x, 'a', 2)
x = Slots() ~ x.a if pause(1) else 2 ~ None
x = Callable() ~ x(1, *Items(2, 3), k=4) ~ setattr(Callable, '__call__', lambda *a: 'changed') if 0 else None
x = Callable() ~ x(pause(1), **{'a': pause(2)}) ~ setattr(x, '__call__', 5)
x = [] ~ use(Context(x)) ~ x.append('meanwhile')
x = [] ~ use(Context(x), fail=True) ~ x.append('meanwhile')
x = [] ~ use(Context(x, Truth(1)), fail=True) ~ x.append('meanwhile')
x = [] ~ use(Context(x)) ~ setattr(Context, '__exit__', lambda *a: x.append('changed')) if 0 else None
x = [] ~ use(managed(x)) ~ x.append('meanwhile')
x = [] ~ use(managed(x), fail=True) ~ x.append('meanwhile')
x = [] ~ use(contextlib.closing(type('K', (), {'close': lambda self: pause(x.append('closed'))})())) ~ x.append('meanwhile')
x = [] ~ use(contextlib.suppress(pause(KeyError)), fail=True) ~ x.append('meanwhile')
x = [] ~ stacked(x) ~ x.append('meanwhile')
x = [] ~ make('class C(metaclass=Meta): a = pause(1)') ~ None
x = [] ~ make('class C(metaclass=Meta): a = 1').b ~ None
x = [] ~ make('class C(Parent, k=1): pass').keywords ~ None
x = [] ~ make('class C: d = Data(1)').d ~ None
x = [] ~ make('class C(Entries()): pass').__bases__ ~ None
x = [] ~ make('class C(*Items(Plain)): pass').__bases__ ~ None
x = [] ~ make('class C: x.append(pause(1)); y = x[0]', x=x).y ~ x.insert(0, 'meanwhile')
x = [] ~ make('@pause|class C: pass').__name__ ~ None
x = [] ~ Meta('C', (), {}) ~ None
x = [] ~ types.new_class('C', (Plain,), {'metaclass': Meta}, lambda ns: pause(ns.update(a=1))).a ~ None
x = Meta('C', (), {}) ~ isinstance(1, x), isinstance(2, x), isinstance(2, (str, x)) ~ None
x = Meta('C', (), {}) ~ issubclass(int, x), issubclass(str, x) ~ None
x = Meta('C', (), {}) ~ 2 in x, 3 in x, x.other ~ None
x = Meta('C', (), {}) ~ type(x()) is x ~ setattr(x, '__init__', lambda self: print('changed'))
x = New ~ New(1) ~ setattr(New, '__init__', object.__init__) if 0 else None
x = New(1) ~ x.__init__(2) ~ x.__dict__.clear()
x = Item() ~ x[1], Item[2], x[1:2], x[1, 2] ~ None
x = Item() ~ operator.setitem(x, 1, 2), operator.delitem(x, 1), 5 in x, 0 in x ~ None
x = Item() ~ 5 not in x ~ setattr(Item, '__contains__', None) if 0 else None
x = Abstract ~ isinstance(5, x), issubclass(int, x) ~ x.register(int)
x = Abstract ~ Abstract() ~ None
x = [] ~ match(Matched()) ~ None
x = {'k': Equal(1), 'l': 2} ~ match(x) ~ x.clear()
x = {'k': Equal(1), 'l': 2} ~ match(x) ~ x.update(m=3)
x = [pause, 2] ~ match(x) ~ None
x = [] ~ match(5) ~ None
x = [] ~ decorated(x) ~ x.append('meanwhile')
x = [] ~ raised(Exit) ~ None
x = [] ~ raised(Exit('a')) ~ None
x = [] ~ raised(KeyError) ~ None
x = Derived() ~ x.m() ~ setattr(Derived, '__bases__', (Plain,)) if 0 else None
x = Derived() ~ x.m() ~ setattr(x, '__class__', Base)
x = Derived() ~ operator.methodcaller('m')(x) ~ None
x = [] ~ run('a, b, *c = Items(1, 2, 3)|r = a, b, c') ~ None
x = [1, 2] ~ run('a, b = map(pause, x)|r = a, b', x=x) ~ x.clear()
x = [1, 2] ~ run('x[pause(0)], x[1] = x[1], pause(x[0])|r = x', x=x) ~ x.reverse()
x = [1, 2] ~ run('x[pause(0)] += pause(5)|r = x', x=x) ~ x.insert(0, 7)
x = [1, 2] ~ run('del x[pause(0)]|r = x', x=x) ~ x.insert(0, 7)
x = Plain(a=1) ~ run('x.a += pause(5)|r = x', x=x) ~ setattr(x, 'a', 100)
x = Plain(a=1) ~ run('assert pause(0), pause("message")') ~ None
x = [1, 2] ~ run('for x[pause(0)] in range(3): pass|r = x', x=x) ~ x.insert(0, 7)
x = [1, 2] ~ run('global g|g = 1|r = g + pause(1) + g') ~ None
x = [1, 2] ~ run('with Context(x) as x[pause(0)]: r = 5', x=x) ~ x.append(9)
x = [1, 2] ~ run('import mod_pausing_import as m|r = m.value') ~ None
x = Plain(a=1) ~ vars(x)[pause('a')], x.__dict__.get(pause('b')) ~ setattr(x, 'b', 2)
x = [Plain(a=1)] ~ [v.a for v in x if pause(v.a)] ~ delattr(x[0], 'a')
x = Plain(a=1) ~ x.a, pause(x.a), x.a ~ setattr(x, 'a', 2)
x = type('T', (), {'f': lambda self, v: v}) ~ x().f(pause(1)) + x().f(2) ~ setattr(x, 'f', lambda self, v: v * 100)
x = types.SimpleNamespace(a=1, b=Text(2)) ~ repr(x) ~ setattr(x, 'c', 3)
x = types.SimpleNamespace(a=Equal(1)) ~ x == types.SimpleNamespace(a=1) ~ x.__dict__.clear()
x = types.MappingProxyType({1: Equal(2)}) ~ x == {1: 2} ~ None
""", dict(globals(), del_=lambda x: x.__dict__.clear()))
