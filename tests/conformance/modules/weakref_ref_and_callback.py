import weakref
class A: pass
a = A(); log = []
r = weakref.ref(a); s = weakref.ref(a, lambda x: log.append(x() is None))
print(r() is a, weakref.ref(a) is r, r is s, r == s, weakref.getweakrefcount(a), len(weakref.getweakrefs(a)), r.__callback__, hash(r) == hash(a))
del a; print(r(), s(), log, r == s, "dead" in repr(r))
for bad in (3, "a", (), [], {}, None):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
class S: __slots__ = ()
try: weakref.ref(S())
except TypeError as e: print(e)
def f(): pass
print(weakref.ref(f)() is f, weakref.ref(A)() is A, weakref.ref({1, 2} and set)() is set)
class L(list): pass
l = L([1]); w = weakref.ref(l); print(w()); l = None; print(w())
