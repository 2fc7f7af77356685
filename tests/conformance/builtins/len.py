# len of everything that has one.
class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(len(""), len("héllo😀"), len([1, 2]), len(()), len({}), len({1, 2}), len(range(0, 10, 3)), len(b"ab"), len({"a": 1}.items()), len(Sized(5)), len(range(10**10)))
for x in (5, None, 1.5, (i for i in ()), map(str, []), object(), int, Sized(-1), Sized("a"), Sized(10**30), Sized(None)):
    try: print(len(x))
    except Exception as e: print(type(e).__name__, e)
