import inspect, functools, sys, collections
from inspect import *
def err(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
def f(a, b: int=1, /, c=2, *d, e, g: 'str'=3, **h) -> bool:
    "doc"
    x = (1,
         2)
    def inner():
        pass

    return x
def plain(): pass
class A:
    """A doc
       indented
    """
    def __init__(self, x, y=1): pass
    @classmethod
    def cm(cls, x): pass
    @staticmethod
    def sm(x): pass
    @property
    def p(self): 'pdoc'
    def m(self, x): pass
    data = 3
class B(A):
    def m(self, x): pass
class N:
    def __new__(cls, q): pass
class C:
    def __call__(self, z): pass
class M(type):
    def __call__(cls, w): pass
class MC(metaclass=M): pass
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a, **k)
    return w
@deco
def decorated(p, q=2): return 1
lam = lambda x, y=2: x
print(signature(f), signature(plain), signature(A), signature(A.cm), signature(A.sm), signature(A(1).m), signature(A.m), signature(N), signature(C()), signature(MC), signature(decorated), signature(lam), signature(functools.partial(f, 1, c=5)), signature(functools.partial(decorated, 1)))
s=signature(f); print(repr(s), list(s.parameters), s.return_annotation, s.parameters['b'].kind, s.parameters['b'].default, s.parameters['b'].annotation, repr(s.parameters['c']), s.parameters['d'].kind.description, s==signature(f), hash(s)==hash(signature(f)), s.replace(return_annotation=int), s.parameters['e'].default is Parameter.empty)
b=s.bind(1,2,3,4,5,e=6,z=7); print(b, b.args, b.kwargs, b.arguments); b=s.bind(1,e=2); b.apply_defaults(); print(b.arguments); err(s.bind); err(s.bind,1); err(signature(lam).bind,1,2,3); err(signature(lam).bind,1,x=2); err(signature(lam).bind,z=1); err(s.bind,b=1,e=1); print(s.bind_partial())
err(Parameter,'a b',Parameter.KEYWORD_ONLY); err(Parameter,'a',Parameter.VAR_KEYWORD,default=1); err(Signature,[Parameter('a',Parameter.KEYWORD_ONLY),Parameter('b',Parameter.POSITIONAL_ONLY)]); err(Signature,[Parameter('a',1),Parameter('a',1)]); err(signature,5); err(signature, print.__class__); print(signature(len), signature(sorted), Parameter('x',Parameter.POSITIONAL_OR_KEYWORD,default=1,annotation=int))
def g(): yield
async def co(): pass
async def ag(): yield
c=co()
for fn in (ismodule,isclass,ismethod,isfunction,isgeneratorfunction,isgenerator,iscoroutinefunction,iscoroutine,isasyncgenfunction,isasyncgen,isawaitable,istraceback,isframe,iscode,isbuiltin,isroutine,isabstract,ismethoddescriptor,isdatadescriptor):
    print(fn.__name__, [int(bool(fn(o))) for o in (sys,A,A(1).m,f,g,g(),co,c,ag,ag(),f.__code__,len,[].append,str.split,A.__dict__['p'],A.__dict__['cm'],5,collections.abc.Sized,int.__add__)])
c.close(); print(getdoc(A), getdoc(f), getdoc(A.p), getdoc(B.m), cleandoc('  a\n    b\n      c\n\n'), getmro(B), getmodule(f).__name__, getsourcefile(f)==__file__, getmodulename('/a/b.py'))
print(getsource(f)); print(getsource(A)); print(getsource(lam)); print(getsource(decorated)); print(getsourcelines(B)[1], getsource(A.m), getsource(A.p.fget) if 0 else ''); err(getsource,len); err(getfile,5); err(getsource,int)
print([n for n,_ in getmembers(A) if not n.startswith('__')], [n for n,_ in getmembers(A,isfunction) if not n.startswith('__')], getfullargspec(f), getfullargspec(A.m)); print([(a.name,a.kind) for a in classify_class_attrs(B) if not a.name.startswith('__')])
def outer(): return [x.function for x in stack()]
def cl():
    z=1
    def q(): return z, len, nope
    return getclosurevars(q)
try: 1/0
except ZeroDivisionError: print([(x.function,x.lineno,x.code_context) for x in trace()])
print(indentsize('   x'), getargs(f.__code__), formatannotation(int), formatannotation(list[int]), getcomments(plain))
