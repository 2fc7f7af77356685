from operator import itemgetter, attrgetter, methodcaller
import operator
print(itemgetter(1)("abc"), itemgetter(0, 2)("abc"), itemgetter(slice(1, None))("abc"), itemgetter(1), itemgetter(1, "a"))
class P: pass
p = P(); p.q = P(); p.q.r = 5; p.n = 1
print(attrgetter("n")(p), attrgetter("q.r", "n")(p), attrgetter("a.b", "c"))
print(methodcaller("upper")("abc"), methodcaller("split", "-", maxsplit=1)("a-b-c"), methodcaller("f", 1, x=2))
for bad in (lambda: itemgetter(5)("a"), lambda: attrgetter("zz")(p), lambda: attrgetter(3), lambda: methodcaller(3)):
    try: bad()
    except Exception as e: print(type(e).__name__, str(e).replace("__main__.", ""))
