# Operators look special methods up on the class, not on the instance.
class C: pass
c = C()
c.__len__ = lambda: 5
c.__add__ = lambda o: 1
c.__getitem__ = lambda k: k
c.__iter__ = lambda: iter([])
c.__bool__ = lambda: False
c.__str__ = lambda: "instance"
c.__eq__ = lambda o: True
for f in (lambda: len(c), lambda: c + 1, lambda: c[0], lambda: iter(c)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(bool(c), c.__len__(), c == 5, str(c) == "instance")
C.__len__ = lambda self: 7
C.__add__ = lambda self, o: ("add", o)
C.__getitem__ = lambda self, k: ("item", k)
print(len(c), c + 1, c[3], bool(c))
C.__bool__ = lambda self: False
print(bool(c))
del C.__len__
try:
    len(c)
except TypeError as e:
    print(e)
