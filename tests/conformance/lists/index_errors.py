# Index and key types of lists.
a = [1, 2, 3]
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def store(i, v):
    a[i] = v
def delete(i):
    del a[i]
attempt(lambda: a[3])
attempt(lambda: a[-4])
attempt(lambda: a["x"])
attempt(lambda: a[1.0])
attempt(lambda: a[None])
attempt(lambda: a[10**30])
attempt(lambda: a[True])
attempt(lambda: a[1, 2])
attempt(lambda: store(3, 0))
attempt(lambda: store("x", 0))
attempt(lambda: delete(5))
attempt(lambda: delete("x"))
attempt(lambda: a[::0])
attempt(lambda: a["a":])
attempt(lambda: hash(a))
attempt(lambda: {a: 1})
class Index:
    def __index__(self):
        return 1
print(a[Index()], a[Index():], [9] * Index())
