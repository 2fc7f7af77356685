# Long products, powers and factorials keep every digit.
print(2**64, 2**100, 2**127 - 1)
print(3**100)
print((-3)**51, (-3)**50)
print(123456789**9)
print((10**20 + 1) * (10**20 - 1))
print((2**89 - 1) * (2**107 - 1))

def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)

print(factorial(25))
print(factorial(60))

a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
print(sum(int(d) for d in str(2**1000)))
