import copy
class C:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return ["deep", len(memo) > 0]
print(copy.copy(C()), copy.deepcopy([C()]))
class R:
    def __init__(self, v): self.v = v
    def __reduce__(self): return R, (self.v + 1,)
print(copy.copy(R(1)).v)
class G:
    def __getstate__(self): return {"only": 1}
    def __setstate__(self, s): self.got = s
print(copy.copy(G()).got)
class N(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
print(copy.copy(N(1, [2])), type(copy.deepcopy(N(1, [2]))).__name__)
for bad in ((i for i in ()), copy):
    try: copy.copy(bad); print("copied")
    except TypeError as e: print(e)
