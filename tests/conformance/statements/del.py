# del of names, items, attributes, slices, and several at once.
x = 1
del x
try: x
except NameError as e: print(e)
try: del x
except NameError as e: print(e)
a, b, c = 1, 2, 3
del a, (b, [c])
print([n for n in "abc" if n in globals()])
d = {"k": 1, "m": 2}
l = [0, 1, 2, 3, 4]
class Box: cls = 1
box = Box()
box.v = 1
del d["k"], l[0], l[-1], l[1:2], box.v
print(d, l, hasattr(box, "v"))
def attempt(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def no_item(): del d["zz"]
def no_index(): del l[9]
def no_attr(): del box.v
def class_attr(): del box.cls
def of_tuple(): del (1, 2)[0]
def of_int(): del box.v.x
for f in (no_item, no_index, no_attr, class_attr, of_tuple, of_int): attempt(f)
del Box.cls
print(hasattr(Box, "cls"))
def local():
    y = 1
    del y
    y = 2
    return y
print(local())
