# Targets are assigned left to right, after the right side is done.
class T:
    def __setattr__(self, n, v): print("set", n, v); object.__setattr__(self, n, v)
def box(name): print("box", name); return t
t = T()
box("first").a, box("second").b = 1, 2
try:
    t.x, t.y = 1, 2, 3
except ValueError as e: print(e, hasattr(t, "x"))
d = {}
i = 0
i, d[i] = 1, "i is one"
print(d)
a = [0, 1, 2]
i = 0
i, a[i] = a[i + 2], i
print(i, a)
try:
    d["p"], d["q"][0], d["r"] = 1, 2, 3
except KeyError as e: print(e, d)
x = [1, 2]
x[0], x[1] = x[1], x[0]
print(x)
def gen():
    print("one"); yield 1
    print("two"); yield 2
    print("more?"); 
p, q = gen()
*r, s = gen()
print(p, q, r, s)
