# `<` of two sequences is what `<` of the first items that differ gives, whatever that is.
class Odd:
    def __lt__(self, other): return 'less'
    def __ge__(self, other): return ()

print([Odd()] < [1], (0, Odd()) < (0, 1), [Odd()] >= [1], [Odd()].__lt__([1]))
print('yes' if [Odd()] >= [1] else 'no', not (Odd(),) < (1,))
try:
    [Odd()] > [1]
except TypeError as error:
    print(error)
