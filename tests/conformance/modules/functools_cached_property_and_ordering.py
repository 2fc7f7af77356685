# cached_property, total_ordering, singledispatch.
from functools import cached_property, total_ordering, singledispatch
class Data:
    def __init__(self, n): self.n = n
    @cached_property
    def total(self):
        print("computing")
        return sum(range(self.n))
d = Data(5)
print(d.total, d.total, d.__dict__)
del d.total
print(d.total)
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), max(V(1), V(3)).n)
@singledispatch
def show(x): return f"object {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show(1), show([1, 2]), show("s"), show(True))
