# return in a generator gives StopIteration its value.
def g(n):
    for i in range(n):
        yield i
    return {"n": n}
def value_of(it):
    while True:
        try: next(it)
        except StopIteration as e: return e.value
print(value_of(g(3)), value_of(g(0)), list(g(2)))
def tup():
    yield
    return 1, 2
print(value_of(tup()))
def stop():
    return StopIteration("as value")
    yield
print(repr(value_of(stop())))
def collect():
    results = []
    for n in (1, 2):
        results.append((yield from g(n)))
    return results
print(value_of(collect()))
def early(x):
    if x: return "early"
    yield 1
    return "late"
print(value_of(early(1)), value_of(early(0)))
def fin():
    try:
        yield 1
        return "try"
    finally:
        print("finally before stop")
print(value_of(fin()))
def fin2():
    try: return "try"
    finally:
        yield "in finally"
print(list(fin2()), value_of(fin2()))
