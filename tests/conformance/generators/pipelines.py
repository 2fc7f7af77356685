# Generators chained into pipelines.
def numbers(n):
    for i in range(1, n + 1):
        print(f"[{i}]", end="")
        yield i
def only(it, f):
    for x in it:
        if f(x): yield x
def mapped(it, f): return (f(x) for x in it)
def take(it, n):
    for _ in range(n):
        try: yield next(it)
        except StopIteration: return
pipe = take(mapped(only(numbers(100), lambda x: x % 3 == 0), lambda x: x * x), 3)
print(list(pipe))
def windows(it, n):
    buffer = []
    for x in it:
        buffer.append(x)
        if len(buffer) == n:
            yield tuple(buffer)
            buffer.pop(0)
print(list(windows("abcde", 3)))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
print(list(take(primes(), 15)))
def merge(a, b):
    a, b = list(a), list(b)
    while a and b: yield (a if a[0] <= b[0] else b).pop(0)
    yield from a
    yield from b
print(list(merge([1, 4, 9], [2, 3, 10, 11])))
def scheduler(*tasks):
    queue = list(tasks)
    while queue:
        t = queue.pop(0)
        try: yield next(t)
        except StopIteration: continue
        queue.append(t)
print(list(scheduler(iter("abc"), iter("12"), iter("x"))))
