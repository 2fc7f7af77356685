# yield from delegates next, send, throw, close, and gives the return value.
def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
        return "inner result"
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
        return "after error"
    finally:
        print("inner finally")
def outer():
    r = yield from inner()
    print("result", r)
    yield r
g = outer()
print(next(g), g.send("a"), g.send("b"), list(g))
g = outer()
next(g)
print(g.throw(ValueError("thrown")), list(g))
g = outer()
next(g)
g.close()
def chain(*its):
    for it in its:
        yield from it
print(list(chain("ab", [1], range(2), {"k": 0}, chain((5,), "z"))))
def flatten(x):
    for item in x:
        if isinstance(item, list): yield from flatten(item)
        else: yield item
print(list(flatten([1, [2, [3, [], [4]]], 5])))
def value():
    return (yield from [])
print(list(value()))
def bad(): yield from 5
try: list(bad())
except TypeError as e: print(e)
def send_to_list():
    yield from [1, 2]
g = send_to_list(); next(g)
try: g.send("x")
except AttributeError as e: print(e)
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
