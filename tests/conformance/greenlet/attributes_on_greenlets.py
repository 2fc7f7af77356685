# Greenlets take attributes, hash, compare by identity, and serve as keys.
from greenlet import greenlet, getcurrent
main = getcurrent()
g, h = greenlet(lambda: 1), greenlet(lambda: 2)
g.name = "worker"
print(g.name, g.__dict__, hasattr(h, "name"))
main.label = "the main one"
print(getcurrent().label)
print(g == g, g == h, g != h, {g: "g", h: "h"}[h], g in [h, g], len({g, h, g}), hash(g) == hash(g))
for f in (lambda: g.nope, lambda: setattr(g, "dead", 1), lambda: g < h, lambda: g(), lambda: len(g), lambda: iter(g)):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split("<")[0])
r = repr(g)
print(r.startswith("<greenlet.greenlet object at 0x"), "pending" in r, r.endswith(">"))
g.switch()
print("dead" in repr(g), "main" in repr(main), "current" in repr(main))
