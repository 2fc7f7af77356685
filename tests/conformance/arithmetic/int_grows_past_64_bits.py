# Integers pass the 64-bit border in every operation without a seam.
top = 9223372036854775807
bottom = -9223372036854775808
print(top + 1, top + top, bottom - 1, bottom + bottom)
print(top * 2, top * top, bottom * bottom, bottom * -1)
print(-bottom, abs(bottom), ~top, ~bottom)
print(top + 1 - 1 == top, top - -1 - 1 == top, (top + 1) - (top + 1))
print(bottom // -1, bottom % -1, divmod(bottom, -1))
print(1 << 62, 1 << 63, 1 << 64, -1 << 63, -1 << 64)
print(3037000500 * 3037000500, 3037000499 * 3037000499)
print(4294967296 * 4294967296, 2147483648 * 4294967296)

n = 1
for i in range(1, 31):
    n = n * i
print(n)
for i in range(30, 0, -1):
    n //= i
print(n, type(n).__name__)

count = top - 2
for _ in range(5):
    count += 1
    print(count)
for _ in range(5):
    count -= 1
print(count == top - 2)
