# Classes with __iter__ and __next__.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
print(list(Countdown(3)), sum(Countdown(4)), [x for x in Countdown(2)], 2 in Countdown(3), max(Countdown(5)))
c = Countdown(3)
print(next(c), list(c), list(c), next(c, "done"))
class Pages:
    def __init__(self, *pages): self.pages = pages
    def __iter__(self): return PageIterator(self.pages)
class PageIterator:
    def __init__(self, pages): self.pages, self.i = pages, 0
    def __iter__(self): return self
    def __next__(self):
        try:
            page = self.pages[self.i]
        except IndexError:
            raise StopIteration from None
        self.i += 1
        return page
p = Pages("a", "b")
print([(x, y) for x in p for y in p], list(zip(p, p)), dict(enumerate(p)))
class Gen:
    def __iter__(self):
        yield 1
        yield from "xy"
print(list(Gen()), *Gen())
class Bad:
    def __iter__(self): return 5
class BadNext:
    def __iter__(self): return self
for bad in (Bad(), BadNext()):
    try:
        for x in bad: pass
    except TypeError as e:
        print(type(e).__name__, e)
class NotIter:
    __iter__ = None
    def __getitem__(self, i): return i
try:
    iter(NotIter())
except TypeError as e:
    print(type(e).__name__, e)
