"""Numeric kernels on lists of floats: products, elimination, a Fourier transform, relaxation, Mandelbrot, quadrature."""
import math


def product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def product_by_index(a, b):
    size = len(a)
    result = []
    for i in range(size):
        row = a[i]
        out = [0.0] * size
        for k in range(size):
            factor = row[k]
            other = b[k]
            for j in range(size):
                out[j] += factor * other[j]
        result.append(out)
    return result


def solve(matrix, right):
    """Gaussian elimination with partial pivoting."""
    size = len(matrix)
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        head = rows[column]
        for r in range(column + 1, size):
            row = rows[r]
            factor = row[column] / head[column]
            if factor != 0.0:
                for j in range(column, size + 1):
                    row[j] -= factor * head[j]
    solution = [0.0] * size
    for r in reversed(range(size)):
        row = rows[r]
        rest = row[size] - sum(row[j] * solution[j] for j in range(r + 1, size))
        solution[r] = rest / row[r]
    return solution


def fourier(values, sign=-1):
    size = len(values)
    if size == 1:
        return values
    even = fourier(values[::2], sign)
    odd = fourier(values[1::2], sign)
    half = size // 2
    result = [0j] * size
    for k in range(half):
        angle = sign * 2.0 * math.pi * k / size
        turned = complex(math.cos(angle), math.sin(angle)) * odd[k]
        result[k] = even[k] + turned
        result[k + half] = even[k] - turned
    return result


def relax(width, height, rounds):
    grid = [[0.0] * width for _ in range(height)]
    grid[0] = [100.0] * width
    for _ in range(rounds):
        for y in range(1, height - 1):
            above, row, below = grid[y - 1], grid[y], grid[y + 1]
            for x in range(1, width - 1):
                row[x] = 0.25 * (above[x] + below[x] + row[x - 1] + row[x + 1])
    return sum(map(sum, grid))


def mandelbrot(width, height, limit):
    inside = 0
    for y in range(height):
        im = 2.0 * y / height - 1.0
        for x in range(width):
            re = 3.0 * x / width - 2.0
            a = b = 0.0
            steps = 0
            while steps < limit and a * a + b * b < 4.0:
                a, b = a * a - b * b + re, 2.0 * a * b + im
                steps += 1
            if steps == limit:
                inside += 1
    return inside


def simpson(function, low, high, steps):
    width = (high - low) / steps
    total = function(low) + function(high)
    for i in range(1, steps):
        total += function(low + i * width) * (4.0 if i % 2 else 2.0)
    return total * width / 3.0


size = 110
a = [[((i * 7 + j * 3) % 11) / 3.0 for j in range(size)] for i in range(size)]
b = [[((i * 5 + j * 2) % 13) / 7.0 for j in range(size)] for i in range(size)]
first, second = product(a, b), product_by_index(a, b)
print(round(sum(map(sum, first)), 6), max(abs(x - y) for r, s in zip(first, second) for x, y in zip(r, s)) < 1e-9)
system = [[row[j] + (9.5 if i == j else 0.0) for j in range(size)] for i, row in enumerate(a)]
solution = solve(system, [float(i % 5) for i in range(size)])
print(f"{sum(solution):.9f} {solution[3]:.9f}")
signal = [complex(math.sin(i / 5.0) + i % 3, 0.0) for i in range(16384)]
spectrum = fourier(signal)
back = fourier(spectrum, 1)
print(f"{abs(spectrum[130]):.6f}", all(abs(x - y / 16384) < 1e-9 for x, y in zip(signal, back)))
print(f"{relax(60, 60, 80):.8f}")
print(mandelbrot(150, 100, 100))
print(f"{simpson(lambda x: math.exp(-x * x), -3.0, 3.0, 300000):.12f}")
