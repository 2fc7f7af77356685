# __contains__ gives a bool, __class_getitem__ subscripts the class, __dir__ is sorted.
class C:
    def __contains__(self, x): return x
    def __class_getitem__(cls, item): return f"{cls.__name__} of {item.__name__}"
    def __dir__(self): return ["b", "a"]
c = C()
print(5 in c, 0 in c, [] not in c, C[int], dir(c))
class D(C):
    x = 1
    def m(self): pass
print(D[str], [n for n in dir(D) if not n.startswith("_")])
class Plain: pass
try:
    Plain[int]
except TypeError as e:
    print(e)
p = Plain()
p.zeta = p.alpha = 1
print([n for n in dir(p) if not n.startswith("_")])
