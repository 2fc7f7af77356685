# StopIteration by hand, its value, and next's default.
it = iter([1])
print(next(it))
try:
    next(it)
except StopIteration as e:
    print(repr(e), e.value, e.args)
print(next(it, "default"), next(it, None))
def f():
    raise StopIteration("by hand", 2)
try:
    f()
except StopIteration as e:
    print(repr(e), e.value)
class Ends:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("ignored by for")
        return self.n
print([x for x in Ends()], list(Ends()))
class Inner:
    def __iter__(self): return self
    def __next__(self): return next(iter([]))
print(list(Inner()), [x for x in Inner()], dict(zip(Inner(), "ab")))
print(list(map(lambda x: next(iter([])), [1, 2])))
try:
    list(x for x in [next(iter([]))])
except StopIteration:
    print("outermost iterable is evaluated outside")
try:
    list(next(iter([])) for x in [1])
except RuntimeError as e:
    print(e, repr(e.__cause__))
