# Closures see variables, not values; each call makes new ones.
def counter(start=0):
    count = start
    def step(by=1):
        nonlocal count
        count += by
        return count
    def peek():
        return count
    return step, peek
s1, p1 = counter()
s2, p2 = counter(100)
print(s1(), s1(), s2(5), p1(), p2())
def adders():
    return [lambda x: x + i for i in range(3)], [lambda x, i=i: x + i for i in range(3)]
late, early = adders()
print([f(10) for f in late], [f(10) for f in early])
def outer():
    x = "before"
    def read():
        return x
    x = "after"
    return read
print(outer()())
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
print(compose(lambda x: x + 1, lambda x: x * 2, str)(4))
def three():
    a = 1
    def two():
        b = 2
        def one():
            nonlocal a
            a += 10
            return a + b
        return one
    return two()
f = three()
print(f(), f(), three()())
print(s1.__closure__[0].cell_contents, outer().__closure__ is None, late[0].__code__.co_freevars)
