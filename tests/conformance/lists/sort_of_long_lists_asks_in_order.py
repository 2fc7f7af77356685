# Long lists are sorted by the comparisons that CPython makes, in its order, and left as it leaves them after an error.
import random
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global c; c += 1
        log.append((self.v, o.v))
        if c == stop: raise ValueError
        if odd and c % odd == 0: return not self.v < o.v
        return self.v < o.v
def h(x): 
    n = 0
    for t in x:
        for y in (t if type(t) is tuple else (t,)): n = (n * 31 + y) % 1000000007
    return n
r = random.Random(9)
for i in range(60):
    n = r.choice([2, 3, 10, 63, 64, 65, 130, 200, 400, 777])
    kind = r.choice('abcdef')
    m = r.choice([2, 10, n, 10**6])
    if kind == 'a': l = [r.randrange(m) for _ in range(n)]
    elif kind == 'b': l = sorted(r.randrange(m) for _ in range(n)); 
    elif kind == 'c': l = sorted((r.randrange(m) for _ in range(n)), reverse=True)
    elif kind == 'd': l = [j % m for j in range(n)]
    elif kind == 'e': l = sorted(r.randrange(m) for _ in range(n // 2)) + sorted(r.randrange(m) for _ in range(n - n // 2))
    else:
        l = []
        while len(l) < n: l += sorted((r.randrange(m) for _ in range(r.randrange(1, 200))), reverse=r.random() < .3)
    for _ in range(r.choice([0, 0, 1, 5])):
        l[r.randrange(len(l))] = r.randrange(m)
    log = []; c = 0
    stop = r.choice([0, 0, 0, 5, 100, 1000, 3000]); odd = r.choice([0, 0, 3, 7, 50])
    ks = [K(v) for v in l]
    try: ks.sort(reverse=r.random() < .3)
    except ValueError: print('error', end=' ')
    print(i, n, kind, m, c, h(log), h(k.v for k in ks))
