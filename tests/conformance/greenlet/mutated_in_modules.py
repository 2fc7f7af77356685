# What callbacks of modules do that pause and change what the module works on.
from mod_table import Items, pause, pausing, table
import collections, contextlib, copy, copyreg, dataclasses, enum, functools, gc, io, json, os, pickle, re, string, sys, textwrap, weakref
class Own:
    """Copied and pickled with pauses."""
    def __init__(self, value=0): self.value = value
    def __copy__(self): return pause(Own(self.value + 1))
    def __deepcopy__(self, memo): return pause(Own(copy.deepcopy(self.value, memo)))
    def __reduce__(self): return pause((Own, (self.value,)))
    def __repr__(self): return f"Own({self.value})"
class State(Own):
    __copy__ = __deepcopy__ = None
    def __reduce_ex__(self, protocol): return pause((State, (), {"value": self.value}))
    def __setstate__(self, state): pause(); self.__dict__.update(state)
class Reduced:
    def __init__(self, value=0): self.value = value
    def __getstate__(self): return pause(dict(self.__dict__))
    def __setstate__(self, state): pause(); self.__dict__.update(state)
    def __repr__(self): return f"Reduced({self.value})"
class Encoder(json.JSONEncoder):
    def default(self, value): return pause(["encoded", value.value])
class Template(string.Template): pass
class Mapping:
    def __getitem__(self, key): return pause(key * 2)
@functools.lru_cache(maxsize=2)
def cached(value): return pause(value * 2)
@functools.lru_cache(maxsize=None)
def cached_all(value): return pause(value * 2)
@functools.singledispatch
def dispatched(value): return pause("other")
@dispatched.register
def _(value: int): return pause("int")
@functools.total_ordering
class Total:
    def __init__(self, value): self.value = value
    def __eq__(self, other): return pause(self.value == other.value)
    def __lt__(self, other): return pause(self.value < other.value)
@dataclasses.dataclass(order=True)
class Point:
    x: object
    y: object = dataclasses.field(default_factory=lambda: pause([]))
    def __post_init__(self): pause()
class Colour(enum.Enum):
    RED = 1
    @classmethod
    def _missing_(cls, value): return pause(cls.RED)
class Target: pass
class Deleted:
    def __init__(self, log): self.log = log
    def __del__(self): pause(); self.log.append("deleted")
def watch(log):
    target = Target()
    reference = weakref.ref(target, lambda r: (pause(), log.append(r() is None)))
    del target
    return "watched"
def finalise(log):
    target = Target()
    end = weakref.finalize(target, lambda: (pause(), log.append("finalised")))
    del target
    return end.alive
def delete(log):
    deleted = Deleted(log)
    del deleted
    return "after"
def cycle(log):
    deleted = Deleted(log)
    deleted.own = deleted
    del deleted
    gc.collect()
    return "after"
def callback(log):
    def called(phase, info): pause(); log.append(phase)
    gc.callbacks.append(called)
    try: gc.collect()
    finally: gc.callbacks.remove(called)
    return "collected"
def weak_dictionary(log):
    targets = [Target(), Target()]
    dictionary = weakref.WeakValueDictionary({n: t for n, t in enumerate(targets)})
    return [(k, pause(len(targets))) for k, v in dictionary.items()]
def redirected():
    file = type("File", (), {"write": lambda self, text: pause(len(text))})()
    with contextlib.redirect_stdout(file): print("a", "b")
    return "done"
def hooked(log):
    kept, sys.displayhook = sys.displayhook, lambda value: (pause(), log.append(value))
    try: exec(compile("1 + 1", "row", "single"))
    finally: sys.displayhook = kept
    return log
def copied(value): return copy.copy(value)
def pickled(value): return pickle.loads(pickle.dumps(value))
table("""
x = [1] ~ re.sub('[a-z]', lambda m: pause(m.group().upper()), 'abc') ~ x.clear()
x = [1] ~ re.sub('[a-z]', lambda m: pause(m.group().upper()), 'abc') ~ re.purge()
x = [1] ~ re.subn('[a-z]', lambda m: pause(re.sub('a', 'b', m.group())), 'abc', Number(2)) ~ re.sub('x', 'y', 'z')
x = re.compile('(a)(b)?') ~ x.sub(lambda m: pause(repr(m.groups())), 'ab a') ~ print(x.findall('abab'))
x = re.compile('a|b') ~ [pause(m.span()) for m in x.finditer('abab')] ~ x.findall('aa')
x = [3, 1, 2] ~ sorted(x, key=functools.cmp_to_key(lambda a, b: pause(a - b))) ~ x.clear()
x = [3, 1, 2] ~ x.sort(key=functools.cmp_to_key(lambda a, b: pause(a - b))) ~ x.append(5)
x = [3, 1, 2] ~ x.sort(key=functools.cmp_to_key(lambda a, b: pause(Order(a - b)))) ~ None
x = [1] ~ [cached(n) for n in (1, 2, 1, 3)] ~ cached.cache_clear()
x = [1] ~ [cached(n) for n in (1, 2, 1, 3)], cached.cache_info() ~ print(cached(1))
x = [1] ~ [cached(n) for n in (5, 6, 5, 7)], cached.cache_info() ~ [cached(5), cached(6), cached(7)]
x = [1] ~ cached(Key(9)), cached.cache_info() ~ cached.cache_clear()
x = [1] ~ [cached_all(n) for n in (1, 2, 1)], cached_all.cache_info() ~ cached_all(1)
x = [1] ~ cached_all(Key(9)), cached_all.cache_info() ~ cached_all.cache_clear()
x = [1] ~ dispatched(1), dispatched('a'), dispatched(2.0) ~ dispatched.register(str, lambda v: 'str')
x = [1] ~ Total(1) <= Total(2), Total(1) >= Total(2), Total(1) > Total(2) ~ None
x = functools.partial(lambda *a, **k: pause((a, k)), 1, a=2) ~ x(3, b=4) ~ x.keywords.clear()
x = functools.partial(lambda *a, **k: pause((a, k)), 1, a=2) ~ x(3, b=4) ~ x.__setstate__((print, (), {}, {}))
x = functools.partial(print, Text(1)) ~ repr(x)[:22] ~ x.__setstate__((len, (), {}, {}))
x = {'a': [Own(1)]} ~ json.dumps(x, default=lambda v: pause(v.value)) ~ x.clear()
x = {'a': [Own(1), Own(2)]} ~ json.dumps(x, default=lambda v: pause(v.value)) ~ x['a'].pop()
x = {'a': [Own(1), Own(2)]} ~ json.dumps(x, default=lambda v: pause([v.value])) ~ x.update(b=Own(3))
x = [Own(1), Own(2)] ~ json.dumps(x, default=lambda v: pause(v)) ~ x.clear()
x = [] ~ json.loads('{"a": {"b": [1, 2.5]}}', object_hook=lambda d: pause(sorted(d.items()))) ~ x.append(1)
x = [] ~ json.loads('{"a": {"b": 1}}', object_pairs_hook=lambda d: pause(d)) ~ x.append(1)
x = [] ~ json.loads('[1, 2.5, NaN]', parse_int=lambda v: pause(v), parse_float=pause, parse_constant=pause) ~ x.append(1)
x = [Own(1)] ~ copy.copy(x[0]) ~ x.clear()
x = [Own(1), Own(2)] ~ copy.deepcopy(x) ~ x.clear()
x = [Own(1), Own(2)] ~ copy.deepcopy(x) ~ x.append(3)
x = {1: Own(1), 2: Own(2)} ~ copy.deepcopy(x) ~ x.clear()
x = {1: Own(1), 2: Own(2)} ~ copy.deepcopy(x) ~ x.update({3: 4})
x = (Own([1]), 2) ~ copy.deepcopy(x) ~ x[0].value.append(5)
x = [Reduced(1)] ~ copied(x[0]) ~ setattr(x[0], 'value', 7)
x = [Reduced(1), Reduced(2)] ~ copy.deepcopy(x) ~ x.clear()
x = [Own(1), Own(2)] ~ pickled(x) ~ x.clear()
x = [Own(1), Own(2)] ~ pickled(x) ~ x.append(3)
x = {1: Own(1), 2: Own(2)} ~ pickled(x) ~ x.clear()
x = [State(1)] ~ pickled(x) ~ x.append(State(2))
x = [Reduced(1), Reduced(2)] ~ pickled(x) ~ x.pop()
x = {Key(1): 2} ~ copy.copy(x) ~ x.clear()
x = {Key(1): 2} ~ copy.deepcopy(x) ~ x.clear()
x = {1: Text(2)} ~ string.Template('$a ${b}').substitute(Mapping()) ~ None
x = {1: Text(2)} ~ Point(1), Point(2) < Point(3, 4) ~ None
x = Point(Order(1), 5) ~ x < Point(Order(2), 6) ~ setattr(x, 'y', 9)
x = Point(Text(1), 5) ~ repr(x) ~ setattr(x, 'y', 9)
x = Point(Own(1), [5]) ~ dataclasses.asdict(x) ~ setattr(x, 'y', 9)
x = Point(Own(1), [5]) ~ dataclasses.replace(x, y=3) ~ setattr(x, 'y', 9)
x = [] ~ Colour(5), Colour(1) ~ None
x = [] ~ watch(x) ~ x.append('meanwhile')
x = [] ~ finalise(x) ~ x.append('meanwhile')
x = [] ~ delete(x) ~ x.append('meanwhile')
x = [] ~ cycle(x) ~ x.append('meanwhile')
x = [] ~ weak_dictionary(x) ~ gc.collect()
x = [] ~ redirected() ~ None
x = [] ~ hooked(x) ~ x.append('meanwhile')
x = [] ~ collections.namedtuple('N', Items('a', 'b'))(Text(1), 2) == (1, 2) ~ None
x = collections.UserDict({1: 2}) ~ x[Equal(1)] ~ x.clear()
x = collections.UserList([Order(2), Order(1)]) ~ x.sort() ~ x.clear()
x = collections.UserList([Equal(2), Equal(1)]) ~ 1 in x ~ x.clear()
x = [1, 2] ~ textwrap.fill(' '.join(map(pause, ['a', 'b'])), Number(20)) ~ None
x = {} ~ eval('a + b', {}, Missing()) ~ None
x = {} ~ exec('a = pause(1); b = a + 1', {'pause': pause}, x) ~ x.clear()
x = {} ~ exec('for a in range(2): pause(); b = a', dict(pause=pause), x) ~ x.update(a=50)
""", dict(globals(), Missing=type("Missing", (dict,), {"__missing__": lambda self, key: pause(key)}),
    File=type("File", (), {"__init__": lambda self: setattr(self, "parts", []), "write": lambda self, text: pause(self.parts.append(text)), "__repr__": lambda self: f"File({self.parts})"})))
