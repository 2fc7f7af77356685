from typing import *
import collections.abc
print(List, List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Union[int, int], Callable[[int], str], Callable[..., Any], Tuple[int, ...], Tuple[int, str], Any, Literal[1, "a"], ClassVar[int], Type[int], Iterable[str], NoReturn, Final[int])
T = TypeVar("T"); V = TypeVar("V", covariant=True)
print(T, V, List[T], List[T][int], Dict[T, V][str, int], Union[T, int][str], Optional["Later"], Annotated[int, "m"], Optional[T])
print(Optional[int] == Union[None, int], List[int] == List[int], Union[int, str] == Union[str, int], hash(List[int]) == hash(List[int]), get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_origin(Union[int, str]), get_args(int))
print(collections.abc.Callable[[int], str], list[int], dict[str, list[int]], int | None, isinstance([], List), issubclass(list, Sequence))
for bad in (lambda: List[int, str], lambda: Union[()], lambda: isinstance([], List[int]), lambda: Any(), lambda: List(), lambda: Generic[int], lambda: TypeVar("A", int), lambda: Optional(), lambda: List[int][str]):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
