# dir and vars of instances, classes, modules and locals.
class A:
    x = 1
    def m(self): pass
class B(A):
    y = 2
a = B()
a.z = 3
print([n for n in dir(a) if not n.startswith("__")], [n for n in dir(B) if not n.startswith("__")])
print(vars(a), {k: v for k, v in vars(B).items() if not k.startswith("__")})
for name in ("append", "sort", "__len__", "__iter__", "__add__"): print(name in dir([]), end=" ")
print("upper" in dir("s"), "real" in dir(1), "__init__" in dir(A))
def f(p):
    q = 1
    return dir(), vars(), locals()
print(f(0))
print("A" in dir(), "a" in globals(), globals()["a"] is a, "len" in dir(__builtins__))
try: vars(5)
except TypeError as e: print(e)
import sys
print("argv" in dir(sys), "path" in vars(sys))
