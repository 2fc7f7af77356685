# str.format: automatic, numbered and named fields, attribute and item access.
print("{} {}".format(1, "two"), "{1} {0} {1}".format("a", "b"), "{name}!".format(name="Ada"), "{0}{x}".format(1, x=2))
print("{0[1]} {1[key]} {1[-1]}".format([5, 6], {"key": "v", "-1": "w"}))
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.tags = ["first", "second"]
print("{0.x},{p.y} {p.tags[1]}".format(Point(1, 2), p=Point(3, 4)))
print("{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}|{:+}".format("a", "b", "c", 42, 1.005, 7))
print("{!r} {!s} {!a} {!r:>6}".format("x", "y", "é", "z"), "{{}} {{{}}}".format(1))
print("{:{}}|{:>{w}}".format("a", 5, "b", w=4), "{0:{1}}".format(3, "03d"))
print("{a}{b}".format(**{"a": 1, "b": 2}), "{}{}".format(*[1, 2]), "{x}".format_map({"x": 9}))
for template, args in (("{} {}", (1,)), ("{2}", (1,)), ("{name}", ()), ("{", ()), ("}", ()), ("{} {0}", (1, 2)), ("{0} {}", (1, 2)),
                       ("{!x}", (1,)), ("{:d}", ("a",)), ("{0.nope}", (1,)), ("{0[9]}", ([1],)), ("{0[k]}", ({},))):
    try:
        print(template.format(*args))
    except Exception as e:
        print(template, type(e).__name__, e)
