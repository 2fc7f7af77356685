# Loop variables stay inside; names outside are read late; walrus leaks.
x = "outer"
print([x for x in range(3)], x)
i = 10
print([i for i in range(i, i + 3)], i)
fs = [lambda: n for n in range(3)]
print([f() for f in fs])
fs = [lambda n=n: n for n in range(3)]
print([f() for f in fs])
print([last := y for y in range(4)], last)
def f():
    total = 5
    result = [total + k for k in range(2)]
    nested = [[total * a * b for a in range(2)] for b in range(2)]
    return result, nested, [z := k for k in "ab"], z
print(f())
class C:
    size = 3
    items = [j for j in range(size)]
    try:
        broken = [size for _ in range(1)]
    except NameError as e:
        print(type(e).__name__, e)
print(C.items, hasattr(C, "j"))
try:
    k
except NameError as e:
    print(type(e).__name__, e)
gen = (x + "!" for _ in range(2))
print(next(gen))
x = "changed"
print(next(gen))
