from collections import deque
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e, len(d))
it = iter(deque([1, 2])); print(next(it), next(it), next(it, "end"), next(it, "end"))
class E:
    def __init__(self, d): self.d = d
    def __eq__(self, other): self.d.clear(); return False
x = deque([1, 2]); x.append(E(x))
try: print(5 in x)
except RuntimeError as e: print(e)
