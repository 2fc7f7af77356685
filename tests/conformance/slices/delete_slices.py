# del of slices, also with steps.
def deleted(*bounds):
    a = list(range(10))
    del a[slice(*bounds)]
    return a
print(deleted(2, 5), deleted(None), deleted(3), deleted(-3, None), deleted(5, 2))
print(deleted(None, None, 2), deleted(1, None, 3), deleted(None, None, -1), deleted(8, 2, -2), deleted(100, 200))
a = [1, 2, 3, 4]
del a[1:3]
print(a)
del a[:]
print(a)
a = list("abcdef")
del a[0], a[-1]
del a[::2], a[0]
print(a)
try:
    a = (1, 2, 3)
    del a[0:1]
except TypeError as e:
    print(type(e).__name__, e)
