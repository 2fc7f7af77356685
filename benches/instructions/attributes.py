"""Classes: construction, attributes, methods, properties, super()."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    @property
    def norm(self):
        return abs(self.x) + abs(self.y)

    def weight(self):
        return 1


class Heavy(Point):
    def weight(self):
        return super().weight() + 1


point = Point(0, 0)
heavy = Heavy(1, 2)
total = 0
for i in range(6000):
    point = point.moved(1, -i)
    heavy.x = i
    total += point.norm + heavy.x + heavy.weight() + point.weight()
print(total, point.x, point.y)
