# * and ** in list, tuple, set and dict displays and return/yield.
a, d = [1, 2], {"x": 1}
print([*a, 3, *a], (*a, *"b"), (*a,), {*a, 2, 9} == {1, 2, 9}, [*[], *()], [*d, *d.items()], {**d, "y": 2, **{"x": 5}}, {"x": 0, **d})
def f(): return *a, 3
def g(): yield *a, "y"
print(f(), list(g()), [*range(3)][1:], [*"ab"] * 2, *a)
t = *a, *a
x = *range(2), 5
print(t, x)
for y in *a, 7: print(y, end=" ")
print()
i = (0, 1)
m = {(0, 1): "m"}
print(m[*i], m[0, *[1]])
for bad in (lambda: [*None], lambda: {**None}, lambda: {*5}, lambda: (*1.5,), lambda: {**[]}, lambda: {**"ab"}):
    try: bad()
    except TypeError as e: print(e)
