# A sort key may switch away; the list looks empty meanwhile.
from greenlet import greenlet, getcurrent
main = getcurrent()
data = [3, 1, 2]
def body():
    data.sort(key=lambda x: main.switch(x))
    return data
g = greenlet(body)
print(g.switch(), data, len(data))
print(g.switch(30), data)
print(g.switch(10))
print(g.switch(20), data)
def again():
    try: data.sort(key=lambda x: main.switch("key"))
    except ValueError as e: return str(e)
g = greenlet(again)
g.switch()
data.append(99)
print(g.switch(1), g.switch(2), g.switch(3), data)
g = greenlet(lambda: sorted("cab", key=lambda c: main.switch(c), reverse=True))
print(g.switch(), g.switch(3), g.switch(1), g.switch(2))
class Item:
    def __init__(self, n): self.n = n
    def __lt__(self, o): main.switch("comparing"); return self.n < o.n
    def __repr__(self): return str(self.n)
g = greenlet(lambda: sorted([Item(3), Item(1), Item(2)]))
r = g.switch()
while not g.dead: r = g.switch()
print(r)
def killed():
    try: sorted([1, 2], key=lambda x: main.switch())
    finally: print("finally through the sort")
g = greenlet(killed); g.switch(); g = None
