# Ordered dictionaries: views and iterators of their own, what is changed while one is iterated, classes that extend it.
from collections import OrderedDict as OD, ChainMap, Counter
import copy, pickle, json
x=OD([('a',1),('b',2),('c',3)])
print(x, list(x), list(x.items()), dict(x), {**x}, sorted(x), len(x.keys()), 'a' in x.keys(), ('a',1) in x.items(), 1 in x.values())
print(x.keys()|{'z'} == {'a','b','c','z'}, x.items() & {('a',1)}, x.keys() == {'a':0,'b':0,'c':0}.keys(), x.keys() == {'a','b','c'}, x.items() == {('a',1),('b',2),('c',3)})
print([*reversed(x)], [*reversed(x.items())], [*reversed(x.values())], next(iter(x)), next(reversed(x)))
for k,v in x.items(): print(k,v)
for i,(k,v) in enumerate(x.items()): print(i,k,v)
print(max(x), min(x.values()), sum(x.values()), ''.join(x), dict(zip(x,x.values())), list(map(str,x)), [k for k in x if k>'a'], {k:v for k,v in x.items()}, tuple(x))
y=OD(x); y.move_to_end('a'); print(y, x==y, x==dict(y), y!=x, x|y, y|{'q':1}, {'q':1}|y)
y.update(z=3); y.update({'k':1}); y.update([('l',2)]); print(y, y.popitem(), y.popitem(False), y.pop('z'), y.pop('nope',None))
print(copy.copy(x), copy.deepcopy(x), pickle.loads(pickle.dumps(x)), json.dumps(x), json.loads('{"b":1,"a":2}', object_pairs_hook=OD))
class S(OD):
    def __init__(self,*a,**k): super().__init__(*a,**k); self.n=1
    def __setitem__(self,k,v): super().__setitem__(k,v*2)
    def __iter__(self): return iter(sorted(super().__iter__(), reverse=True))
s=S(a=1,b=2); print(s, list(s), list(s.items()), list(s.keys()), dict(s))
for w in (lambda: [x.pop(k) for k in x], lambda: [x.move_to_end(k) for k in x], lambda: [x.clear() for k in x.items()], lambda: [x.update(n=1) for k in x.values()], lambda:[x.__setitem__('a',9) for k in x]):
    x=OD([('a',1),('b',2),('c',3)])
    try: print(w(), x)
    except Exception as e: print(type(e).__name__, e, x)
i=iter(OD(a=1,b=2).items()); print(next(i), list(copy.copy(i)), next(i), next(i,'end'), list(copy.copy(i)), type(copy.copy(i)))
print(x.items().mapping, type(x.keys()).__mro__, repr(x.values()), sorted(x.keys()-{'a'}), x.keys().isdisjoint([1]))
print(OD.fromkeys('ab',0), OD.__iter__(x) is not None, hasattr(OD,'__reversed__'), list(ChainMap(x,{'m':1})), Counter(x))
a,*b=x; print(a,b); print(*x); f=lambda **k:k; print(f(**x), '%(a)s'%x, '{a}'.format(**x))
match x:
    case {'a':q, **r}: print(q,r)
z=OD(); z['self']=z; print(z); print(OD(a=OD()).keys(), type(iter(z)), type(reversed(z)))
for bad in [(1,), (1,2), ([1],), ([(1,2,3)],), ([(1,)],), ([()],), ([[1, 2], 3],)]:
    for work in (lambda: OD(*bad), lambda: OD().update(*bad), lambda: S(*bad)):
        try: print(work())
        except Exception as e: print(type(e).__name__, e)
s=S([('p',1)]); s.update(q=2); s.update({'r':3}); s.update(OD(t=4)); s['u']=5; print(s, s.copy(), S(s))
