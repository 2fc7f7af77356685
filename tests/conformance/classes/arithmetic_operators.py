# Operator methods with their reflected and in-place forms.
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"V({self.x}, {self.y})"
    def __add__(self, o): return V(self.x + o.x, self.y + o.y) if isinstance(o, V) else NotImplemented
    def __sub__(self, o): return V(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return V(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __truediv__(self, k): return V(self.x / k, self.y / k)
    def __neg__(self): return V(-self.x, -self.y)
    def __pos__(self): return self
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __iadd__(self, o):
        self.x += o.x; self.y += o.y
        return self
    def __round__(self, n=0): return V(round(self.x, n), round(self.y, n))
a, b = V(1, 2), V(3, 4)
print(a + b, a - b, a * 2, 3 * a, a @ b, b / 2, -a, +a is a, abs(b), round(b / 3, 2))
c = a
c += b
print(a, c is a)
a *= 10
print(a, c)
for f in (lambda: a + 1, lambda: 1 + a, lambda: a * "x", lambda: a // 2, lambda: a < b, lambda: ~a, lambda: 1 - a, lambda: sum([a, b])):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(sum([a, b], V(0, 0)))
