"""Matrices with operators, determinants, inverses by elimination, rotation."""


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case (int(i), int(j)): return self.rows[i][j]
            case (slice() as s, int(j)): return [r[j] for r in self.rows[s]]
            case (int(i), slice() as s): return self.rows[i][s]
            case (slice() as a, slice() as b): return Matrix(r[b] for r in self.rows[a])
            case int(i): return self.rows[i]
        raise TypeError(f"bad index {key!r}")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def _each(self, other, f):
        if isinstance(other, Matrix):
            if other.shape != self.shape:
                raise ValueError(f"shapes {self.shape} and {other.shape}")
            return Matrix([f(a, b) for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))
        return Matrix([f(a, other) for a in r] for r in self.rows)

    def __add__(self, other): return self._each(other, lambda a, b: a + b)
    def __sub__(self, other): return self._each(other, lambda a, b: a - b)
    def __mul__(self, other): return self._each(other, lambda a, b: a * b)
    __radd__ = __add__
    __rmul__ = __mul__
    def __neg__(self): return self * -1

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            return NotImplemented
        return Matrix([sum(a * b for a, b in zip(r, c)) for c in other.T.rows] for r in self.rows)

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def determinant(self):
        if self.shape == (1, 1):
            return self.rows[0][0]
        return sum((-1) ** j * v * self.minor(0, j).determinant() for j, v in enumerate(self.rows[0]))

    def minor(self, i, j):
        return Matrix(r[:j] + r[j + 1:] for k, r in enumerate(self.rows) if k != i)

    def inverse(self):
        n = len(self.rows)
        work = [[float(x) for x in r] + [float(i == k) for k in range(n)] for i, r in enumerate(self.rows)]
        for i in range(n):
            pivot = max(range(i, n), key=lambda k: abs(work[k][i]))
            if work[pivot][i] == 0:
                raise ZeroDivisionError("matrix is singular")
            work[i], work[pivot] = work[pivot], work[i]
            work[i] = [x / work[i][i] for x in work[i]]
            for k in range(n):
                if k != i and work[k][i]:
                    factor = work[k][i]
                    work[k] = [a - factor * b for a, b in zip(work[k], work[i])]
        return Matrix(r[n:] for r in work)

    def __str__(self):
        cells = [[f"{x:g}" for x in r] for r in self.rows]
        width = max((len(c) for r in cells for c in r), default=0)
        return "\n".join("[" + " ".join(f"{c:>{width}}" for c in r) + "]" for r in cells)


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a + b, a - b, a * 2, 3 + a, -a, a @ b, a.T, sep="\n\n")
print(a.determinant(), a.shape, (a ** 10)[0], (a ** 0) == Matrix.identity(2))
print(a.inverse(), (a ** -1) @ a, sep="\n")
c = Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]])
print(c.determinant(), c.minor(1, 1).rows, c[0, 2], c[:, 1], c[1, 1:], c[1:, :2].rows, c[-1])
c[0, 0] = 10**20
print(c.determinant(), c[0, 0])
print((Matrix([[1, 1], [1, 0]]) ** 100)[0, 1])
for f in (lambda: a + c, lambda: a @ c, lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: Matrix([[1], [1, 2]]), lambda: a["x"], lambda: a[5, 0]):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(*[" ".join(map(str, r)) for r in zip(*[[1, 2, 3], [4, 5, 6]][::-1])], sep=" / ")
