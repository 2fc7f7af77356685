# Finalizers that are alive run at the program's end, the latest first; sets of weak references as other sets.
import copy
import weakref


class Thing:
    pass


a, b, c, d = Thing(), Thing(), Thing(), Thing()
first = weakref.finalize(a, print, "a goes")
second = weakref.finalize(b, print, "b", "goes", sep="-")
third = weakref.finalize(c, print, "never")
fourth = weakref.finalize(d, print, "d goes")
print(first.atexit)
third.atexit = False
print(third.atexit, third.alive, fourth(), fourth.atexit)
fourth.atexit = True
print(fourth.atexit, third.peek()[2:], third.detach()[2:], third.alive)
try:
    first.other = 1
except AttributeError as error:
    print(error)
weakref.finalize(a, lambda: weakref.finalize(b, print, "made at the end"))


class Kept(weakref.WeakSet):
    pass


kept = Kept([a])
kept.x = 5
print(copy.copy(kept).x, copy.deepcopy(kept).x, len(copy.copy(kept)))
for name in ["union", "difference", "intersection", "symmetric_difference", "issubset", "issuperset", "isdisjoint",
             "__lt__", "__ge__", "__eq__"]:
    for other in ([a, b], weakref.WeakSet([b]), 1):
        try:
            result = getattr(kept, name)(other)
            print(name, len(result) if isinstance(result, weakref.WeakSet) else result)
        except TypeError as error:
            print(name, error)


class Reference(weakref.ref):
    pass


thing = Thing()
own = Reference(thing)
plain = weakref.ref(thing)
calling = weakref.ref(thing, print)
proxy = weakref.proxy(thing)
again = weakref.ref(thing, id)
names = {id(own): "own", id(plain): "plain", id(calling): "calling", id(proxy): "proxy", id(again): "again"}
print([names[id(each)] for each in weakref.getweakrefs(thing)], weakref.getweakrefcount(thing))
import itertools
tee = itertools.tee([1])[0]
print(weakref.ref(tee)() is tee)
again.__callback__
del calling, again
