import gc
import weakref


class Named:
    def __init__(self, name):
        self.name = name

    def method(self):
        return self.name

    def __eq__(self, other):
        return isinstance(other, Named) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return self.name


a, b, c = items = [Named(letter) for letter in 'abc']
weak = weakref.WeakSet([a, b])
weak.note = 'has attributes'
weak.symmetric_difference_update([b, c])
print(sorted(map(repr, weak)), weak.note)
weak.difference_update([c])
weak.update([b, c])
weak.intersection_update([b, c])
print(sorted(map(repr, weak)))
weak ^= weak
print(len(weak))

first, second = Named('same'), Named('same')
print(weakref.WeakMethod(first.method) == weakref.WeakMethod(second.method), first.method == second.method)


class Reference(weakref.ref):
    def __init__(self, target, callback=None, value=42):
        super().__init__(target, callback)
        self.value = value


print(Reference(a, value=3).value, Reference(a).value, Reference(a)() is a)


class Lasting:
    def method(self):
        pass


calls = []
kept = Lasting()
method = weakref.WeakMethod(kept.method, lambda dead: calls.append(dead is method))
del Lasting.method
gc.collect()
print(calls, method())


class Strange(dict):
    def __getattr__(self, name):
        return self[name]

    def __bytes__(self):
        return b'strange'


strange = Strange()
print(repr(weakref.ref(strange)).split()[3:5], bytes(weakref.proxy(strange)))
print(repr(weakref.ref(Strange))[-9:])
try:
    next(weakref.proxy(kept))
except TypeError as error:
    print(error)
