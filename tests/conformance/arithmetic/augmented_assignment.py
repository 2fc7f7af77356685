# Each augmented operator on a name, an item and an attribute.
x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 4; print(x)
x //= 5; print(x)
x **= 3; print(x)
x %= 100; print(x)
x <<= 4; print(x)
x >>= 2; print(x)
x |= 3; print(x)
x &= 0b1111; print(x)
x ^= 5; print(x)
x /= 4; print(x)

class Box:
    n = 1

b = Box()
b.n += 1
print(b.n, Box.n)
items = [1, 2, 3]
items[1] *= 10
items[-1] **= 2
print(items)

def index():
    print("index once")
    return 0

items[index()] += 100
print(items)
counts = {"a": 1}
counts["a"] -= 5
print(counts)
