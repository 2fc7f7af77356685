# contextvars.Context: run, copy, the mapping protocol, equality, and the errors of each.
import weakref
from contextvars import Context, ContextVar, copy_context


def attempt(work, *arguments, **keywords):
    try:
        print(repr(work(*arguments, **keywords)))
    except BaseException as error:
        print(type(error).__name__, str(error).replace(hex(id(v)), "V").replace(hex(id(c)), "C"))


v = ContextVar("v")
w = ContextVar("w", default="w")
c = Context()
attempt(Context, 1)
attempt(Context, a=1)
attempt(lambda: c[v])
attempt(lambda: c["x"])
attempt(lambda: "x" in c)
attempt(c.get, "x")
attempt(c.get, v)
attempt(c.get, v, 3)
attempt(c.get)
attempt(c.get, v, 1, 2)
attempt(c.run)
attempt(c.run, 5)
attempt(c.run, lambda *arguments, **keywords: (arguments, keywords), 1, b=2)
attempt(c.run, lambda: c.run(int))
attempt(c.run, lambda: 1 / 0)
attempt(hash, c)
attempt(lambda: c < c)
attempt(c.copy, 1)
print(len(c), list(c), c == Context(), c != Context(), c == {}, bool(c))


def fill():
    v.set([1])
    w.set("inside")
    return len(copy_context())


print(c.run(fill), len(c), v in c, c[v], w.get(), c.get(w))
print(sorted(variable.name for variable in c), sorted(map(str, c.values())))
print(sorted((variable.name, value) for variable, value in c.items()), sorted(k.name for k in c.keys()))
print(type(iter(c)).__name__, type(c.items()).__name__, type(c.values()).__name__)
twin = c.copy()
print(twin == c, twin is c, twin != c)
twin.run(w.set, "other")
print(twin == c, c[w], twin[w])
twin.run(lambda: w.reset(w.set(1)))
print(twin[w])


class Weird:
    def __eq__(self, other):
        raise ValueError("compared")


one, other = Context(), Context()
one.run(v.set, Weird())
other.run(v.set, Weird())
attempt(lambda: one == other)
attempt(lambda: one == one)
print(weakref.ref(c)() is c)
iterator = iter(c)
c.run(ContextVar("new").set, 1)
print(len(list(iterator)), len(c))
