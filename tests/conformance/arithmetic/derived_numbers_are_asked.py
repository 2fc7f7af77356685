# A narrower builtin number leaves a comparison to the other operand, whose class may override it.
class Real(float):
    def __ge__(self, other): return 'ge'
    def __le__(self, other): return 'le'
    def __gt__(self, other): return 'gt'
    def __eq__(self, other): return 'eq'

class Whole(int):
    def __ge__(self, other): return 'ge'
    def __eq__(self, other): return 'eq'

class Complex(complex):
    def __eq__(self, other): return 'eq'

for number in (-4, 2**70, True, 2.5):
    print(number <= Real(2), number >= Real(2), number < Real(2), number == Real(2), number != Real(2))
    print(number <= Whole(2), number == Whole(2), number == Complex(2))
