# Keys of min and max may switch.
from greenlet import greenlet, getcurrent
main = getcurrent()
g = greenlet(lambda: min("abc", key=lambda c: main.switch(c)))
print(g.switch(), g.switch(5), g.switch(1), g.switch(3))
g = greenlet(lambda: max("abc", key=lambda c: main.switch(c)))
print(g.switch(), g.switch(5), g.switch(9), g.switch(3))
g = greenlet(lambda: max([1, 2], key=lambda c: main.switch(c), default=0))
print(g.switch(), g.switch(2), g.switch(1))
class N:
    def __init__(self, n): self.n = n
    def __gt__(self, o): return main.switch((self.n, ">", o.n))
    def __lt__(self, o): return main.switch((self.n, "<", o.n))
g = greenlet(lambda: max(N(1), N(2), N(3)).n)
print(g.switch(), g.switch(True), g.switch(False))
g = greenlet(lambda: min(N(1), N(2)).n)
print(g.switch(), g.switch(True))
