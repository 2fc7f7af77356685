# __hash__: results, inheritance, absence.
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
print(hash(H(5)), hash(H(-1)), hash(H(True)), hash(H(10)) == hash(10))
try:
    hash(H("x"))
except TypeError as e:
    print(e)
class NoHash:
    __hash__ = None
class EqOnly:
    def __eq__(self, o): return True
class Sub(EqOnly): pass
class Restored(EqOnly):
    __hash__ = object.__hash__
for make in (NoHash, EqOnly, Sub, Restored):
    try:
        print(make.__name__, len({make(): 1}))
    except TypeError as e:
        print(make.__name__, e)
calls = []
class Loud:
    def __init__(self, v): self.v = v
    def __hash__(self):
        calls.append(("hash", self.v))
        return 1
    def __eq__(self, o):
        calls.append(("eq", self.v, o.v))
        return self.v == o.v
d = {Loud(1): "a"}
print(d[Loud(1)], calls)
calls.clear()
print(d.get(Loud(2)), calls)
k = next(iter(d))
calls.clear()
print(d[k], calls)
