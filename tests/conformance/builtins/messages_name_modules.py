"""Messages name some types with their module."""

from collections import OrderedDict, deque
from types import SimpleNamespace

for value in list[int], int | str, SimpleNamespace(), OrderedDict(), deque():
    for work in lambda x: x + 5, lambda x: "".join([x]), lambda x: x < 3, int, bytes.fromhex:
        try:
            print(work(value))
        except TypeError as error:
            print(error)
    print(type(value), type(value).__name__, type(value).__module__, type(value).__qualname__)
print(SimpleNamespace(a=1), OrderedDict(a=1))
