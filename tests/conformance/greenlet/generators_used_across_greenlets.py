# A generator may be advanced by different greenlets in turn.
from greenlet import greenlet, getcurrent
main = getcurrent()
def numbers():
    n = 0
    while n < 8:
        n += 1
        yield n
shared = numbers()
taken = {"a": [], "b": []}
def taker(name):
    for x in shared:
        taken[name].append(x)
        main.switch()
a, b = greenlet(taker), greenlet(taker)
a.switch("a"); b.switch("b")
while not (a.dead and b.dead):
    for g in (a, b):
        if not g.dead: g.switch()
print(taken)
def produce():
    for word in ("one", "two", "three"): main.switch(word)
def drain(g):
    while True:
        value = g.switch()
        if g.dead: return
        yield value
print(list(drain(greenlet(produce))))
def from_generator(it):
    def run():
        for x in it: main.switch(x)
    return greenlet(run)
g = from_generator(numbers())
print(g.switch(), g.switch(), [g.switch() for _ in range(3)])
class Generator(greenlet):
    def __init__(self, f, *args):
        super().__init__(lambda: f(self.put, *args))
    def put(self, value): return self.parent.switch((value,))
    def __iter__(self): return self
    def __next__(self):
        self.parent = getcurrent()
        r = self.switch()
        if r is None: raise StopIteration
        return r[0]
def walk(put, tree):
    if isinstance(tree, list):
        for t in tree: walk(put, t)
    else: put(tree)
print(list(Generator(walk, [1, [2, [3]], 4])), list(zip(Generator(walk, ["a", ["b"]]), Generator(walk, [[7], 8, 9]))))
