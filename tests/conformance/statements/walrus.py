# := in conditions, loops, comprehensions, calls.
if (n := len("abc")) > 2: print("long", n)
data = iter([1, 2, 3, 0, 9])
while (x := next(data)): print(x, end=" ")
print(x)
print([y := 1, y * 2], (z := 5) + z, f"{(w := 'in f-string')} {w}")
print([s for t in ("a ", " ", "b") if (s := t.strip())], s)
def f(a, b=(k := 7)): return a, b
print(f(a := 3), a, k, f(b=(b := 9), a=1), b)
print(any((found := v) > 2 for v in [1, 3, 5]), found)
def g():
    if (m := {"x": 1}.get("x")) is not None: return m
print(g(), "m" in globals())
total = 0
print([total := total + v for v in range(5)], total)
lam = lambda q: (r := q * 2) + r
print(lam(4), "r" in globals())
items = [1, 2, 3, 4]
print(items[(i := 1):(j := 3)], i, j, {(key := "k"): (val := "v")}, key, val)
if not (e := []) and (e2 := "second"): print(e, e2)
