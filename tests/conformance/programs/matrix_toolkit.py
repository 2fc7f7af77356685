"""Matrices of fractions and ints: arithmetic, determinants, inverses, powers, and elimination step by step."""

import operator
from fractions import Fraction
from functools import cached_property
from itertools import chain, permutations, zip_longest


class ShapeError(ValueError):
    def __init__(self, left, right, what):
        super().__init__(f"cannot {what} {left.shape[0]}x{left.shape[1]} and {right.shape[0]}x{right.shape[1]}")


class Matrix:
    def __init__(self, rows):
        self.rows = tuple(tuple(row) for row in rows)
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n): return cls([int(i == j) for j in range(n)] for i in range(n))
    @classmethod
    def parse(cls, text): return cls([Fraction(cell) for cell in line.split()] for line in text.split(";"))
    @property
    def shape(self): return len(self.rows), len(self.rows[0]) if self.rows else 0
    @property
    def T(self): return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case (int() as i, int() as j):
                return self.rows[i][j]
            case (slice() as i, slice() as j):
                return Matrix(row[j] for row in self.rows[i])
            case (slice() as i, int() as j):
                return [row[j] for row in self.rows[i]]
            case int() | slice():
                return self.rows[key]
        raise TypeError(f"bad index {key!r}")

    def _with(self, other, function, what):
        if self.shape != other.shape:
            raise ShapeError(self, other, what)
        return Matrix(map(function, a, b) for a, b in zip(self.rows, other.rows))

    def __add__(self, other): return self._with(other, operator.add, "add") if isinstance(other, Matrix) else NotImplemented
    def __sub__(self, other): return self._with(other, operator.sub, "subtract")
    def __neg__(self): return -1 * self
    def __mul__(self, k): return Matrix([cell * k for cell in row] for row in self.rows) if isinstance(k, (int, Fraction)) else NotImplemented
    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ShapeError(self, other, "multiply")
        columns = list(zip(*other.rows))
        return Matrix([sum(map(operator.mul, row, column)) for column in columns] for row in self.rows)

    def __pow__(self, n, modulus=None):
        if n < 0:
            return self.inverse ** -n
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
            if modulus:
                result, base = result % modulus, base % modulus
        return result

    def __mod__(self, m): return Matrix([cell % m for cell in row] for row in self.rows)
    def __eq__(self, other): return isinstance(other, Matrix) and self.rows == other.rows
    def __hash__(self): return hash(self.rows)
    def __iter__(self): return chain.from_iterable(self.rows)
    def __contains__(self, value): return any(value in row for row in self.rows)
    def __bool__(self): return any(self)
    def __repr__(self): return f"Matrix({[list(map(str, row)) for row in self.rows]})"

    def __str__(self):
        widths = [max(len(str(cell)) for cell in column) for column in zip(*self.rows)]
        return "\n".join("[" + "  ".join(f"{str(cell):>{width}}" for cell, width in zip(row, widths)) + "]" for row in self.rows)

    def minor(self, i, j): return Matrix(row[:j] + row[j + 1 :] for k, row in enumerate(self.rows) if k != i)

    @cached_property
    def determinant(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** j * cell * self.minor(0, j).determinant for j, cell in enumerate(self[0]) if cell)

    def by_permutations(self):
        total = 0
        for order in permutations(range(len(self.rows))):
            inversions = sum(a > b for i, a in enumerate(order) for b in order[i + 1 :])
            product = -1 if inversions % 2 else 1
            for i, j in enumerate(order):
                product *= self[i, j]
            total += product
        return total

    def reduced(self, trace=None):
        rows, at = [list(map(Fraction, row)) for row in self.rows], 0
        for column in range(self.shape[1]):
            pivot = next((i for i in range(at, len(rows)) if rows[i][column]), None)
            if pivot is None:
                continue
            rows[at], rows[pivot] = rows[pivot], rows[at]
            rows[at] = [cell / rows[at][column] for cell in rows[at]]
            for i, row in enumerate(rows):
                if i != at and (factor := row[column]):
                    rows[i] = [a - factor * b for a, b in zip(row, rows[at])]
            at += 1
            if trace is not None:
                trace.append((column, pivot))
            if at == len(rows):
                break
        return Matrix(rows), at

    @cached_property
    def inverse(self):
        n = len(self.rows)
        wide, rank = Matrix(a + b for a, b in zip(self.rows, Matrix.identity(n).rows)).reduced()
        if wide[:, :n] != Matrix.identity(n):
            raise ZeroDivisionError("singular matrix")
        return wide[:, n:]


m = Matrix.parse("2 1 -1; -3 -1 2; -2 1 2")
print(m, m.determinant, m.by_permutations(), sep="\n")
print(m.inverse, m @ m.inverse == Matrix.identity(3), sep="\n")
print(m.T + m, repr(2 * m - m), -m == m * -1, sep="\n")
fibonacci = Matrix([[1, 1], [1, 0]])
print((fibonacci**200)[0, 1], pow(fibonacci, 10**18, 10**9 + 7)[0], fibonacci**-3)
trace = []
print(Matrix.parse("1 2 3 9; 2 -1 1 8; 3 0 -1 3").reduced(trace)[0], trace, sep="\n")
print(Matrix.parse("1/2 1/3; 1/4 1/5").inverse, m[1:, 0], m[:2, 1:], m[0][-1], Fraction(-3) in m, len({m, m * 1}), bool(m - m))
for attempt in (lambda: m @ fibonacci, lambda: m + fibonacci, lambda: m + 1, lambda: 1.5 * m, lambda: m["x"], lambda: Matrix([[1], [2, 3]]), lambda: Matrix.parse("1 2; 2 4").inverse, lambda: m[5, 5]):
    try:
        print(attempt())
    except (ValueError, TypeError, ZeroDivisionError, IndexError) as error:
        print(type(error).__name__, error)
print(*zip_longest(m[0], [1]), sep="\n")
