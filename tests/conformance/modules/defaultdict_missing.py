from collections import defaultdict
d = defaultdict(lambda: 5); print(d["a"], d.get("b"), d, "b" in d) if False else print(d["a"], d.get("b"), dict(d))
e = defaultdict(None, a=1); print(e, e.default_factory)
for bad in (lambda: e["q"], lambda: defaultdict(3), lambda: defaultdict(int)[[]]):
    try: bad()
    except Exception as x: print(type(x).__name__, x)
n = defaultdict(lambda: defaultdict(int)); n["a"]["b"] += 1; print(n["a"], n.copy()["a"]["b"], defaultdict(int, x=1) | {"y": 2}, {"z": 1} | defaultdict(int))
def fail(): raise ValueError("no value")
try: defaultdict(fail)["k"]
except ValueError as x: print(x)
