# Operands and arguments are evaluated from left to right.
def e(x):
    print(x, end=" ")
    return x
def f(*args, **kwargs):
    return len(args) + len(kwargs)
print(e(1) + e(2) * e(3))
print(f(e(1), e(2), k=e(3), *[e(4)], m=e(5), **{"z": e(6)}))
print([e(1), e(2)], {e("k"): e("v")}, (e(3), e(4)))
d = {}
d[e("key")] = e("value")
print()
(d[e("a")], d[e("b")]) = e(1), e(2)
print()
x = e(1) if e(0) else e(2)
print()
print(e(1) < e(2) < e(3), e(5)if e(1)else e(6))
def default(a=e("default")): pass
@(e("decorator") and (lambda f: f))
def decorated(b=e("argument")): pass
print()
e([1, 2, 3])[e(0):e(2)]
print()
a = b = e("once")
print(a, b)
