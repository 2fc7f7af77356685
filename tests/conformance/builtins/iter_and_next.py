# iter with one and two arguments, next with default.
it = iter([1, 2])
print(next(it), next(it), next(it, "default"), next(it, None))
try: next(it)
except StopIteration as e: print(type(e).__name__, e.args)
data = iter("abXcd")
print(list(iter(lambda: next(data), "X")), list(data))
n = 0
def count():
    global n
    n += 1
    return n
print([x for x in iter(count, 4)], next(iter(count, 100)))
class Stop:
    calls = 0
    def __call__(self):
        Stop.calls += 1
        if Stop.calls > 3: raise StopIteration
        return Stop.calls
print(list(iter(Stop(), 99)), type(iter(count, 1)).__name__)
def fails(): raise ValueError("in callable")
try: next(iter(fails, 1))
except ValueError as e: print(e)
try: iter(5, 1)
except TypeError as e: print(e)
