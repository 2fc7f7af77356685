# Chained, annotated and multi-target assignments.
a = b = c = []
a.append(1)
print(b, c is a)
x: int = 5
y: "not evaluated now" = 6
z: list[int]
print(x, y, __annotations__["x"], __annotations__["y"], "z" in globals())
def order(n):
    print("eval", n)
    return d
d = {}
order("first")["k"] = order("second")["m"] = 3
print(d)
def local():
    n: int = 1
    m: undefined_name_is_fine_here
    return n
print(local())
class C:
    f: int
    g: str = "v"
print(C.__annotations__, C.g)
i = j = k = 0
i += 1
print(i, j, k)
(p) = 1; [q] = [2]; (r), = (3,); ((s)) = 4
print(p, q, r, s)
l = [0, 1]
l[0], l[1] = l[1], l[0]
m = l[:]
m[0] = n = "both"
print(l, m, n)
