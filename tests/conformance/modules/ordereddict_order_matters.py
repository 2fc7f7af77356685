from collections import OrderedDict
a, b = OrderedDict(x=1, y=2), OrderedDict(y=2, x=1)
print(a == b, a == {"y": 2, "x": 1}, dict(a) == dict(b), a != b, list(reversed(a)), a | {"z": 3}, OrderedDict())
a.move_to_end("x"); print(a); a.move_to_end("x", last=False); print(a, a.popitem(), a.popitem(last=False), a)
print(OrderedDict.fromkeys("ab", 0), OrderedDict([(1, 2)]).copy())
for bad in (lambda: a.popitem(), lambda: a.move_to_end("q")):
    try: bad()
    except KeyError as e: print("KeyError", e)
class L(OrderedDict): pass
print(L(a=1))
o = OrderedDict(); o["me"] = o; print(o)
