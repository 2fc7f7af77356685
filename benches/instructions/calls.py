"""Calls: recursion, defaults, keywords, closures."""


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def default(a, b=2, *, c=3):
    return a + b + c


def counter(step):
    count = 0

    def increase(by):
        nonlocal count
        count += step * by
        return count

    return increase


increase = counter(2)
total = 0
for i in range(12000):
    total += default(i) + default(i, c=4) + increase(i)
print(fib(20), total)
