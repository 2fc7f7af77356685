# What takes the places of type variables, in Callable, Tuple, Generic and their kin.
from typing import *
import typing, collections.abc, types, functools
T = TypeVar('T'); S = TypeVar('S'); Ts = TypeVarTuple('Ts'); P = ParamSpec('P'); P2 = ParamSpec('P2')


def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def c1():
    class P(Protocol[T, T]): pass
def c2():
    class Q(Protocol[int]): pass
def c3():
    class R(Protocol[T], Protocol[S]): pass
def c4():
    class X(typing.Mapping[T, S], Protocol[T]): pass
def c5():
    class C(Generic[T], Generic[T]): ...
def c6():
    class NewGeneric(Generic): ...
def c7():
    class MyGeneric(Generic[T], Generic[S]): ...
def c8():
    class MyGeneric2(List[T], Generic[S]): ...
def c9():
    class C(Generic[Ts]): pass
def c10():
    class C(Generic[T, *Ts, *Ts]): pass
for c in c1,c2,c3,c4,c5,c6,c7,c8,c9,c10: t(c)
t(lambda: Generic[T][T]); t(lambda: Generic[T][S]); t(lambda: isinstance([], List[int])); t(lambda: issubclass(list, List[int])); t(lambda: Generic[()])
class C1(collections.abc.Callable):
    def __call__(self): return None
t(lambda: type(C1[[int], T]()) is C1)
class TD(TypedDict, Generic): ...
t(lambda: TD.__orig_bases__)
for C in Callable, collections.abc.Callable:
    for f in (lambda: C[[int, None], None], lambda: C[P, T][0, int], lambda: C[P, int][int, str], lambda: C[[T, S], T][int, str], lambda: C[Concatenate[int, P], T], lambda: C[Concatenate[int, P], T][P2, int], lambda: C[Concatenate[int, P], T][[str, float], int], lambda:  C[Concatenate[int, P], T][..., int], lambda: C[Concatenate[int, P], T][[], int],
      lambda: C[Concatenate[int, P], int][str, float], lambda: C[P, T].__parameters__, lambda: C[P, T].__args__, lambda: C[P, T][[int], str], lambda: C[P, T][int], lambda: C[P, T][int, str, str], lambda: C[[int, str], float][int], lambda: C[..., T][int], lambda: C[[T], str], lambda: list(C[[T], str]), lambda: C[int], lambda: C[int, str], lambda: C[..., ...], lambda: C['int', int], lambda: C[['int'], 'str'], lambda: C[[], T][[]], lambda: C[P, T][..., int], lambda: C[[int, *Ts, str], T][bool, bytes, float], lambda: C[[int, *Ts], T], lambda: C[[int, *Ts], T].__parameters__, lambda: C[P, T][42, str], lambda: C[[List[T], tuple[S, T], S], int][int, str], lambda: C[[T], list[T]] == C[[T], list[T]], lambda: C[[T], list[T]] is C[[T], list[T]], lambda: isinstance(C[[int], str], types.GenericAlias), lambda: C[[int], str] | None, lambda: None | C[[int], str], lambda: hash(C[[int], str]) == hash(C[[int], str]), lambda: C[[int], str].__origin__, lambda: C[[int],str].__name__, lambda: get_args(C[[int], str]), lambda: get_args(C[P, str]), lambda: get_args(C[..., str]), lambda: get_args(C[[], str]), lambda: get_origin(C[[], str]), lambda: isinstance(print, C), lambda: isinstance(print, C[[], int]), lambda: C[[int],str].__mro__, lambda: C[[T], T].foo, lambda: C[int, str, int], lambda: C[(int, str), int], lambda: C[[int, [str]], int], lambda: type(C[[int], int]).__name__, lambda: C[T], lambda: C[P], lambda: C[()] ):
        t(f)
for A in Tuple, tuple:
  for f in (lambda: A[*Ts][()], lambda: A[*Ts][int], lambda: A[*Ts][int, str], lambda: A[T, *Ts][int], lambda: A[T, *Ts, S][int], lambda: A[T, *Ts, S][int, str], lambda: A[T, *Ts, S][int, *tuple[str, float], bytes], lambda: A[*Ts][*tuple[int, ...]], lambda: A[T, *Ts][*tuple[int, ...]], lambda: A[T][*Tuple[int]], lambda: A[T, S][*Tuple[int, str]], lambda: A[T, S][int, *Tuple[str]], lambda: A[Ts], lambda: A[Ts][int, str], lambda: A[Unpack[Ts]][int, str], lambda: A[int][str], lambda: A[T][int, str], lambda: A[*Ts, T].__parameters__, lambda: A[*Ts, *Ts], lambda: A[*Ts], lambda: A[list[T], *Ts][int, str], lambda: A[*tuple[int, str]], lambda: A[Unpack[tuple[int, str]]],lambda: A[*Ts][Unpack[Ts]], lambda: A[T][Unpack[Ts]], lambda: A[1], lambda: A[...], lambda: A[int, ...][str], lambda: A[T, ...][int]):
    t(f)
def func2(*args: *tuple[int, str]): pass
t(lambda: get_type_hints(func2)['args'] == Unpack[tuple[int, str]])
def func3(*args: '*tuple[int, str]'): pass
t(lambda: get_type_hints(func3)['args'] == Unpack[tuple[int, str]])
t(lambda: get_type_hints(func3)['args'])
def mk():
    @overload
    def g(x: int): ...
    @overload
    def g(x: str): ...
    def g(x): ...
    return g
mk(); g = mk()
t(lambda: len(get_overloads(g)))
clear_overloads(); t(lambda: get_overloads(g))
t(lambda: Callable[[], Any] is Callable[[], Any]); t(lambda: Annotated[int, 'x'] is Annotated[int, 'x'])
t(lambda: assert_never([0]*100))
@final
@runtime_checkable
class Empty(Protocol): ...
t(lambda: issubclass(int, Empty)); t(lambda: isinstance(1, Empty))
for x in (Callable[..., T], List[T], Union[int, T], Optional[T], Annotated[int, 3], Literal[1]):
    t(lambda: list(x)); t(lambda: isinstance(x, collections.abc.Iterable))
t(lambda: P.__typing_subst__(42)); t(lambda: T.__typing_subst__(Unpack[Ts])); t(lambda: Ts.__typing_subst__(int))
t(lambda: Annotated[*Ts, 'd']); t(lambda: (Literal[1], Literal[True], Literal[1, 2] is Literal[1, 2]))
t(lambda: Annotated[tuple[T], 'd'][int]); t(lambda: Annotated[tuple[*Ts], 'd'][int, str])
class G(Generic[P, T]): ...
for f in (lambda: G[int, str], lambda: G[[int], str], lambda: G[..., T], lambda: G[P, T][[int], str], lambda: G[[int, T], T].__parameters__, lambda: G[[int, T], collections.abc.Callable[P2, T]].__parameters__, lambda: G[[int, T], T][str]): t(f)
class D(Generic[P]): ...
for f in (lambda: D[int, str], lambda: D[[int, str]], lambda: D[...], lambda: D[P], lambda: D[[int, T]][str], lambda: D[int], lambda: D[Concatenate[int, P]][str, int], lambda: D[Concatenate[int, P]][[str, int]]): t(f)
