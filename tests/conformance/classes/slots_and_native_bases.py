"""`__slots__` beside and without a native base, whose value the instances hold too."""
import gc
import weakref


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    __slots__ = ("z", "__dict__")


class Named(list):
    __slots__ = ("name",)


class Table(dict):
    __slots__ = ("first", "second")


class Fault(Exception):
    __slots__ = ("code", "place")


class One:
    __slots__ = ("only", "__weakref__")


point = Point(1, "two")
print(point.x, point.y, bool(point), point == Point(1, "two"), hash(point) == hash(point), point != 3)
del point.x
print(hasattr(point, "x"), Point.__slots__, repr(point)[:16])
try:
    point.z = 1
except AttributeError as error:
    print(error)
deep = Point3(1, 2)
deep.z = deep.other = 3
print(deep.x, deep.y, deep.z, vars(deep))
named = Named([1, 2])
named.name = "numbers"
named.append(3)
print(named, named.name, len(named), named == [1, 2, 3], sorted(named, reverse=True))
table = Table(a=1)
table.first, table.second = "f", ["s"]
print(table, table.first, table.second, table["a"], table == {"a": 1})
fault = Fault("message", 2)
fault.code, fault.place = 7, (1, 2)
print(fault, fault.args, fault.code, fault.place, repr(fault), fault.__cause__)
try:
    raise fault
except Fault as caught:
    print(caught is fault, caught.place, caught.__traceback__ is not None)
try:
    class Both(Point, Named):
        pass
except TypeError as error:
    print(error)


class Other:
    __slots__ = ("x", "y")


point.__class__ = Other
print(type(point).__name__, point.y)
try:
    point.__class__ = One
except TypeError as error:
    print(error)

# The only reference runs through the first slot.
one = One()
one.only = one
watch = weakref.ref(one)
del one
gc.collect()
print(watch())
first, second = Point(None, None), Point(None, None)
first.x, second.x = second, first
del first, second
print(gc.collect() >= 2)
print([Point(i, -i).x for i in range(5)], {Point(1, 2).x: 3}, max([Point(3, 1), Point(2, 2)], key=lambda p: p.y).x)
