import operator as o, heapq, bisect, random, copy
def err(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
print(sorted(o.__all__)); print(o.add(1,2), o.concat('a','b'), o.itemgetter(1)([1,2]), o.itemgetter(1,0)('ab'), o.attrgetter('real')(3), o.attrgetter('real','imag')(3), o.methodcaller('upper')('a'), o.methodcaller('split','b',maxsplit=1)('abbb'))
for f in (o.itemgetter(1), o.itemgetter('a',2), o.attrgetter('a.b','c'), o.methodcaller('x',1,k=2)): print(repr(f), f.__reduce__() if not 'method' in repr(f) else '', copy.copy(f))
err(o.itemgetter); err(o.itemgetter(1)); err(o.itemgetter(1),1,2); err(o.itemgetter(0),5); err(o.attrgetter); err(o.attrgetter, 1); err(o.attrgetter('x.y'), 1); err(o.methodcaller); err(o.methodcaller, 1); err(o.methodcaller('x'), 1)
err(o.concat, 1, 2); err(o.iconcat, 1, [2]); print(o.iconcat([1],[2]), o.countOf([1,2,1],1), o.indexOf([3,4],4)); err(o.indexOf,[1],2); print(o.length_hint([1]), o.length_hint(1,5), o.length_hint(iter([1,2]))); err(o.length_hint, 1, 'a'); err(o.add,1); err(o.add,1,'a'); print(o.__add__(1,2), o.truth([]), o.not_(1), o.is_(1,1), o.call(max,1,2), o.index(True), o.pow(2,3), o.inv(3), o.contains([1],1))
d={}; o.setitem(d,'a',1); print(d, o.getitem(d,'a')); o.delitem(d,'a'); print(d)
x=[1]; x2=o.iadd(x,[2]); print(x is x2, o.matmul.__doc__, o.add.__name__, repr(o.itemgetter))
h=[5,3,8,1,9,2]; heapq.heapify(h); print(h); heapq.heappush(h,0); print(h, heapq.heappop(h), h, heapq.heapreplace(h,7), h, heapq.heappushpop(h, 1), heapq.heappushpop(h, 4), h)
err(heapq.heappop, []); err(heapq.heappush, (), 1); err(heapq.heapreplace, [], 1); err(heapq.heapify, 'a'); print(heapq.nlargest(2,h), heapq.nsmallest(2,h,key=lambda x:-x), list(heapq.merge([1,4],[2,3])), list(heapq.merge([4,1],[3,2],reverse=True)))
class B:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return s.v<o.v
    def __repr__(s): return 'B%d'%s.v
h=[B(i*7%10) for i in range(10)]; heapq.heapify(h); print(h); print([heapq.heappop(h) for i in range(10)])
h=[(i*7%10, 'x') for i in range(10)]; heapq.heapify(h); print(h); print([heapq.heappop(h) for i in range(10)])
h=[1.5,2,'a']; err(heapq.heapify,h)
class Evil:
    def __lt__(s,o): L.clear(); return True
L=[Evil() for i in range(5)]; err(heapq.heapify, L)
h=list(range(10)); heapq._heapify_max(h); print(h, heapq._heappop_max(h), h, heapq._heapreplace_max(h, 3), h)
print(bisect.bisect([1,2,2,3],2), bisect.bisect_left([1,2,2,3],2), bisect.bisect([1,2,3],2,lo=2), bisect.bisect_left(['a','bb'],2,key=len)); l=[1,3]; bisect.insort(l,2); bisect.insort_left(l,2); print(l); err(bisect.bisect,[1],1,-1); err(bisect.bisect,[1],'a'); err(bisect.bisect,5,1); err(bisect.bisect); l=['a','ccc']; bisect.insort(l,'bb',key=len); print(l)
