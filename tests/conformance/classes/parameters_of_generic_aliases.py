# A parametrised builtin type knows its type variables, takes types for them, and unpacks.
from collections import deque
from typing import TypeVar
import types

T, K = TypeVar('T'), TypeVar('K')


def show(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error)


for alias in (list[T], dict[K, T], dict[T, list[T]], list[int], tuple[T, ...], dict[K, dict[K, T]], deque[T], list[T] | None):
    print(alias, alias.__parameters__, alias.__args__)
    for item in (int, (int, str), (), list[T], K, None, 5):
        show(lambda: alias[item])
show(lambda: (int | list[T])[str])
show(lambda: (T | list[K])[str, int])
show(lambda: list(tuple[int, str]))
star, = tuple[int, str]
print(star, star.__unpacked__, star.__args__, star == tuple[int, str], tuple[int, str].__unpacked__)
show(lambda: dict[*tuple[int, str]])
show(lambda: dict[K, T][*tuple[int, str]])
show(lambda: list[T].append)
show(lambda: list[int].__bases__)
made = type('C', (), {'__class_getitem__': classmethod(types.GenericAlias)})[int]()
print(made.__orig_class__.__args__, list[int]((1, 2)))
show(lambda: list[int].__reduce__())
