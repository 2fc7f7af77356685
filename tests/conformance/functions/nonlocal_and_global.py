# nonlocal and global choose whose variable is bound.
x = "module"
def f():
    x = "f"
    def g():
        nonlocal x
        x = "set by g"
        def h():
            global x
            x = "set by h"
            return x
        return h() + " / " + x
    r = g()
    return r, x
print(f(), x)
def define():
    global fresh, other
    fresh = 1
    other = [fresh]
    for fresh in range(3): pass
define()
print(fresh, other)
def remove():
    global fresh
    del fresh
remove()
try:
    fresh
except NameError as e:
    print(type(e).__name__, e)
def shadow():
    x = 5
    class C:
        x = 6
        def m(self):
            return x
    return C().m(), C.x
print(shadow())
def define_function():
    global made
    def made():
        return "made"
define_function()
print(made(), made.__name__, made.__qualname__)
