from collections import Counter
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=4)
print(a + b, a - b, a & b, a | b, +Counter(a=-1, b=2), -Counter(a=-1, b=2), a.total(), a <= b, a == Counter(a=3, b=1, z=0))
a += b; print(a); a -= Counter(a=10); print(a); a |= Counter(q=1); a &= Counter(q=5, b=1); print(a)
print(list(Counter("abca").elements()), Counter("abcab").most_common(), Counter("aab").most_common(-1), Counter(), repr(Counter([1, 1, 2])))
c = Counter("ab"); del c["zz"]; c["q"] -= 1; print(c, c["nothing"], "nothing" in c, dict(c.copy()))
for bad in (lambda: Counter.fromkeys("a"), lambda: Counter(1), lambda: a + {}):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
