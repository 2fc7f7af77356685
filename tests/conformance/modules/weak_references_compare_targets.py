# Weak references compare what they refer to, which is asked even where it is the same.
import weakref
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): print('hash', self.n); return hash(self.n)
    def __eq__(self, o): print('eq', self.n, o.n); return self.n == o.n
a, b = K(1), K(1)
r = weakref.ref(a); print(hash(r), hash(r)); print(weakref.ref(a) is r)
print(1); d = weakref.WeakKeyDictionary(); d[a] = 1
print(2); d[a]
print(3); d[b]
print(4); b in d
print(5); d[b] = 2
print(6); del d[a]
print(7); s = weakref.WeakSet([a]); a in s; b in s
print(8); s.add(b); len(s)
print(9); s.discard(a)
v = weakref.WeakValueDictionary(); v['x'] = a
print(10); v['x'] is a; 
print(11); print(weakref.ref(a) == weakref.ref(b))
