from itertools import takewhile, dropwhile, filterfalse, starmap
def picky(x):
    if x == 2: raise ValueError("two")
    return x < 4
for make in (takewhile, dropwhile, filterfalse):
    it = make(picky, [1, 2, 3, 9, 1])
    out = []
    while True:
        try: out.append(next(it))
        except ValueError as e: out.append(str(e))
        except StopIteration: break
    print(make.__name__, out)
it = takewhile(lambda x: x < 2, [1, 5, 1]); print(list(it), list(it), iter(it) is it)
