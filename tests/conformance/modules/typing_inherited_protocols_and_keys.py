# Protocols that classes inherit, keys that typed dicts redefine, and what Callable takes for parameters.
from typing import *
import typing, collections.abc
P=ParamSpec('P'); T=TypeVar('T')


def show(source):
    try:
        print(source, "->", eval(source))
    except Exception as error:
        print(source, "!!", type(error).__name__, error)


class NR(Iterable[int], Protocol): x: int
@runtime_checkable
class RC(Protocol): x: int
class Con(RC): pass
class Reg: pass
RC.register(Reg)
class Meth(Protocol):
    def m(self): ...
class CM(Meth): pass
for s in '''isinstance([],collections.abc.Iterable)
isinstance(5,collections.abc.Iterable)
isinstance(Con(),RC)
issubclass(Con,RC)
isinstance(Reg(),RC)
isinstance(CM(),Meth)
issubclass(CM,Meth)
isinstance(1,NR)
issubclass(NR,collections.abc.Iterable)
Callable[int,str]
Callable['P',int]
Callable['Concatenate[int,P]',int]
Callable[(int,str),int]
Callable[None,None]
Callable[[],int]
Callable[...,T]
Callable[1,int]
Callable[[1],int]
Callable[int]
Callable[[int],str,1]
Callable[[int],1]
iter(List)
list(Tuple)
get_type_hints(object.__str__)
get_type_hints(len)
get_type_hints(5)
get_type_hints([].append)
ForwardRef('A')==ForwardRef('A')
ForwardRef('A')==ForwardRef('A',module='x')'''.splitlines():
    show(s)
class Base1(TypedDict):
    a: NotRequired[int]
class Child(Base1):
    a: Required[int]
class GC(Child):
    a: NotRequired[int]
print(Child.__required_keys__,Child.__optional_keys__,GC.__required_keys__,GC.__optional_keys__)
class One(TypedDict): a: NotRequired[int]
class Two(TypedDict): a: Required[str]
class Three(One,Two): pass
print(Three.__required_keys__,Three.__optional_keys__, Three.__annotations__)
class CF:
    a: Annotated['ClassVar[int]',(3,)]=4
    b: Annotated['Final[int]','x']=3
print(get_type_hints(CF)); print(get_type_hints(CF,include_extras=True))
