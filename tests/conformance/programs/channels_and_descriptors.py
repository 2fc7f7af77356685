# pipelines, coroutines, context managers, greenlets
from contextlib import contextmanager, suppress, ExitStack
from greenlet import greenlet, getcurrent
@contextmanager
def tag(name):
    print(f"<{name}>")
    try: yield name.upper()
    except ZeroDivisionError as e: print("handled", e)
    finally: print(f"</{name}>")
with tag('a') as t, tag('b'): print(t); 1 / 0
with suppress(KeyError): {}['x']
with ExitStack() as st:
    for n in 'xy': st.enter_context(tag(n))
def averager():
    total = n = 0; avg = None
    while True:
        try: x = yield avg
        except ValueError as e: print('reset', e); total = n = 0; avg = None; continue
        if x is None: return total
        total += x; n += 1; avg = total / n
def collector(out):
    while True: out.append((yield from averager()))
out = []; c = collector(out); next(c)
print([c.send(v) for v in (10, 20, None, 5)], c.throw(ValueError('r')), c.send(1), out)
c.close()
class Channel:
    def __init__(self): self.items, self.waiting = [], []
    def put(self, x):
        self.items.append(x)
        if self.waiting: sched.ready.append(self.waiting.pop(0))
    def get(self):
        while not self.items: self.waiting.append(getcurrent()); sched.main.switch()
        return self.items.pop(0)
class Scheduler:
    def __init__(self): self.ready, self.main = [], getcurrent()
    def spawn(self, f, *a): self.ready.append(g := greenlet(lambda: f(*a), self.main)); return g
    def run(self):
        while self.ready:
            g = self.ready.pop(0)
            try: g.switch()
            except Exception as e: print('task failed', type(e).__name__, e)
    def pause(self): self.ready.append(getcurrent()); self.main.switch()
sched = Scheduler(); ch = Channel()
def producer(n):
    for i in range(n): print('put', i); ch.put(i); sched.pause()
    ch.put(None)
def consumer(name):
    while (x := ch.get()) is not None: print(name, x, 10 // (x - 3))
    print(name, 'ends'); ch.put(None)
for f, a in [(producer, (5,)), (consumer, ('c1',)), (consumer, ('c2',))]: sched.spawn(f, *a)
sched.run()
def walk(tree):
    match tree:
        case None: return
        case (l, v, r): walk(l); getcurrent().parent.switch(v); walk(r)
def iterate(f, *a):
    g = greenlet(lambda: (f(*a), None)[1])
    while True:
        v = g.switch()
        if g.dead: return
        yield v
print(list(iterate(walk, (((None, 1, None), 2, (None, 3, None)), 4, None))))
class Meta(type):
    registry = {}
    def __new__(m, name, bases, ns, **k): cls = super().__new__(m, name, bases, ns); m.registry[k.get('key', name)] = cls; return cls
    def __init__(cls, *a, **k): super().__init__(*a)
    def __call__(cls, *a): print('making', cls.__name__); return super().__call__(*a)
class Base(metaclass=Meta): pass
class Child(Base, key='kid'): pass
Child(); print(sorted(Meta.registry), Meta.registry['kid'].__mro__)
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, o, n): self.name = '_' + n
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.name)
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(v).__name__}")
        setattr(o, self.name, v)
class Person:
    name, age = Typed(str), Typed(int)
    def __init__(self, name, age): self.name, self.age = name, age
print(vars(Person('z', 3)))
try: Person('z', '3')
except TypeError as e: print(e)
try:
    try: int('x')
    except ValueError as e: raise RuntimeError('outer') from e
except RuntimeError as e: print(e, '<-', repr(e.__cause__))
counter = (lambda: (lambda n=[0]: (n.__setitem__(0, n[0] + 1), n[0])[1]))()
print(counter(), counter(), [f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]])
