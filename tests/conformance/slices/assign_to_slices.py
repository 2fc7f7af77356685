# Assignment to a slice replaces, grows, shrinks and inserts.
a = [0, 1, 2, 3, 4, 5]
a[1:3] = ["a", "b"]; print(a)
a[1:3] = ["x"]; print(a)
a[1:2] = [1, 2, 3, 4]; print(a)
a[2:2] = ["ins"]; print(a)
a[:0] = ["front"]; print(a)
a[len(a):] = ["back"]; print(a)
a[1:-1] = []; print(a)
a[:] = range(6); print(a)
a[::2] = "xyz"; print(a)
a[::-1] = a[:]; print(a)
a[4:1] = ["odd"]; print(a)
a[100:] = (9,); print(a)
a[:] = a + a; print(a)
a[2:4] += ["plus"]; print(a)
b = [1, 2, 3]
b[1:1] = b
print(b)
def attempt(s, v):
    try:
        b[s] = v
        print(b)
    except Exception as e:
        print(type(e).__name__, e)
attempt(slice(None, None, 2), [1])
attempt(slice(None, None, -1), [1, 2])
attempt(slice(0, 1), 5)
attempt(slice(0, 1), None)
attempt(slice(None, None, 0), [1])
attempt(slice(None, None, 2), 5)
