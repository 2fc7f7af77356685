# locals(), globals(), nested scopes and shadowing.
x = "global"
def f():
    a = 1
    def g():
        b = 2
        return sorted(locals()), a
    return sorted(locals()), g()
print(f())
def shadow(x):
    def inner(): return x
    x = x + "!"
    return inner()
print(shadow("param"), x)
def classes():
    x = "local"
    class C:
        y = x
        x = "class"
        def m(self): return x
    return C.y if hasattr(C, "y") else None, C.x, C().m()
try: print(classes())
except NameError as e: print(e)
def uses_global(): return x
def local_then():
    x = "mine"
    return uses_global(), x
print(local_then())
def loops():
    for i in range(3): j = i
    return i, j
print(loops())
print(globals()["x"], "x" in globals(), "zzz" in globals())
globals()["made"] = 5
print(made)
def f1():
    def f2():
        def f3():
            nonlocal v
            v += 1
            return v
        return f3
    v = 1
    return f2()
c = f1()
print(c(), c())
