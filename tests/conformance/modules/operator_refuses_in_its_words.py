"""operator's functions of sequences refuse what is none in words of their own."""

import operator


class Items:
    def __getitem__(self, place):
        return place


class Reflected:
    def __radd__(self, other):
        return "reflected"


for left in {}, range(3), Items(), (1,), [1], 5, type, iter([1]):
    for right in {}, range(3), [2], Reflected():
        for work in operator.concat, operator.iconcat:
            try:
                print(work(left[:] if isinstance(left, list) else left, right))
            except TypeError as error:
                print(error)
    for work in operator.countOf, operator.indexOf:
        try:
            print(work(left, 1) if not isinstance(left, Items) else "")
        except (TypeError, ValueError) as error:
            print(error)
