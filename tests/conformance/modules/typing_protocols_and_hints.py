# Checks with protocols, keys of typed dicts, and hints of classes, with and without what is left out of them.
from typing import *

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def show(source):
    try:
        print(source, "->", eval(source))
    except Exception as error:
        print(source, "!!", type(error).__name__, error)


@runtime_checkable
class HasX(Protocol):
    x: int
@runtime_checkable
class HasM(Protocol):
    def m(self): ...
class A: 
    x=1
    def m(self): pass
class B: x: int
class C:
    m=None
for s in ['isinstance(A(),HasX)','isinstance(B(),HasX)','issubclass(A,HasX)','isinstance(A(),HasM)','issubclass(A,HasM)','issubclass(C,HasM)','isinstance(C(),HasM)','issubclass(1,HasM)','HasM()','isinstance(1, SupportsInt)','isinstance("", Sized)','isinstance(type, HasM)','issubclass(type,HasM)']:
    show(s)
class NP(Protocol):
    def m(self): ...
class NPX(NP):
    def __init__(self): super().__init__(); self.a=1
    def m(self): pass
print(NPX().a); show('isinstance(1,NP)'); show('issubclass(int,NP)')
class TD(TypedDict):
    a: int
class TD2(TD,total=False):
    b: 'str'
print(TD2.__annotations__, TD2.__required_keys__, TD2.__optional_keys__, TD2.__total__, TD2.__mro__, TD2(a=1), TD.__bases__)
class TD3(TypedDict, Generic[T]):
    a: T
class TD4(TD3[int]):
    b: int
print(TD3.__mro__, TD4.__mro__, TD4.__bases__, TD3[str], TD4.__orig_bases__, TD3.__parameters__)
show('isinstance({},TD)')
@no_type_check
class N:
    def f(self, x: 'blah'): pass
    class In:
        def g(self, y:'blah'): pass
    @classmethod
    def h(cls, z:'nope'): pass
print(get_type_hints(N.f), get_type_hints(N.In.g), get_type_hints(N.h))
class H:
    a: ClassVar['int']=1
    b: 'ClassVar[int]'=2
    c: 'Final[int]'=3
    d: list['H']
    e: Annotated[int,5]|None
    f: list[Annotated[int,4]]
print(get_type_hints(H)); print(get_type_hints(H,include_extras=True))
def fn(a:'ClassVar[int]'): pass
show('get_type_hints(fn)')
def fn(a:'int'=None, *args:'*Ts', b:None): pass
show('get_type_hints(fn)')
