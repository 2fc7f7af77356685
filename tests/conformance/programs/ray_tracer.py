"""A ray tracer of spheres and a floor, printed in characters, with vectors that have operators."""

import math
from dataclasses import dataclass
from functools import reduce


@dataclass(frozen=True, slots=True)
class Vector:
    x: float
    y: float
    z: float

    def __add__(self, o): return Vector(self.x + o.x, self.y + o.y, self.z + o.z)
    def __sub__(self, o): return Vector(self.x - o.x, self.y - o.y, self.z - o.z)
    def __neg__(self): return self * -1
    def __mul__(self, k): return Vector(self.x * k, self.y * k, self.z * k)
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y + self.z * o.z
    def __abs__(self): return math.sqrt(self @ self)
    def __truediv__(self, k): return self * (1 / k)
    def __iter__(self): return iter((self.x, self.y, self.z))
    def __format__(self, spec): return "<" + ", ".join(format(c, spec) for c in self) + ">"
    def unit(self): return self / abs(self)
    def mirrored(self, normal): return self - 2 * (self @ normal) * normal


class Sphere:
    def __init__(self, center, radius, shine=0.0, tone=1.0):
        self.center, self.radius, self.shine, self.tone = center, radius, shine, tone

    def hit(self, origin, direction):
        to = self.center - origin
        along = to @ direction
        d = self.radius**2 - (to @ to - along**2)
        if d > 0:
            for t in (along - math.sqrt(d), along + math.sqrt(d)):
                if t > 1e-4:
                    return t

    def normal(self, point): return (point - self.center).unit()
    def tone_at(self, point): return self.tone


class Floor:
    shine = 0.2

    def hit(self, origin, direction):
        if abs(direction.y) > 1e-9 and (t := -(origin.y + 1) / direction.y) > 1e-4:
            return t

    def normal(self, point): return Vector(0, 1, 0)
    def tone_at(self, point): return 0.9 if (math.floor(point.x) + math.floor(point.z)) % 2 else 0.3


class Scene:
    def __init__(self, light, *things):
        self.light, self.things, self.rays = light.unit(), things, 0

    def nearest(self, origin, direction):
        self.rays += 1
        hits = ((t, i) for i, thing in enumerate(self.things) if (t := thing.hit(origin, direction)) is not None)
        return min(hits, default=None)

    def trace(self, origin, direction, depth=3):
        found = self.nearest(origin, direction)
        if found is None:
            return max(0.0, 0.5 + 0.5 * direction.y)
        t, i = found
        thing, point = self.things[i], origin + t * direction
        normal = thing.normal(point)
        brightness = 0.15
        if self.nearest(point, self.light) is None:
            brightness += max(0, normal @ self.light) * 0.85
        value = thing.tone_at(point) * brightness
        if depth and thing.shine:
            value = value * (1 - thing.shine) + thing.shine * self.trace(point, direction.mirrored(normal).unit(), depth - 1)
        return value


scene = Scene(Vector(1, 2, -1), Sphere(Vector(-1.2, 0, 4), 1, 0.3, 0.8), Sphere(Vector(1.2, -0.3, 3.5), 0.7, 0.6), Sphere(Vector(0, 1.4, 5), 0.6, 0, 0.5), Floor())
WIDTH, HEIGHT, RAMP = 64, 24, " .:-=+*#%@"
total = []
for row in range(HEIGHT):
    line = ""
    for column in range(WIDTH):
        direction = Vector((column / WIDTH - 0.5) * 2.2, (0.5 - row / HEIGHT) * 1.6, 1.6).unit()
        value = scene.trace(Vector(0, 0, -1), direction)
        total.append(value)
        line += RAMP[min(len(RAMP) - 1, int(value * len(RAMP)))]
    print(line.rstrip())
print(f"{sum(total):.6f} {max(total):.4f} {scene.rays}")
a, b = Vector(1, 2, 3), Vector(0.5, -1, 2)
print(a, f"{a.unit():.3f}", a @ b, abs(a - b), -a, 2 * a == a * 2, {a: 1}[Vector(1, 2, 3)], reduce(Vector.__add__, [a, b, a]))
try:
    a.x = 5
except AttributeError as error:
    print(type(error).__name__, error)
