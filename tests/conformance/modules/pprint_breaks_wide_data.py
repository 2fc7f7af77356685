import pprint
from collections import *
d = {"name": "x" * 30, "list": list(range(30)), "nested": {"b": [1, 2, {"c": (1, 2)}], "a": {3, 1, 2}}, "text": "some long text that goes on and on until it is wider than the line is allowed to be, really"}
pprint.pprint(d); pprint.pprint(d, width=40); pprint.pprint(d, compact=True, indent=2); pprint.pprint(d, depth=1); pprint.pp({"b": 1, "a": 2})
pprint.pprint(Counter("abcabca" * 3), width=10); pprint.pprint(OrderedDict(a=1, b="x" * 70)); pprint.pprint(defaultdict(int, {str(i): i for i in range(20)}), width=30); pprint.pprint(deque(range(30)), width=30)
print(pprint.pformat([1, "a"]), pprint.saferepr({2: 1, 1: 2}), pprint.isreadable([1]), pprint.isrecursive([1]))
