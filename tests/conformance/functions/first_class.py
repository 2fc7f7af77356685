# Functions as values: stored, passed, compared, returned.
def add(a, b): return a + b
def sub(a, b): return a - b
table = [add, sub, max, pow]
print([f(5, 3) for f in table], add == add, add == sub, add in table, {add: "add"}[add])
def apply_n(f, n, x):
    while n > 0:
        x, n = f(x), n - 1
    return x
print(apply_n(lambda x: x * 2, 10, 1), apply_n(str.upper, 1, "abc"), apply_n([].append, 2, 1))
method = "a-b-c".split
print(method("-"), method.__name__, list(map(str.strip, [" a ", "b "])), sorted(["b", "A"], key=str.lower))
class C:
    def m(self): return self
c = C()
print(c.m == c.m, c.m.__self__ is c, C.m(c) is c, c.m() is c, c.m.__func__ is C.m)
def returns_nothing(): pass
def returns_early(x):
    if x: return
    return "end"
print(returns_nothing(), returns_early(1), returns_early(0), returns_nothing() is None)
def many(a, b, c, d, e, f, g, h, i, j): return [j, i, h, g, f, e, d, c, b, a]
print(many(*range(10)), many(1, 2, 3, 4, 5, j=6, i=7, h=8, g=9, f=10))
