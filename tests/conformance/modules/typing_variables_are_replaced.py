# Variables in generics are replaced, one by one, by lists and by unpacked tuples; what is no type is refused.
import copy
import pickle
import types
import typing
from typing import *

T = TypeVar("T")
S = TypeVar("S")
P = ParamSpec("P")
Q = ParamSpec("Q")
Ts = TypeVarTuple("Ts")


class Z(Generic[P]):
    pass


class X(Generic[T, P]):
    pass


class V(Generic[Unpack[Ts]]):
    pass


class W(Generic[T, Unpack[Ts], S]):
    pass


class G(Generic[T]):
    attr = 3


def derive(base):
    return types.new_class("Derived", (base,))


for source in """\
Callable[P,T][[int,str],bool]
Callable[P,T][...,bool]
Callable[P,int][str]
Callable[P,int][str,bytes]
Callable[Concatenate[int,P],T][[str],bool]
Callable[Concatenate[int,P],T][Q,bool]
Callable[Concatenate[int,P],T][Concatenate[str,Q],bool]
Callable[P,T].__parameters__
Callable[[T],S][int,str]
Callable[[int],None]
Callable[P,T][int,bool]
Concatenate[int,P][[str,float]]
Concatenate[int,P]
Z[[int,str]]
Z[int,str]
Z[Q]
Z[...]
Z[[int]].__args__
X[int,[str,bytes]]
X[int,[str,bytes]].__args__
X[int,str]
X[int]
X[int,...]
V[int,str]
V[()]
V
V[int,Unpack[Ts]]
V[Unpack[Tuple[int,...]]]
V[*Ts]
W[int,str]
W[int,bool,float,str]
W[int]
Unpack[Ts]
Tuple[Unpack[Ts]]
Tuple[Unpack[Ts]][int,str]
Tuple[T,Unpack[Ts]][int]
tuple[*Ts]
List[T][int]
Dict[T,List[S]][int,str]
Dict[T,List[T]][int]
List[T][int,str]
G[int][str]
G[int].attr
List[int] is List[int]
Union[int,str][int]
Union[T,str][int]
Optional[T][int]
Literal[1,1,True,'a']
Literal[int]
Literal[[],[]]
Literal[1,2]==Literal[2,1]
Literal[0]==Literal[False]
ClassVar[int]
List[ClassVar[int]]
List[ClassVar]
List[Final[int]]
Final[ClassVar[int]]
Annotated[ClassVar[int],1]
Union[Generic,int]
Union[()]
isinstance(1,Union[int,str])
isinstance(1,Union[int,T])
issubclass(int,Union[str,int])
iter(Optional[int])
type('A',(Union[int,str],),{})
derive(Union[int,str])
derive(Literal[1])
derive(Optional[int])
derive(ClassVar[int])
derive(typing.Any)
derive(List[int])
pickle.loads(pickle.dumps(List[int]))==List[int]
pickle.loads(pickle.dumps(T)) is T
pickle.loads(pickle.dumps(Union[int,str]))
pickle.loads(pickle.dumps(Optional[int]))
pickle.loads(pickle.dumps(Callable[[int],str]))
pickle.loads(pickle.dumps(Literal[1]))
copy.deepcopy(T) is T
get_type_hints(type)
get_type_hints(object)
get_type_hints(int)
Annotated[int,1][str]
Annotated[T,1][int]
Annotated[List[T],1][int]
Annotated[Annotated[int,1],2]
get_args(Callable[P,int])
get_args(Callable[[int],str])
get_args(Literal[1])
get_args(Annotated[int,'a'])
Tuple[()]
Tuple[int,...]
Type[int]
Generic[T]
Generic[T,T]
Generic[int]
Generic[()]
Protocol[T]
ForwardRef('List[int]')
Optional['X']
List['X'].__args__
Required[int]
NoReturn[int]
Self
TypeGuard[int]""".splitlines():
    try:
        print(source, "->", eval(source))
    except Exception as error:
        print(source, "!!", type(error).__name__, error)

for source in ["List[int]", "Dict[str, List[int]]", "Callable[P, int]", "Callable[[int], str]", "Annotated[int, 1, 'x']",
               "Union[int, str]", "Optional[int]", "Literal[1, 'a']", "Tuple[()]", "G[int]", "ClassVar[int]", "List[T]",
               "Concatenate[int, P]", "Unpack[Ts]", "Deque[int]", "Pattern[str]"]:
    made = eval(source)
    print(source, all([pickle.loads(pickle.dumps(made, protocol)) == made for protocol in range(6)]),
          copy.deepcopy(made) == made)
