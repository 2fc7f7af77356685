"""Whole numbers: sieves, primality, greatest common divisors, bit counts, hashes, random generators, big products."""
import math


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for n in range(2, math.isqrt(limit) + 1):
        if flags[n]:
            flags[n * n :: n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, flag in enumerate(flags) if flag]


def linear_sieve(limit):
    smallest = [0] * (limit + 1)
    primes = []
    for n in range(2, limit + 1):
        if smallest[n] == 0:
            smallest[n] = n
            primes.append(n)
        for p in primes:
            if p > smallest[n] or p * n > limit:
                break
            smallest[p * n] = p
    return smallest


def factors(n, smallest):
    found = {}
    while n > 1:
        p = smallest[n]
        found[p] = found.get(p, 0) + 1
        n //= p
    return found


def is_probable_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for base in (2, 3, 5, 7, 11, 13):
        if n % base == 0:
            return n == base
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def greatest_common(a, b):
    while b:
        a, b = b, a % b
    return a


def bits_set(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reversed_bits(n):
    n = (n >> 1) & 0x55555555 | (n & 0x55555555) << 1
    n = (n >> 2) & 0x33333333 | (n & 0x33333333) << 2
    n = (n >> 4) & 0x0F0F0F0F | (n & 0x0F0F0F0F) << 4
    n = (n >> 8) & 0x00FF00FF | (n & 0x00FF00FF) << 8
    return (n >> 16 | n << 16) & 0xFFFFFFFF


def fnv(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def make_crc_table():
    table = []
    for n in range(256):
        for _ in range(8):
            n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
        table.append(n)
    return table


def crc(data, table):
    value = 0xFFFFFFFF
    for byte in data:
        value = table[(value ^ byte) & 0xFF] ^ value >> 8
    return value ^ 0xFFFFFFFF


class XorShift:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        x = self.state
        x ^= x << 13 & 0xFFFFFFFF
        x ^= x >> 17
        x ^= x << 5 & 0xFFFFFFFF
        self.state = x
        return x


def gray(n):
    return n ^ n >> 1


def digits_of_e(count):
    """By a spigot in whole numbers."""
    scale = 10 ** (count + 10)
    total = term = scale
    k = 1
    while term:
        term //= k
        total += term
        k += 1
    return str(total)[:count]


primes = sieve(2000000)
print(len(primes), primes[-1], sum(primes) % 1000003)
smallest = linear_sieve(400000)
print(factors(110880, smallest), sum(len(factors(n, smallest)) for n in range(2, 120000)))
print(sum(map(is_probable_prime, range(1, 36000))), is_probable_prime(2**61 - 1), is_probable_prime(2**67 - 1))
print(sum(greatest_common(a, b) for a in range(1, 400) for b in range(1, 400)), math.gcd(2**40, 6**20))
print(sum(map(bits_set, range(180000))), sum(bin(n).count("1") for n in range(180000)))
print(sum(reversed_bits(n) for n in range(0, 180000)) % 1000003, all(reversed_bits(reversed_bits(n)) == n for n in range(9)))
data = bytes(n * n % 251 for n in range(180000))
print(f"{fnv(data):016x} {crc(data, make_crc_table()):08x} {crc(b'123456789', make_crc_table()):08x}")
generator = XorShift(2463534242)
print(sum(generator.next() & 1023 for _ in range(360000)), generator.state)
print(sum(bits_set(gray(n) ^ gray(n + 1)) for n in range(120000)))
print(digits_of_e(900)[-20:], math.factorial(400) % (2**61 - 1))
