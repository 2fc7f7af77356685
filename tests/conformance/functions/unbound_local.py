# A name assigned anywhere in a function is local everywhere in it.
x = 1
def read_before():
    print(x)
    x = 2
def augmented():
    x += 1
def deleted():
    y = 1
    del y
    return y
def only_sometimes(flag):
    if flag:
        z = 1
    return z
def free():
    def inner():
        return later
    result = inner()
    later = 1
    return result
def loop():
    for i in []: pass
    return i
def handler():
    try:
        1 / 0
    except ZeroDivisionError as err:
        pass
    return err
def del_twice():
    a = 1
    del a
    del a
for f in (read_before, augmented, deleted, lambda: only_sometimes(0), free, loop, handler, del_twice, lambda: nowhere):
    try:
        print(f())
    except NameError as e:
        print(type(e).__name__, e)
print(only_sometimes(1), x)
