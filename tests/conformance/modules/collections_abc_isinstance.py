from collections.abc import *
checks = [(Iterable, [], 3), (Iterator, iter([]), []), (Sized, {}, 3), (Container, "a", 3), (Hashable, 3, []), (Callable, len, 3), (Sequence, "a", {1}), (MutableSequence, [], ()), (Set, frozenset(), []), (MutableSet, set(), frozenset()), (Mapping, {}, []), (MutableMapping, {}, 3), (Generator, (x for x in ()), iter([])), (Reversible, [], {1}), (Collection, {1}, 3), (KeysView, {}.keys(), []), (ValuesView, {}.values(), []), (ItemsView, {}.items(), []), (ByteString, b"", "")]
for abc, yes, no in checks: print(abc.__name__, isinstance(yes, abc), isinstance(no, abc))
class H: __hash__ = None
class I:
    def __iter__(self): return iter(())
class J(I): __iter__ = None
print(isinstance(H(), Hashable), isinstance(I(), Iterable), isinstance(J(), Iterable), issubclass(list, Sequence), issubclass(dict, Mapping), Sequence, Iterable[int])
