from collections import deque, defaultdict, namedtuple, Counter, OrderedDict
import copy
d = deque([1,2,3], 5)
print(d, len(d), d[0], d[-1], list(reversed(d)), 2 in d, 9 in d)
d.append(4); d.appendleft(0); d.append(5); print(d)
d.rotate(2); print(d); d.rotate(-1); print(d); d.reverse(); print(d)
print(d.pop(), d.popleft(), d, d.maxlen)
def err(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
err(deque().pop); err(deque().popleft); err(lambda: d[100]); err(lambda: d['a']); err(lambda: d[1:2])
err(deque, 1); err(deque, [], -1); err(deque, [], 'a'); err(deque, [], 1, 2); err(lambda: d + [1]); err(lambda: d + d)
err(lambda: d * 2); err(lambda: 2 * d); err(lambda: d * 'a'); err(lambda: d < d); err(lambda: d < 1); err(lambda: d == [1])
err(d.index, 77); err(d.index, 3); err(d.remove, 77); err(d.insert, 0, 9); print(d)
err(hash, d); print(d.__reduce__()[:3], copy.copy(d), copy.deepcopy(d))
e = deque(); e.append(e); print(e)
class D(deque):
    def __init__(self, *a): super().__init__(*a); self.x = 1
f = D([1,2]); print(f, f.copy(), type(f.copy()), f.x, f + deque([1]), f*2, copy.copy(f), f.__reduce__()[:3])
for x in f: print(x)
def mut():
    q = deque([1,2,3])
    for x in q: q.append(x)
err(mut)
q=deque(range(3)); it=iter(q); next(it); q.rotate(1)
err(next, it)
q=deque(range(3)); it=iter(q); next(it); q.reverse()
err(next, it)
print(it, type(it).__name__) if 0 else None
err(deque.append); err(d.append); err(d.append, 1, 2); err(d.rotate, 'x'); err(d.pop, 1)
print(deque.__name__, deque.__module__, deque.__qualname__, repr(deque))
print(deque[int])
del d[0]; d[0]=99; print(d); err(lambda: d.__delitem__(88))
err(d.count, 99); d.extendleft([7,8]); print(d); d += [3]; print(d); d *= 3; print(d); d.clear(); print(d, bool(d))
dd = defaultdict(list, a=[1]); dd['b'].append(2); print(dd, dd.default_factory, dd.copy(), dd.__reduce__()[:4])
err(defaultdict, 1); err(lambda: defaultdict()['x']); err(lambda: defaultdict(None, 1))
dd2 = defaultdict(int); 
for c in 'hello': dd2[c]+=1
print(dd2, dd2 | {'z':1}, {'q':1}|dd2, dd2 == {'h':1,'e':1,'l':2,'o':1}, dict(dd2), type(dd2|{}), isinstance(dd2, dict))
class DD(defaultdict):
    def __missing__(self, k): return k*2
x = DD(); print(x['a'], x, x.copy()); x.y = 1
print(copy.copy(dd), copy.deepcopy(dd))
dd.default_factory = None; print(dd); 
rec = defaultdict(); rec['a']=rec; print(rec)
P = namedtuple('P', 'x y'); p = P(1,2); print(p, p.x, p.y, P.x, P.x.__doc__[:20])
err(setattr, p, 'x', 3); err(delattr, p, 'x'); print(P.__dict__['x'].__get__(p), p._replace(x=5), p._asdict())
err(lambda: P.x.__get__(5))
c = Counter("abracadabra"); print(c, c.most_common(2)); c.update('aaa'); c.update({'z': 5}); print(c)
class CC(Counter):
    def __setitem__(self, k, v): print('set', k, v); super().__setitem__(k, v)
cc = CC('aab'); print(cc)
o = OrderedDict(a=1,b=2,c=3); o.move_to_end('a'); print(o); o.move_to_end('c', last=False); print(o); print(o.popitem(), o.popitem(last=False), o)
err(o.move_to_end, 'zz'); 
o = OrderedDict((i,i) for i in range(20))
for i in range(10): o.move_to_end(19-i, False)
print(list(o)); 
for i in range(15): o.popitem(False)
print(list(o), len(o)); o[3]=4; o.move_to_end(3, False); print(o, 3 in o, list(reversed(o)), o == OrderedDict(o))
err(OrderedDict().popitem)
