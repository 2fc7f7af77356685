# An AttributeError that a property or a descriptor raises is answered by __getattr__, however often the place has run.
class Descriptor:
    def __get__(self, instance, owner): raise AttributeError("from the descriptor")
class Both:
    d = Descriptor()
    @property
    def p(self): raise AttributeError("from the property")
    def __getattr__(self, name): return ("getattr", name)
def read(both): return both.p, both.d
both = Both()
for _ in range(3): print(read(both))
kept = Both.__getattr__
del Both.__getattr__
try: read(both)
except AttributeError as error: print(error)
Both.__getattr__ = kept
print(read(both))
