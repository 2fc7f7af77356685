"""Arithmetic and tests on local numbers, reading and writing lists."""


def run(rounds):
    total = 0
    real = 0.0
    flags = [True] * 500
    for i in range(rounds):
        j = 0
        while j < 500:
            if flags[j] and (i ^ j) % 7 > 2:
                total += (i * j & 15) - 3
                real = real * 0.5 + j
            else:
                flags[j] = not flags[j]
            j += 1
    return total, real


print(run(60))
