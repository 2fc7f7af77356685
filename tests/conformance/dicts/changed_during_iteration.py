# Adding or removing while iterating is detected; changing values is fine.
d = {"a": 1, "b": 2}
for k in d:
    d[k] += 10
print(d)
def attempt(change):
    d = {"a": 1, "b": 2, "c": 3}
    try:
        for k in d:
            change(d, k)
    except RuntimeError as e:
        print(type(e).__name__, e)
    print(d)
attempt(lambda d, k: d.pop(k))
attempt(lambda d, k: d.update({k + "!": 0}))
attempt(lambda d, k: (d.pop(k), d.update({k + "x": 0})) if k == "a" else None)
for k in list(d):
    del d[k]
print(d)
it = iter({"x": 1})
print(next(it), next(it, "end"), next(it, "end"))
