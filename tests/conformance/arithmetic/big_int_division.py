# Floor division and modulo of integers beyond 64 bits, in all sign combinations.
a = 123456789012345678901234567890123
b = 98765432109876543210
for x in (a, -a):
    for y in (b, -b):
        q, r = divmod(x, y)
        print(q, r, x // y == q, x % y == r, q * y + r == x)
print(a // 7, a % 7, -a // 7, -a % 7)
print(7 // a, 7 % a, -7 // a, -7 % a)
print(a // a, a % a, a // -a, a % -a)
print(2**200 // 2**190, 2**200 % 2**190, (2**200 + 5) % 2**190)
print((10**50 + 1) // 10**25, (10**50 + 1) % 10**25)
