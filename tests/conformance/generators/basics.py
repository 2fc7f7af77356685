# A generator runs in steps, ends with StopIteration, and is an iterator.
def count(n):
    print("start")
    for i in range(n):
        yield i
    print("end")
g = count(2)
print("made", type(g).__name__, iter(g) is g)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)
try:
    next(g)
except StopIteration as e:
    print("stays stopped", e.value)
print(list(count(3)), sum(count(0)))
def empty():
    return
    yield
print(list(empty()))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for x in fib():
    if x > 50: break
    print(x, end=" ")
print()
def parts():
    x = yield
    yield 1, 2
    yield [x]
    yield from ()
    yield {"k": (yield "inner")}
print(list(parts()))
