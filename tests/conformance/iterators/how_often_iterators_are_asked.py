# Which operations ask an iterator for its iterator once more, and what they look up in modules.
import sys, types
module = types.ModuleType('made')
sys.modules['made'] = module
def g(name):
    print('getattr', name)
    if name.startswith('_'): raise AttributeError(name)
    return name.upper()
module.__getattr__ = g
print(module.x)
from made import z
print(z)
print('repr', module)
import made
from made import q, r
try: from made import _p
except ImportError as e: print(e)
class Lazy(types.ModuleType):
    def __getattr__(self, name):
        print('getattr', name)
        if name.startswith('x'): return name.upper()
        raise AttributeError(f'no {name}')
m = Lazy('lazy', 'doc')
print(m)
print(m.xy)
sys.modules['lazy'] = m
import lazy
from lazy import xx
print(dir(m))
print(isinstance(m, types.ModuleType))
class Steps:
    def __iter__(self): print('iter'); return self
    def __next__(self): print('next'); return 'k', 1
class It:
    def __iter__(self): print('It iter'); return Steps2()
class Steps2:
    def __init__(self): self.n = 0
    def __iter__(self): print('iter'); return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return (self.n, 1)
print(dict(It()), list(It()), tuple(It()), set(It()), sorted(It()), sum(x[0] for x in It()))
a, b = It()
print([*It()], {*It()}, dict(zip(It(), 'ab')), list(map(str, It())), list(enumerate(It())), list(filter(None, It())), max(It()), min(*It()))
d = {}; d.update(It()); l = []; l.extend(It()); l += It(); l[:] = It(); l[0:1] = It(); print(l)
print(','.join(map(str, It())), (1, 1) in It(), next(iter(It())), any(It()), all(It()), frozenset(It()), bytes(x[0] for x in It()))
import itertools, collections
print(list(itertools.chain(It(), It())), list(itertools.chain.from_iterable([It()])), collections.deque(It()), list(itertools.islice(It(), 1)), list(itertools.zip_longest(It(), [1])), list(itertools.product(It())), collections.Counter(It()), list(itertools.tee(It())[0]), list(itertools.accumulate([1])), list(itertools.cycle([])))
s = set(); s.update(It()); s |= set(It()); print(s.intersection(It()), s.difference(It()), s.symmetric_difference(It()), s.issubset(It()), s.issuperset(It()), s.isdisjoint(It()), s.union(It()))
def f(*a): return a
print(f(*It()))
def gen(): yield from It()
print(list(gen()))
x, *y = It(); print(y)
