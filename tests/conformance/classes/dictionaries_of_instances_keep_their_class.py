# What is put in the place of __dict__ is what comes back, be it of a class derived from dict.
class D(dict):
    def __setitem__(self, k, v): raise TypeError('no')
    def setdefault(self, k, v=None): raise TypeError('no')
class A:
    def __init__(self):
        self.x = 1
        self.__dict__ = D(self.__dict__)
a = A()
print(type(a.__dict__), a.__dict__, a.x)
a.y = 2
print(a.__dict__)
try: a.__dict__['z'] = 1
except TypeError as e: print(e)
d = D(q=1)
a.__dict__ = d
print(a.__dict__ is d, a.q, vars(a) is d)
d2 = {'w': 5}; a.__dict__ = d2; d2['k'] = 7; print(a.k, a.__dict__ is d2)
from collections import OrderedDict
a.__dict__ = OrderedDict(b=1); print(type(a.__dict__))
class AttrDict(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.__dict__ = self
p = AttrDict(x=1); p.y = 2; p['z'] = 3
print(p, p.z, p.__dict__ is p, vars(p) is p)
import copy, gc, weakref
q = copy.copy(p); print(q, q.__dict__ is q); q.w = 4; print(p, q)
r = weakref.ref(p); del p, q; gc.collect(); print(r() is None)
from collections import abc
class M(abc.MutableMapping):
    def __init__(s): s.d = {}
    def __getitem__(s, k): return s.d[k]
    def __setitem__(s, k, v): s.d[k] = v
    def __delitem__(s, k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
try: M().popitem()
except KeyError as e: print(e.args, e.__suppress_context__, type(e.__context__), e.__cause__)
