# Which of several abstract classes a function is dispatched to, and what is refused.
import collections
import collections.abc as abstract
import itertools
from functools import singledispatch


class Registered:
    def __len__(self):
        return 0


abstract.Set.register(Registered)


class Explicit(abstract.Iterable):
    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


class Derived(dict):
    pass


class Duck:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())

    def __contains__(self, item):
        return False


values = [Registered(), Explicit(), Derived(), Duck(), [], {}, set(), "", 1, collections.deque(), collections.ChainMap(),
          collections.OrderedDict(), {}.keys(), iter(())]
kinds = [abstract.Sized, abstract.Iterable, abstract.Collection, abstract.Sequence, abstract.MutableMapping, abstract.Set,
         abstract.Reversible, abstract.Hashable, dict, Registered]
for chosen in itertools.combinations(kinds, 3):
    @singledispatch
    def name(value):
        return "-"

    for kind in chosen:
        name.register(kind)(lambda value, kind=kind: kind.__name__)
    answers = []
    for value in values:
        try:
            answers.append(name(value))
        except RuntimeError as error:
            answers.append("ambiguous")
            last = error
    print(*answers)
print(last)


@singledispatch
def late(value):
    return "base"


class Later:
    pass


late.register(abstract.Sized)(lambda value: "sized")
print(late(Later()))
abstract.Sized.register(Later)
print(late(Later()))
