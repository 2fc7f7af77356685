# Direct, mutual and deep-enough recursion.
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)
def is_even(n): return True if n == 0 else is_odd(n - 1)
def is_odd(n): return False if n == 0 else is_even(n - 1)
def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
def flatten(x):
    return [y for item in x for y in flatten(item)] if isinstance(x, list) else [x]
def permutations(s):
    return [s] if len(s) < 2 else [c + rest for i, c in enumerate(s) for rest in permutations(s[:i] + s[i + 1:])]
def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(gcd(1071, 462), is_even(100), is_odd(7), hanoi(8, "a", "b", "c"), flatten([1, [2, [3, [4]], []], 5]))
print(permutations("abc"), ackermann(2, 3), depth(700))
def collatz(n, steps=0):
    return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)
print(collatz(27), [collatz(i) for i in range(1, 10)])
