# __eq__, __lt__ and friends, reflected and defaulted.
class Money:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, Money) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, Money) else NotImplemented
    def __le__(self, o): return self.n <= o.n if isinstance(o, Money) else NotImplemented
    def __hash__(self): return hash(self.n)
    def __repr__(self): return f"${self.n}"
a, b = Money(1), Money(2)
print(a == b, a == Money(1), a != b, a < b, a > b, a <= a, b >= a, a == 1, a != 1, 1 == a)
print(sorted([b, a]), max(a, b), {Money(1): "one"}[a], a in [Money(1)], [a, b].index(Money(2)), len({a, Money(1)}))
for f in (lambda: a < 1, lambda: 1 <= a, lambda: a > "x"):
    try:
        f()
    except TypeError as e:
        print(type(e).__name__, e)
class Plain: pass
p = Plain()
print(p == p, p == Plain(), p != Plain(), hash(p) == hash(p))
class OnlyEq:
    def __eq__(self, o): return True
try:
    hash(OnlyEq())
except TypeError as e:
    print(type(e).__name__, e)
class Odd:
    def __eq__(self, o): return "not a bool"
    def __lt__(self, o): return []
print(Odd() == 1, Odd() != 1, Odd() < 1, 1 > Odd(), bool(Odd() < 1), OnlyEq() in [1], 5 == OnlyEq())
class Ne:
    def __ne__(self, o): return "ne"
print(Ne() != 1, Ne() == 1)
