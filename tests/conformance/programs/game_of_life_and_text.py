"""Everyday odds and ends: life, word counts, ciphers, primes, roman numbers, sorting."""


def life(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    neighbours[key] = neighbours.get(key, 0) + 1
    return {c for c, n in neighbours.items() if n == 3 or n == 2 and c in cells}


def draw(cells, size):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(size)) for y in range(size))


cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in range(9):
    if generation % 4 == 0:
        print(draw(cells, 6), end="\n\n")
    cells = life(cells)

TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""
counts = {}
for word in TEXT.replace(",", "").lower().split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:5]:
    print(f"{word:<6}{n:>2} {'=' * n}")


def caesar(text, shift):
    out = []
    for c in text:
        if c.isascii() and c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            c = chr((ord(c) - base + shift) % 26 + base)
        out.append(c)
    return "".join(out)


secret = caesar("Hello, World! é", 3)
print(secret, caesar(secret, -3))


def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]


print(sieve(50), len(sieve(10000)))


def roman(n):
    out = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, n = divmod(n, value)
        out += letters * count
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])


def quicksort(xs):
    if len(xs) < 2:
        return xs
    pivot, *rest = xs
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def mergesort(xs, key=lambda x: x):
    if len(xs) < 2:
        return list(xs)
    half = len(xs) // 2
    left, right, out = mergesort(xs[:half], key), mergesort(xs[half:], key), []
    while left and right:
        out.append((right if key(right[0]) < key(left[0]) else left).pop(0))
    return out + left + right


values = [(i * 7919) % 101 for i in range(25)]
print(quicksort(values) == sorted(values) == mergesort(values), mergesort(["bb", "a", "cc", "d"], key=len))


def binary_search(xs, x):
    low, high = 0, len(xs)
    while low < high:
        middle = (low + high) // 2
        if xs[middle] < x:
            low = middle + 1
        else:
            high = middle
    return low if low < len(xs) and xs[low] == x else -1


print([binary_search([1, 3, 5, 7, 9], x) for x in (1, 4, 9, 10)])
triangle = [[1]]
while len(triangle) < 6:
    last = triangle[-1]
    triangle.append([1, *(a + b for a, b in zip(last, last[1:])), 1])
for row in triangle:
    print(" ".join(map(str, row)).center(20).rstrip())
print(*("FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else n for n in range(1, 16)))
