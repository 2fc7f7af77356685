# What a reduction may hold for `copy` is a place less than for `pickle`.
import copy


class A:
    def __init__(self, count):
        self.count = count

    def __reduce_ex__(self, protocol):
        return (A, (5,), None, None, None, None, None)[:self.count]


for count in 2, 3, 4, 5, 6, 7:
    for function in copy.copy, copy.deepcopy:
        try:
            print(function(A(count)).count)
        except TypeError as error:
            print(error)
