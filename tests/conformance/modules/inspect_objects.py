# What inspect says of objects of all kinds, and how it refuses others.
import inspect, functools, types, collections
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def f(a, b=2, *c, d, e=5, **k): "doc"
s = inspect.signature(f)
t(lambda: s.parameters); t(lambda: inspect.signature(lambda: 0).parameters)
t(lambda: s == inspect.signature(f)); t(lambda: s.bind(1)); t(lambda: s.bind(1, d=3).arguments); t(lambda: s.bind(1,d=3)); t(lambda: s.bind_partial()); 
def f6(a, b, c): pass
for args in ((), (1,), (1, 2), (1,2,3,4)): t(lambda: inspect.getcallargs(f6, *args))
t(lambda: inspect.getcallargs(f6, 1, x=3)); t(lambda: inspect.getcallargs(f, 1)); t(lambda: inspect.getcallargs(f, 1, 2, 3, d=4, z=1))
class SlotUser:
    __slots__ = {'power': 'measured in kilowatts', 'distance': 'x'}
t(lambda: inspect.getdoc(SlotUser.power))
class A:
    def m(self): "m doc"
    @property
    def p(self): "p doc"
    @classmethod
    def c(cls): "c doc"
    @staticmethod
    def s(): "s doc"
    @functools.cached_property
    def cp(self): "cp doc"
class B(A):
    def m(self): pass
    @property
    def p(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    @functools.cached_property
    def cp(self): pass
for n in 'm', 'p', 'c', 's', 'cp': t(lambda: inspect.getdoc(getattr(B, n)))
t(lambda: inspect.getdoc(B().m)); t(lambda: inspect.getdoc(B)); t(lambda: inspect.getdoc(int.real)); t(lambda: inspect.getdoc(3)is not None)
for o in (object.__init__, int.__lt__, object().__init__, [].count, list.count, len, f, A().m, A.m, A, A.p, A.c, A.s, functools.partial(f), int.from_bytes, str.join, type.mro, property, SlotUser.power, dict.fromkeys, int.real, inspect, (x for x in ()), functools.lru_cache(f)):
    t(lambda: [n for n in ('isbuiltin','isclass','iscode','iscoroutine','isdatadescriptor','isframe','isfunction','isgenerator','isgeneratorfunction','isgetsetdescriptor','ismemberdescriptor','ismethod','ismethoddescriptor','ismethodwrapper','ismodule','isroutine','isabstract','isawaitable') if getattr(inspect, n)(o)])
class Something(A):
    executed = False
    @property
    def __class__(self): self.executed = True; return object
i = Something(); t(lambda: inspect.getattr_static(i, 'm') is A.m); t(lambda: i.executed)
called = False
class Foo(dict):
    a = 3
    @property
    def __dict__(self):
        global called; called = True; return {}
foo = Foo(); foo.a = 4
t(lambda: inspect.getattr_static(foo, 'a')); t(lambda: called)
class Foo:
    def __getattribute__(self, attr): global called; called = True; return {}
t(lambda: inspect.getattr_static(Foo(), 'really')); t(lambda: called)
class MetaMeta(type):
    @property
    def __dict__(self): return dict(spam=42)
class Meta(type, metaclass=MetaMeta): executed = False
class Thing(metaclass=Meta): pass
t(lambda: inspect.getattr_static(Thing, 'spam')); t(lambda: inspect.getattr_static(Thing, 'nope', 5))
class S: __slots__ = 'x',
so = S(); so.x = 3; t(lambda: inspect.getattr_static(so, 'x').__class__.__name__)
class Wrapped: pass
Wrapped.__wrapped__ = lambda a: None
t(lambda: inspect.signature(Wrapped))
class C(type): pass
t(lambda: inspect.signature(C)); t(lambda: inspect.signature(3)); t(lambda: inspect.signature(print)); t(lambda: inspect.signature(int)); t(lambda: inspect.signature(str)); t(lambda: inspect.signature(dict)); t(lambda: inspect.signature(type)); t(lambda: inspect.signature(object)); t(lambda: inspect.signature(range)); t(lambda: inspect.signature(len)); t(lambda: inspect.signature([].append)); t(lambda: inspect.signature(sorted)); t(lambda: inspect.signature(min))
P = inspect.Parameter
t(lambda: P('a', P.POSITIONAL_ONLY)); t(lambda: P('1', P.POSITIONAL_ONLY)); t(lambda: P('a', 7)); t(lambda: P('a', P.VAR_POSITIONAL, default=3)); t(lambda: P(1, P.KEYWORD_ONLY)); t(lambda: P('if', P.KEYWORD_ONLY)); t(lambda: str(P('a', P.KEYWORD_ONLY, default=3, annotation=int))); t(lambda: P('a', P.KEYWORD_ONLY).replace(name='b')); t(lambda: hash(P('a', P.KEYWORD_ONLY)) == hash(P('a', P.KEYWORD_ONLY)))
t(lambda: inspect.Signature([P('a', P.KEYWORD_ONLY), P('b', P.POSITIONAL_ONLY)])); t(lambda: inspect.Signature([P('a', P.KEYWORD_ONLY), P('a', P.KEYWORD_ONLY)])); t(lambda: s.replace(return_annotation=int)); t(lambda: s.return_annotation)
t(lambda: inspect.getfullargspec(f)); t(lambda: inspect.getfullargspec(print)); t(lambda: inspect.getfullargspec(3)); t(lambda: inspect.unwrap(functools.wraps(f)(lambda: 0)) is f)
t(lambda: inspect.getmodule(f).__name__); t(lambda: inspect.getmodule(len)); t(lambda: inspect.getfile(f)[-18:]); t(lambda: inspect.getfile(int)); t(lambda: inspect.getsource(f)); t(lambda: inspect.getsource(A.m)); t(lambda: inspect.getsource(len)); t(lambda: inspect.getcomments(f)); t(lambda: inspect.getmro(B)); t(lambda: inspect.getclasstree([A, B])); t(lambda: [n for n, _ in inspect.getmembers(B, inspect.isfunction)]); t(lambda: [a[:3] for a in inspect.classify_class_attrs(B) if not a.name.startswith('__')])
t(lambda: inspect.formatannotation(int)); t(lambda: inspect.formatannotation('x')); t(lambda: inspect.cleandoc('  a\n    b\n   c')); t(lambda: inspect.getgeneratorstate((x for x in ()))); t(lambda: inspect.indentsize('  x')); t(lambda: inspect.isabstract(collections.abc.Sized)); t(lambda: inspect.get_annotations(f6)); t(lambda: inspect.get_annotations(3)); t(lambda: inspect.ismethod(3)); t(lambda: 'signature' in inspect.__all__)
t(lambda: inspect.stack()[0].function); t(lambda: inspect.currentframe().f_code.co_name); t(lambda: inspect.getframeinfo(inspect.currentframe()).function)
def ex():
    try: 1/0
    except ZeroDivisionError as e: return inspect.trace()[0]
t(lambda: ex().lineno)
t(lambda: inspect.formatargvalues(['a'], None, None, {'a': 1})); t(lambda: inspect.getargvalues(inspect.currentframe()))
