# gc.collect() frees cycles of script objects; __del__ runs.
import gc
class Node:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
gc.collect()
a = Node("a")
a.me = a
del a
print("not yet")
gc.collect()
print("collected")
x, y = Node("x"), Node("y")
x.other = y
x = None
print("y is held", y.name)
y = None
print(gc.isenabled())
