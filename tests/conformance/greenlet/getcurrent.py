# getcurrent() is the running greenlet, everywhere.
from greenlet import greenlet, getcurrent
main = getcurrent()
seen = []
def body(depth):
    seen.append(getcurrent())
    if depth: 
        child = greenlet(body)
        kids.append(child)
        child.switch(depth - 1)
    seen.append(getcurrent())
g = greenlet(body)
kids = [g]
g.switch(2)
print([kids.index(x) for x in seen], getcurrent() is main, main in seen)
def gen(): yield getcurrent()
print(next(gen()) is main, greenlet(lambda: next(gen()) is getcurrent()).switch(), sorted([1], key=lambda x: getcurrent() is main))
a, b = greenlet(lambda: b.switch()), greenlet(lambda: getcurrent() is b)
print(a.switch(), greenlet.getcurrent() is main, type(getcurrent()).__name__)
class G(greenlet):
    def run(self): return getcurrent() is self
print(G().switch())
