# __del__ runs at once when the last reference goes.
class C:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
c = C("one")
c = C("two")
print("rebound")
del c
print("deleted")
def f():
    local = C("local")
    print("in f")
f()
print("after f")
items = [C("item"), C("second")]
items.pop(0)
print("popped")
items.clear()
d = {1: C("value")}
d[1] = None
a = C("shared")
b = a
a = None
print("still held")
b = None
C("temporary")
t = (C("in tuple"), 1)
t = t[1]
class Holder: pass
h = Holder()
h.c = C("attribute")
del h
print("end")
