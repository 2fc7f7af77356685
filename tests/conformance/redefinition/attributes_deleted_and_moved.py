# Attribute reads find the right place as attributes come and go.
class Base: v = "base"
class A(Base): v = "class"
a = A()
def read():
    try: return a.v
    except AttributeError as e: return str(e)
out = [read(), read()]
a.v = "instance"; out.append(read())
del a.v; out.append(read())
del A.v; out.append(read())
del Base.v; out.append(read())
a.v = "again"; out.append(read())
Base.v = property(lambda self: "data descriptor wins"); out.append(read())
Base.v = "plain"; out.append(read())
del a.v; out.append(read())
print(out)
class Point:
    def __init__(self, x, y, flip=False):
        if flip: self.y, self.x = y, x
        else: self.x, self.y = x, y
def span(p): return p.x - p.y
points = [Point(i, 1, flip=i % 2) for i in range(6)]
points[3].extra = 1
del points[2].x; points[2].x = 50
print([span(p) for p in points])
class Many: pass
objects = []
for i in range(40):
    m = Many()
    for j in range(i): setattr(m, f"a{j}", j)
    m.target = i
    objects.append(m)
print(sum(m.target for m in objects), objects[39].a38, [hasattr(m, "a20") for m in objects].count(True))
for m in objects: m.target += 1
print(sum(m.target for m in objects))
