"""Operators on objects of our own: vectors, quaternions, polynomials, fractions, intervals; a little ray tracer."""
import math


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def length(self):
        return math.sqrt(self.dot(self))

    def unit(self):
        return self * (1.0 / self.length())

    def mirrored(self, normal):
        return self - 2.0 * self.dot(normal) * normal


class Shape:
    def __init__(self, shade, mirror):
        self.shade = shade
        self.mirror = mirror


class Sphere(Shape):
    def __init__(self, centre, radius, shade, mirror=0.0):
        super().__init__(shade, mirror)
        self.centre = centre
        self.radius = radius

    def hit(self, origin, direction):
        between = origin - self.centre
        half = between.dot(direction)
        rest = half * half - between.dot(between) + self.radius * self.radius
        if rest < 0.0:
            return None
        distance = -half - math.sqrt(rest)
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).unit()


class Floor(Shape):
    def hit(self, origin, direction):
        if direction.y > -1e-9:
            return None
        return -(origin.y + 1.0) / direction.y

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)


class Scene:
    def __init__(self, shapes, light):
        self.shapes = shapes
        self.light = light

    def nearest(self, origin, direction):
        best = None
        for shape in self.shapes:
            distance = shape.hit(origin, direction)
            if distance is not None and (best is None or distance < best[0]):
                best = (distance, shape)
        return best

    def brightness(self, origin, direction, depth=0):
        found = self.nearest(origin, direction)
        if found is None:
            return 0.2 + 0.3 * max(direction.y, 0.0)
        distance, shape = found
        point = origin + direction * distance
        normal = shape.normal(point)
        to_light = (self.light - point).unit()
        light = max(normal.dot(to_light), 0.0)
        if light and self.nearest(point + normal * 1e-4, to_light):
            light *= 0.3
        result = shape.shade * (0.1 + 0.9 * light)
        if shape.mirror and depth < 3:
            mirrored = self.brightness(point + normal * 1e-4, direction.mirrored(normal), depth + 1)
            result = result * (1.0 - shape.mirror) + mirrored * shape.mirror
        return result


class Fraction:
    def __init__(self, top, bottom=1):
        common = math.gcd(top, bottom)
        if bottom < 0:
            common = -common
        self.top = top // common
        self.bottom = bottom // common

    def __add__(self, other):
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __mul__(self, other):
        return Fraction(self.top * other.top, self.bottom * other.bottom)

    def __truediv__(self, other):
        return Fraction(self.top * other.bottom, self.bottom * other.top)

    def __eq__(self, other):
        return self.top == other.top and self.bottom == other.bottom

    def __lt__(self, other):
        return self.top * other.bottom < other.top * self.bottom

    def __hash__(self):
        return hash((self.top, self.bottom))

    def __repr__(self):
        return f"{self.top}/{self.bottom}"


class Polynomial:
    def __init__(self, *factors):
        self.factors = list(factors)

    def __add__(self, other):
        long, short = sorted((self.factors, other.factors), key=len, reverse=True)
        return Polynomial(*(a + (short[i] if i < len(short) else 0) for i, a in enumerate(long)))

    def __mul__(self, other):
        product = [0] * (len(self) + len(other) - 1)
        for i, a in enumerate(self.factors):
            for j, b in enumerate(other.factors):
                product[i + j] += a * b
        return Polynomial(*product)

    def __pow__(self, power):
        result = Polynomial(1)
        for _ in range(power):
            result = result * self
        return result

    def __call__(self, x):
        value = 0
        for factor in reversed(self.factors):
            value = value * x + factor
        return value

    def __len__(self):
        return len(self.factors)

    def __getitem__(self, index):
        return self.factors[index]


scene = Scene(
    [
        Floor(0.6, 0.1),
        Sphere(Vector(0.0, 0.0, 5.0), 1.0, 0.9, 0.3),
        Sphere(Vector(1.8, -0.3, 4.0), 0.7, 0.7),
        Sphere(Vector(-1.6, -0.5, 3.5), 0.5, 0.8, 0.5),
    ],
    Vector(4.0, 6.0, 0.0),
)
eye = Vector(0.0, 0.4, -1.0)
rows = []
for y in range(180):
    row = [scene.brightness(eye, Vector((x - 150) / 150.0, (90 - y) / 120.0, 1.5).unit()) for x in range(300)]
    rows.append("".join(" .:-=+*#%@"[min(int(value * 10), 9)] for value in row))
print(rows[70][50:150:2], sum(map(ord, "".join(rows))))
total = Fraction(0)
for n in range(1, 900):
    total = total + Fraction(1, n) * Fraction(n % 5 - 2)
print(total.top % 1000003, total.bottom % 1000003)
print(len({Fraction(a, b) for a in range(200) for b in range(1, 200)}), sorted(Fraction(n * 7 % 31, n) for n in range(1, 900))[450])
power = Polynomial(1, 2, 1) ** 30 + Polynomial(5, -3)
print(power[30] % 1000003, len(power), power(3) % 1000003, sum(power(x) for x in range(300)) % 1000003)
