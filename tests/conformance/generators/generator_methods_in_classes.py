# Generators as methods, properties of closures, recursion over objects.
class Node:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def depth_first(self, level=0):
        yield level, self.v
        for k in self.kids: yield from k.depth_first(level + 1)
    @classmethod
    def chain(cls, *vs):
        for v in vs: yield cls(v)
    @staticmethod
    def evens(): yield from range(0, 10, 2)
t = Node(1, Node(2, Node(3)), Node(4))
print(list(t), list(t.depth_first()), [n.v for n in Node.chain(7, 8)], list(t.evens()), 3 in t, max(t), sorted(t, reverse=True))
a, b, *rest = t
print(a, b, rest)
gs = [(lambda: (yield i))() for i in range(3)]
print([next(g) for g in gs])
def locals_kept():
    x = 1
    while x < 100:
        y = yield x
        x = x * 2 + (y or 0)
g1, g2 = locals_kept(), locals_kept()
print(next(g1), next(g2), g1.send(10), next(g2), next(g1), list(g2))
print(locals_kept.__name__, g1.__name__, g1.__qualname__)
