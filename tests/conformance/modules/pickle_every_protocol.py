import pickle, copy, datetime, collections, enum, fractions, io, itertools, functools, operator
def err(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
class A:
    def __init__(s): s.x=1; s.y=[s]
    def m(self): return 1
class S:
    __slots__=('a','b')
    def __init__(s): s.a=1
class G:
    def __getstate__(s): return {'z':3}
    def __setstate__(s,st): s.z=st['z']+1
class N(int):
    def __new__(c,a,b): return int.__new__(c,a)
    def __getnewargs__(s): return (int(s),0)
class NE:
    def __new__(c,*,k): o=object.__new__(c); o.k=k; return o
    def __getnewargs_ex__(s): return (),{'k':s.k}
class L(list): pass
class D(dict): pass
class R:
    def __reduce__(s): return (R2,(1,2),{'q':1},iter([5]),iter([(6,7)]))
class R2:
    def __init__(s,*a): s.a=a; s.l=[]; s.d={}
    def append(s,x): s.l.append(x)
    def __setitem__(s,k,v): s.d[k]=v
class E(enum.Enum):
    X=1; Y=2
P=collections.namedtuple('P','x y')
class Exc(Exception): pass
r=[]; r.append(r)
t=([],); t[0].append(t)
objs=[None,True,False,0,1,-1,255,256,65535,65536,2**31-1,-2**31,2**31,2**63,-2**100,10**700,1.5,float('inf'),'','abc','é\n\\','x'*300,b'',b'ab',b'x'*300,bytearray(b'q'),(),(1,),(1,2),(1,2,3),(1,2,3,4),[],[1],[1,2],list(range(1005)),{},{1:2},{1:2,3:4},set(),{1},frozenset([1]),range(3),slice(1,2,3),1j,int,len,A,P(1,2),E.X,fractions.Fraction(1,3),Ellipsis,NotImplemented,Exc('a',1),ValueError('x'),KeyError('k'),collections.deque([1],3),collections.OrderedDict(a=1),collections.Counter('aab'),collections.defaultdict(list,{1:[2]}),operator.itemgetter(1),functools.partial(int,base=2),itertools.count(3),print,[].append and None,type(None)]
for p in range(6):
    for o in objs:
        try:
            s=pickle.dumps(o,p); b=pickle.loads(s)
            ok = b==o or repr(b)==repr(o)
        except Exception as e: s=b''; ok=(type(e).__name__,e)
        import hashlib
        print(p, repr(o)[:30], ok, len(s), hashlib.md5(s).hexdigest()[:6] if not isinstance(o,(set,frozenset)) else '')
    for o in (A(),S(),G(),N(5,6),NE(k=3),L([1,2]),D(a=1),R(),r,t,A().m):
        try:
            s=pickle.dumps(o,p); b=pickle.loads(s)
            print(p, type(b).__name__, len(s), sorted(getattr(b,'__dict__',{})), getattr(b,'a',None), getattr(b,'k',None), getattr(b,'z',None), isinstance(b,(list,dict)) and len(b))
        except Exception as e: print(p, type(o).__name__, type(e).__name__, e)
x=pickle.loads(pickle.dumps(A())); print(x.y[0] is x); x=pickle.loads(pickle.dumps(r)); print(x[0] is x)
err(pickle.loads,b''); err(pickle.loads,b'xyz'); err(pickle.dumps,1,9); err(pickle.loads,'a'); err(pickle.dumps, (i for i in [])); err(pickle.loads, b'\x80\x04K\x01') 
def loc():
    class Z: pass
    return Z
err(pickle.dumps, loc()); err(pickle.dumps, loc()())
print(pickle.dumps([1,'a',(2.5,None)],0), pickle.dumps({'a':[1]},2), pickle.dumps((1,2),4))
f=io.BytesIO(); pickle.dump([1],f); pickle.dump({2:3},f); f.seek(0); print(pickle.load(f),pickle.load(f)); err(pickle.load,f)
class PP(pickle.Pickler):
    def persistent_id(s,o): return 'pid' if isinstance(o,A) else None
class UU(pickle.Unpickler):
    def persistent_load(s,p): return ('loaded',p)
for p in (0,2,4):
    f=io.BytesIO(); PP(f,p).dump([A(),1]); f.seek(0); print(UU(f).load())
print(copy.deepcopy(objs[-10]), copy.copy(E.X) is E.X)
