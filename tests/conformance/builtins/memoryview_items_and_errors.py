# Memoryviews: subscripts, casts, comparisons, release, and what they keep others from doing.
import array


def t(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        text = repr(result)
        print(text.split(' at 0x')[0] if ' at 0x' in text else text[:200])


m=memoryview(b'abcdefgh'); w=memoryview(bytearray(b'abcdefgh'))
t(memoryview,5); t(memoryview); t(lambda:m['a']); t(lambda:m[9]); t(lambda:m[-9]); t(lambda:m[1,2]); t(lambda:m[()]); t(lambda:m[...]); t(lambda:m[2**70]); t(lambda:m[1.0]); t(lambda:m[None]); t(lambda: m[1:2,3:4]); t(lambda: m[()])
def s(k,v,x=w):
    def f(): x[k]=v
    t(f)
s(0,1,m); s(0,300); s(0,-1); s(0,'a'); s(0,1.0); s(0,b'a'); s(9,1); s(slice(0,2),b'xyz'); s(slice(0,2),b'xy'); s(slice(0,2),'ab'); s(slice(0,2),[1,2]); s(slice(0,2),5); s((0,),1);s((0,0),1);s(...,b'abcdefgh');s(None,1);s('a',1);s(slice(0,4,2),b'zz'); s(slice(0,2),array.array('h',[1]))
def d(k,x=w):
    def f(): del x[k]
    t(f)
d(0); d(0,m); d(slice(0,2))
t(m.cast,'h'); t(m.cast,'B',[2,4]); t(m.cast,'B',shape=(2,2,2)); t(m.cast,'B',[3,3]);t(m.cast,'B',5);t(m.cast,'B',['a']);t(m.cast,'B',[0]);t(m.cast,'B',[-1]);t(m.cast,'x');t(m.cast,'hh');t(m.cast,'<h');t(m.cast,'@h');t(m.cast,5);t(m.cast);t(m.cast,'B',[1]*65);t(m.cast,'B',[2**40,2**40]);t(m[::2].cast,'b');t(m[:3].cast,'h');t(m.cast,'');t(m.cast,'B',[])
a=m.cast('h'); t(a.cast,'i'); t(a.cast,'B'); t(a.cast,'c'); t(a.cast,'B',[2,4]); t(a.cast, 'h',[2,2]); t(lambda:a.tolist()); t(lambda: a[0]); t(lambda: a.format)
b=m.cast('B',[2,4]); t(lambda:b[0]); t(lambda:b[0,1]); t(lambda:b[0:1]); t(lambda:b[0,1,2]);t(lambda:b[0,9]); t(lambda:b[5,0]); t(lambda:b[0:1,0:1]);t(lambda:b[0,0:1]); t(lambda:b.tolist()); t(len,b); t(lambda:iter(b)); t(lambda:list(b)); t(lambda:b.tobytes('F')); t(lambda:b.tobytes('C'));t(lambda:b.tobytes('A'));t(lambda:b.tobytes(None));t(lambda:b.tobytes('X'));t(b.cast,'B');t(b.cast,'h');t(b.cast,'B',[4,2]);t(lambda:b.strides);t(lambda:b.shape);t(lambda:b.c_contiguous);t(lambda:b.f_contiguous);t(lambda:b.contiguous);t(lambda:b.suboffsets);t(lambda:b.nbytes);t(lambda: b==m);t(lambda:b==b);t(lambda: b['a',0]);t(lambda: b[2**70,0])
z=memoryview(b'abcd').cast('i')[0:1].cast('B').cast('i',[1])
z0=memoryview(b'abcd').cast('I',[]); t(lambda:z0[()]);t(lambda:z0.tolist());t(lambda:z0[0]);t(len,z0);t(lambda:z0.shape);t(lambda:z0[...]);t(lambda:list(z0));t(lambda:z0.tobytes());t(lambda:hash(z0));t(lambda:z0==z0);t(lambda:z0.cast('B'));t(lambda:z0.ndim)
z1=memoryview(bytearray(b'abcd')).cast('B').cast('I',[]);s((),5,z1);s(...,6,z1);s(0,6,z1);t(lambda:z1.tolist());t(lambda:z0.nbytes)
t(hash,w); t(hash,a); t(lambda:hash(m)==hash(b'abcdefgh')); t(lambda:hash(m[::2])==hash(b'aceg'))
t(m.tobytes,'Q');t(m.tobytes,order='C');t(m.tobytes,1);t(m.hex);t(m.hex,':');t(m.hex,':',2);t(m[::2].hex);t(m.hex,'');t(m.hex,'::');t(m.hex,1)
t(lambda:m==b'abcdefgh');t(lambda:m==m[:]);t(lambda:m<m);t(lambda:m==5);t(lambda:m!=5);t(lambda: m==array.array('b',b'abcdefgh')); t(lambda:memoryview(array.array('d',[1,2]))==memoryview(array.array('i',[1,2])));t(lambda:memoryview(array.array('d',[float('nan')]))==memoryview(array.array('d',[float('nan')])))
u=memoryview(array.array('u','ab')); t(lambda:u.format);t(lambda:u[0]);t(lambda:u.tolist());t(lambda:u==u);t(lambda:u==u[:]);t(lambda:u.tobytes())
t(lambda:m.toreadonly().readonly);t(lambda:w.toreadonly().readonly);t(lambda:w.toreadonly()[0])
m2=memoryview(w); m3=w[1:]; w.release(); t(w.release); t(lambda:w[0]);t(lambda:len(w));t(lambda:w.obj);t(lambda:w==w);t(lambda:w==b'');t(lambda: memoryview(w));t(lambda:repr(w)[:30]);t(lambda:m2[0]);t(lambda:m3[0]);t(lambda:bytes(w));t(lambda:w.__enter__());t(lambda:w.format);t(lambda:hash(w));t(w.tolist);t(w.cast,'B');t(lambda:1 in w);t(lambda:b''.join([w]));t(lambda:b'a'+w);t(lambda:bytearray(w));t(lambda:w.nbytes)
t(lambda:repr(m)[:20]); t(lambda:1 in m); t(lambda:97 in m); t(lambda:reversed(m)); t(lambda:list(reversed(m))); t(lambda:m.index(97));t(lambda:m+m);t(lambda:m*2);t(lambda: b'x'+m); t(lambda: m+b'x'); t(lambda:bytearray(b'x')+m);t(lambda:b'abc'.find(m[:1]));t(lambda: b'-'.join([m,m]));t(lambda:b''.join([m[::2]]));t(lambda:bytes(m[::2]));t(lambda:bytearray(m[::-1]));t(lambda: int(memoryview(b'12')));t(lambda:float(memoryview(b'12')));t(lambda:str(m,'ascii'));t(lambda:str(m[::2],'ascii'));t(lambda:b'abc'.startswith(m[:1]));t(lambda:m[:1] in b'abc');t(lambda:b'%b'%m);t(lambda:b'abc'==m[:3]);t(lambda:b'abc'>m[:3]);t(lambda:bytearray(b'abc')==m[:3]);t(lambda:int.from_bytes(m,'big'));t(lambda:int.from_bytes(m[::2],'big'))
with m as q: print(q is m)
t(lambda:m[0])
ba=bytearray(b'abc'); v=memoryview(ba)
for n,a in [('append',(1,)),('clear',()),('extend',(b'x',)),('extend',(b'',)),('pop',()),('remove',(97,)),('insert',(0,1)),('__iadd__',(b'x',)),('__imul__',(2,)),('__imul__',(1,)),('__setitem__',(slice(0,1),b'xy')),('__setitem__',(slice(0,1),b'x')),('__delitem__',(0,)),('__delitem__',(slice(0,1),)),('__delitem__',(slice(0,0),)),('__delitem__',(slice(0,3,2),)),('reverse',()),('__init__',(b'abc',)),('__init__',(b'abcd',))]:
    print(n,end=' '); t(getattr(ba,n),*a); 
print(ba)
class C: pass
import weakref; t(lambda: weakref.ref(v)); t(lambda: type('X',(memoryview,),{})); t(lambda: v.__setstate__); 
t(lambda: v.__class_getitem__)
print(memoryview(b'ab')==memoryview(b'ab').cast('c'),memoryview(b'ab').cast('c').tolist(),memoryview(b'\0\1').cast('?').tolist(), memoryview(b'\0\1').cast('?')==memoryview(b'\0\1'))
for f in 'cbBhHiIlLqQnNfd?P':
    x=memoryview(bytearray(16)).cast(f)
    for val in [1,-1,300,2**70,-2**70,1.5,'a',b'a',b'ab',None,True,1e300]:
        def g(): x[0]=val; return x[0]
        print(f,repr(val),end=' ');t(g)
