from itertools import tee
a, b, c = tee(iter(range(5)), 3)
print(next(a), next(a), list(b), list(a), next(c), list(c))
x, = tee([1, 2], 1); print(list(x), tee([], 0))
p, q = tee("abc"); next(p); r, s = tee(p); print(list(r), list(q), list(s))
try: tee([], -1)
except ValueError as e: print(e)
