# Reading slices with all kinds of bounds.
a = list(range(10))
for s in (slice(None), slice(3), slice(2, 5), slice(-3, None), slice(None, -3), slice(5, 2), slice(None, None, 2),
          slice(1, None, 3), slice(None, None, -1), slice(8, 2, -2), slice(-1, -5, -1), slice(100), slice(-100, 100),
          slice(3, None, -1), slice(None, 3, -1), slice(0, 10, 100), slice(None, None, -100)):
    print(s, a[s])
print(a[2:5], a[:2] + a[2:] == a, a[:] is a, a[1:2], a[True:4])
print(tuple(a)[3:6], "0123456789"[8:2:-2], range(10)[2:8:3], bytes(a)[1:3])
