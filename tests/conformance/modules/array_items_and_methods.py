# Arrays: what each type code holds, every method, and the buffer protocol.
import array
import copy
import io
from array import array as A


def t(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        text = repr(result)
        print(text.split(' at 0x')[0] if ' at 0x' in text else text[:200])


for tc in array.typecodes:
    for v in [0,1,-1,127,128,-128,-129,255,256,2**15,2**16,-2**15-1,2**31,2**32,-2**31-1,2**63,2**64,-2**63-1,2**70,1.5,1e300,'a','ab',b'a',None,True,2**2000]:
        print(tc,repr(v)[:30],end=' '); t(A,tc,[v])
t(A); t(A,'i',[1],2); t(A,'x'); t(A,'ii'); t(A,5); t(A,b'i'); t(A,'i','ab'); t(A,'u','ab'); t(A,'u',A('u','ab')); t(A,'i',A('u','ab')); t(A,'u',A('i',[1])); t(A,'i',A('d',[1.5])); t(A,'d',A('i',[1,2])); t(A,'i',b'abcd'); t(A,'i',b'abc'); t(A,'i',bytearray(b'abcd')); t(A,'i',memoryview(b'ab')); t(A,'i',range(3)); t(A,'i',(1,2)); t(A,'i',5); t(A,'i',iter([1,2])); t(A,typecode='i'); t(A,'i',initializer=[1]); t(A, 'b', b'\xff'); t(A,'u',[1]); t(A,'u',['a','b']);t(A,'i',None);t(A,'i',{1,2});t(A,'i',{1:2})
a=A('i',[1,2,3,4,5])
t(lambda:a[0]); t(lambda:a[-1]); t(lambda:a[9]); t(lambda:a['a']); t(lambda:a[1:3]); t(lambda:a[::2]); t(lambda:a[::-1]); t(lambda:a[2**70]);t(lambda:a[1.0]);t(lambda:a[None:None]);t(lambda:a[::0])
def s(k,v):
    def f():
        b=a[:]; b[k]=v; return b
    t(f)
s(0,9); s(-9,1); s(0,'a'); s(0,2**40); s('a',1); s(slice(0,2),A('i',[7])); s(slice(0,2),A('h',[7])); s(slice(0,2),[7]); s(slice(None,None,2),A('i',[7,8,9])); s(slice(None,None,2),A('i',[7,8])); s(slice(None,None,2),A('i')); s(slice(0,0),A('i',[1])); s(slice(3,1),A('i',[1]));s(slice(0,2),5);s(slice(None,None,-1),A('i',[1,2,3,4,5]))
def d(k):
    def f():
        b=a[:]; del b[k]; return b
    t(f)
d(0); d(9); d('a'); d(slice(0,2)); d(slice(None,None,2)); d(slice(None)); d(slice(None,None,-2))
b=a[:]; t(b.append,6); t(b.append); t(b.append,'a'); t(b.extend,[7,8]); t(b.extend,A('h',[1])); t(b.extend,b); t(b.extend,5); t(b.extend,['a']); t(b.insert,0,9); t(b.insert,-100,8); t(b.insert,100,8); t(b.insert,'a',1); t(b.insert,0,'a'); t(b.insert,1); print(b); t(b.pop); t(b.pop,0); t(b.pop,99); t(b.pop,'a'); t(b.pop,-1); t(A('i').pop); t(b.remove,9); t(b.remove,99); t(b.remove,'a'); t(b.index,3); t(b.index,99); t(b.index,3,1); t(b.index,3,5); t(b.index,3,0,99); t(b.index,3,-100); t(b.index,3,'a'); t(b.index,3.0); t(b.count,3); t(b.count,'a'); t(b.reverse); print(b)
t(b.byteswap); print(b); b.byteswap(); t(A('d',[1]).byteswap); t(A('u','a').byteswap);
t(b.tolist); t(b.tobytes); t(b.frombytes,b'\1\0\0\0'); t(b.frombytes,b'abc'); t(b.frombytes,'abc'); t(b.frombytes,5); t(b.frombytes, A('h',[1,2])); t(b.fromlist,[1,2]); t(b.fromlist,(1,2)); t(b.fromlist,[1,'a']); print(b); t(b.fromunicode,'a'); t(b.tounicode); u=A('u','ab'); t(u.fromunicode,'cd'); t(u.tounicode); t(u.tolist); t(u.tobytes); t(u.fromunicode,5); t(lambda:u.append('xx')); t(lambda:u.append(5)); t(u.append,'é'); print(u); t(u.extend,'ab'); t(u.fromlist,['a']); print(u); t(lambda:b.fromstring); t(u.append,'\U0001f600'); print(u,u.itemsize)
t(lambda:a.itemsize); t(lambda:a.typecode); t(lambda:A('d').itemsize); t(setattr,a,'itemsize',4); t(len,a.buffer_info()); 
t(lambda:a+a); t(lambda:a+[1]); t(lambda:a+A('h',[1])); t(lambda:a*2); t(lambda:2*a); t(lambda:a*-1); t(lambda:a*'a'); t(lambda:a*2**62); t(lambda: a*2.0)
def f():
    c=a[:]; c+=A('i',[6]); return c
t(f)
def f():
    c=a[:]; c+=[6]; return c
t(f)
def f():
    c=a[:]; c+=A('h',[6]); return c
t(f)
def f():
    c=a[:]; c*=2; return c
t(f)
def f():
    c=a[:]; c*='a'; return c
t(f)
t(lambda: 3 in a); t(lambda: 3.0 in a); t(lambda:'a' in a)
t(lambda:a==A('i',[1,2,3,4,5])); t(lambda:a==A('d',[1,2,3,4,5])); t(lambda:a==[1,2,3,4,5]); t(lambda:a<A('i',[1,2,4])); t(lambda:a<A('h',[1])); t(lambda:a<[1]); t(lambda:a!=a); t(lambda:a>=a); t(lambda:A('d',[float('nan')])==A('d',[float('nan')])); t(lambda: a<=A('i',[1,2,3,4,5,6]))
t(hash,a); t(repr,A('i')); t(repr,A('u')); t(repr,A('u','a\'b')); t(str,A('d',[1.5])); t(repr,A('f',[0.1])); t(repr,A('b',[-1])); t(iter,a); t(lambda:list(iter(a))); t(lambda:list(reversed(a))); t(lambda:type(iter(a)))
t(copy.copy,a); t(copy.deepcopy,a); t(a.__copy__); t(a.__deepcopy__,{}); t(a.__reduce_ex__,3); t(a.__reduce_ex__,2); t(a.__reduce_ex__,5); t(A('u','ab').__reduce_ex__,3);  t(lambda:A[int]); t(lambda: memoryview(a).tolist()); t(lambda:memoryview(a).format); t(lambda:memoryview(a).itemsize); t(lambda:bytes(a)); t(lambda:bytearray(a)); t(lambda:b'x'+a[:1]); t(lambda:b''.join([a[:1]]));t(lambda:memoryview(A('q',[1])).format)
m=memoryview(a)
for n,ar in [('append',(1,)),('extend',([1],)),('extend',([],)),('pop',()),('insert',(0,1)),('remove',(1,)),('__iadd__',(A('i',[1]),)),('__iadd__',(A('i'),)),('__imul__',(2,)),('__imul__',(1,)),('__imul__',(0,)),('frombytes',(b'abcd',)),('frombytes',(b'',)),('fromlist',([1],)),('__delitem__',(0,)),('__delitem__',(slice(0,1),)),('__delitem__',(slice(0,0),)),('__setitem__',(slice(0,1),A('i',[9,9]))),('__setitem__',(slice(0,1),A('i',[9]))),('reverse',()),('byteswap',()),('__setitem__',(0,5))]:
    print(n,end=' '); t(getattr(a,n),*ar)
m[1]=77; print(a); m.release(); 
f=io.BytesIO(); t(a.tofile,f); f.seek(0); c=A('i'); t(c.fromfile,f,2); print(c); t(c.fromfile,f,99); print(c); t(c.fromfile,f,-1); t(c.fromfile,5,1);  t(c.tofile,5); 
class S(A):
    def __new__(cls,*a): return super().__new__(cls,'i',*a)
x=S([1,2]); x.foo=1; t(lambda:x); t(lambda:type(x+x)); t(lambda:type(x[:])); t(copy.copy,x); t(lambda:x.__reduce_ex__(3)); t(lambda:x==A('i',[1,2])); t(lambda:type(x*2)); t(isinstance,x,A)
class T(A):
    def __init__(self,tc,init=(),extra=5): self.extra=extra
t(lambda:T('i',[1],extra=6).extra)
import collections.abc; t(lambda: isinstance(a,collections.abc.MutableSequence)); t(lambda: isinstance(a,collections.abc.Reversible))
match a:
    case [x,*y]: print('seq',x,y)
    case _: print('none')
t(array._array_reconstructor,A,'i',1,b'\1\2\3\4');t(array._array_reconstructor,A,'i',8,b'\0\0\0\1');t(array._array_reconstructor,A,'d',3,b'');t(array._array_reconstructor,A,'x',3,b'');t(array._array_reconstructor,A,'i',99,b'');t(array._array_reconstructor,A,'i',8,5);t(array._array_reconstructor,int,'i',8,b'')
import weakref; t(lambda: weakref.ref(a)() is a)
i=iter(a); next(i); t(i.__reduce__); i.__setstate__(3); t(next,i); t(list,i); t(i.__reduce__)
